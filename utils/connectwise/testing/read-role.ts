/** Reads a role fixture and compares the result with its sheet. */
import { expect } from 'vitest';
import type { RoleObservation } from '../model/observation.ts';
import { type PageReading, readPage } from '../read-page.ts';
import { differences, type Sheet, WANTED } from './sheet.ts';

/** Reads the page. Fails when it is not a role editor. */
export function readRole(): Omit<PageReading<string>, 'page'> & { page: RoleObservation } {
  const { page, ...rest } = readPage(WANTED, String);
  expect(page.screen).toBe('security-role');
  return { page: page as RoleObservation, ...rest };
}

/** Fails unless exactly the levels of the sheet are read, without a problem. */
export function expectAll(sheet: Sheet): void {
  const { page, problems } = readRole();
  expect(problems).toEqual([]);
  expect(differences(page.levels, sheet).join('\n')).toBe('');
  expect(page.roleName).toBe(sheet.role);
}

/** Returns the problems as sorted lines such as `twice: System/Table Setup`. */
export function problemLines(): string[] {
  return readPage(WANTED, String)
    .problems.map(({ landmark, reason }) => `${reason}: ${landmark}`)
    .sort();
}

/** Removes the fixture from the page. */
export function clearPage(): void {
  document.body.replaceChildren();
  document.head.querySelector('#fixture')?.remove();
}
