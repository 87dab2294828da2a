import { afterEach, expect, test } from 'vitest';
import { shownRecord } from '../connectwise/model/record.ts';
import { readPage } from '../connectwise/read-page.ts';
import { FORM_STYLE, FORMS } from '../connectwise/testing/forms.ts';
import { clearPage } from '../connectwise/testing/read-role.ts';
import { showRole } from '../connectwise/testing/role-fixtures.ts';
import { longSheet, rowOf, WANTED } from '../connectwise/testing/sheet.ts';
import { mount, shell } from '../connectwise/testing/shell.ts';
import type { WantedLevel } from '../integrations/compare-role.ts';
import type { AssistantContext } from '../messages/contract.ts';
import { visibleTextRuns } from '../page/text-runs.ts';
import { marksOfPage } from './marks-of-page.ts';

afterEach(clearPage);

const CONTEXT: AssistantContext = {
  wanted: WANTED.map((row) => ({ ...row, access: 'All', optional: false })) as WantedLevel[],
  target: null,
  expected: { role: 'OfficeProtect', isAdmin: false },
  capture: 'auto',
  isActive: true,
  ownRecord: null,
};

/** The elements that are marked on the page as it is now, by one attribute of their marks. */
function marked(attribute: string, context: Partial<AssistantContext> = {}): Map<string, Element> {
  const reading = readPage(WANTED, String);
  const own = { ...CONTEXT, ownRecord: shownRecord(reading.page), ...context };
  const marks = marksOfPage(reading, own, () => visibleTextRuns(document.body));
  return new Map(
    marks.flatMap(({ attributes, element }) => {
      const value = attributes[attribute];
      return value === undefined ? [] : [[value, element]];
    }),
  );
}

function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

/** A role in which nothing is granted but two levels of one permission: one that is wanted, and one that is not. */
function showSampleRole(): void {
  const sheet = longSheet(8);
  rowOf(sheet, 'Service Desk', 'Service Tickets').levels = ['All', 'None', 'All', 'None'];
  showRole('plain table', sheet);
}

test('on a role its wanted levels are marked, and what it grants beyond them', () => {
  showSampleRole();
  const reading = readPage(WANTED, String);
  const levels = marked('data-cell');
  expect([...levels.keys()].sort()).toEqual([
    'Companies/Company Maintenance/inquire',
    'Service Desk/Service Tickets/add',
    'Service Desk/Service Tickets/delete',
    'Service Desk/Service Tickets/edit',
    'Service Desk/Service Tickets/inquire',
    'System/Member Maintenance/inquire',
    'System/Table Setup/inquire',
  ]);
  for (const [cell, element] of levels) {
    expect(element.contains(reading.cells.get(cell as never) ?? null), cell).toBe(true);
  }
});

test.each([null, { kind: 'role', name: 'Another', isNew: false }] as const)(
  'a role that is not this setup’s has no mark, not even of the control to click next',
  (ownRecord) => {
    showSampleRole();
    for (const attribute of ['data-cell', 'data-group', 'data-target'])
      expect(marked(attribute, { ownRecord, target: 'save' }).size).toBe(0);
  },
);

test('a closed group that hides wanted levels is marked', () => {
  const sheet = longSheet(8);
  for (const group of sheet.groups)
    group.isCollapsed = group.module === 'System' || group.module === 'Finance';
  showRole('GXT-like', sheet);
  expect([...marked('data-group').keys()]).toEqual(['System']);
});

test('on the Admin route no level is marked', () => {
  showSampleRole();
  expect(marked('data-cell', { expected: { role: 'Admin', isAdmin: true } }).size).toBe(0);
});

test('the fields of the member form are marked as they are judged', () => {
  mount(
    shell('Members', 'New Member', FORMS['labels above']?.({ 'member-id': 'OfficeProtect' }) ?? ''),
    FORM_STYLE,
  );
  const fields = marked('data-finding');
  expect(fields.size).toBeGreaterThan(5);
  expect(
    fields.get('member/member-id')?.querySelector('input') ?? fields.get('member/member-id'),
  ).toHaveProperty('value', 'OfficeProtect');
});

test('the control to click next is marked on a setup screen, also before the setup is begun', () => {
  showSampleRole();
  expect(marked('data-target', { target: 'save', isActive: false }).get('save')).toBe(find('[title=Save]'));
});

test.each([
  [true, ['security-roles']],
  [false, []],
])('on any other page it is marked while the setup is in progress (%s)', (isActive, expected) => {
  mount(shell('Service Board', 'Tickets', ''));
  const targets = marked('data-target', { target: 'security-roles', isActive });
  expect([...targets.keys()]).toEqual(expected);
  for (const element of targets.values()) expect(element.textContent).toBe('Security Roles');
});
