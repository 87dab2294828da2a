import { afterEach, describe, expect, test } from 'vitest';
import type { RoleObservation } from './observation.ts';
import { readPage } from './read-page.ts';
import { ROLE_SKINS, showRole } from './testing/role-fixtures.ts';
import { differences, type Sheet, sampleSheet, WANTED } from './testing/sheet.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelector('#fixture')?.remove();
});

/** What is read of the page; fails when it is no role editor. */
function readRole() {
  const { page, ...rest } = readPage(WANTED, String);
  expect(page.screen).toBe('security-role');
  return { page: page as RoleObservation, ...rest };
}

function expectAll(sheet: Sheet): void {
  const { page, problems } = readRole();
  expect(problems).toEqual([]);
  expect(differences(page.levels, sheet).join('\n')).toBe('');
  expect(page.roleName).toBe(sheet.role);
}

describe.each(Object.keys(ROLE_SKINS))('%s', (name) => {
  test('every level is read, in its module, row and column', () => {
    expectAll(showRole(name));
  });

  test('scrolled down, it reads the same', () => {
    const sheet = showRole(name);
    for (const element of document.querySelectorAll('*')) element.scrollTop = 200;
    expectAll(sheet);
  });

  test('labels and headers in other dress read the same', () => {
    const sheet = sampleSheet();
    sheet.headers = {
      add: 'ADD<br>LEVEL',
      edit: '<a href="#">Edit&nbsp;Level</a> <span>▲</span>',
      delete: '<span>Delete</span> <span>Level</span>',
      inquire: '<span title="Inquire Level">Inquire Level</span><i class="material-icons">unfold_more</i>',
    };
    for (const group of sheet.groups) {
      for (const row of group.rows) row.label = dressed(row.permission);
    }
    showRole(name, sheet);
    const { page } = readRole();
    const plain = (line: string) => line.toLowerCase().replace(/[^a-z/:]/g, '');
    expect(differences(page.levels, sheet, plain).join('\n')).toBe('');
  });
});

/** The same words with spans, hard spaces, other dashes and signs. */
function dressed(permission: string): string {
  const [first = '', ...rest] = permission.split(' ');
  return `<span>${first}</span>${rest.map((word) => `&nbsp;<span>${word.replace('-', '–')}</span>`).join('')}: *`;
}
