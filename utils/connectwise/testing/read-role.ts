import { expect } from 'vitest';
import type { RoleObservation } from '../model/observation.ts';
import { type PageReading, readPage } from '../read-page.ts';
import { differences, type Sheet, WANTED } from './sheet.ts';

/** What is read of the page; fails when it is no role editor. */
export function readRole(): Omit<PageReading<string>, 'page'> & { page: RoleObservation } {
  const { page, ...rest } = readPage(WANTED, String);
  expect(page.screen).toBe('security-role');
  return { page: page as RoleObservation, ...rest };
}

/** Fails unless every level of the sheet is read, nothing else is, and nothing is missed. */
export function expectAll(sheet: Sheet): void {
  const { page, problems } = readRole();
  expect(problems).toEqual([]);
  expect(differences(page.levels, sheet).join('\n')).toBe('');
  expect(page.roleName).toBe(sheet.role);
}

/** The problems as lines, such as `twice: System/Table Setup`. */
export function problemLines(): string[] {
  return readPage(WANTED, String)
    .problems.map(({ landmark, reason }) => `${reason}: ${landmark}`)
    .sort();
}

/** Takes the fixture away. */
export function clearPage(): void {
  document.body.replaceChildren();
  document.head.querySelector('#fixture')?.remove();
}
