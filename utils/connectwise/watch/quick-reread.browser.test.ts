/** The quick reread returns the new value of a wanted level, and only where it is certainly the same level. */
import { afterEach, describe, expect, test } from 'vitest';
import { cellOf } from '../model/levels.ts';
import type { RoleObservation } from '../model/observation.ts';
import { clearPage, readRole } from '../testing/read-role.ts';
import { ODD_SKINS, type RoleSkin, showRole } from '../testing/role-fixtures.ts';
import { longSheet } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';
import { rereadWantedLevels } from './quick-reread.ts';

afterEach(clearPage);

const CELL = 'Companies/Company Maintenance/inquire';
/** Structures whose levels are controls of their own. */
const SKINS = ['GXT-like', 'plain table', 'sticky group headers', 'locked column', 'web components'];

function accessAt({ levels }: RoleObservation): string | undefined {
  return levels.find(({ module, permission, level }) => cellOf(module, permission, level) === CELL)?.access;
}

/** Opens a role in which nothing is granted, reads it, and sets a level after that. */
function setAfterRead(skin: string) {
  showRole(skin, longSheet());
  const reading = readRole();
  const { page, anchors, cells } = reading;
  const control = cells.get(CELL) as HTMLInputElement;
  expect(accessAt(page)).toBe('None');
  control.value = 'All';
  return { page, anchors, control, cells };
}

describe.each(SKINS)('%s', (skin) => {
  test('returns the role with the level that was set, as unsaved', () => {
    const { page, anchors } = setAfterRead(skin);
    const now = rereadWantedLevels({ ...page, saveState: 'saved' }, anchors);
    expect(now && accessAt(now)).toBe('All');
    expect(now?.saveState).toBe('unsaved');
    expect(now?.levels.length).toBe(page.levels.length);
    expect(now).toMatchObject({ roleName: page.roleName, collapsed: page.collapsed });
  });

  test('returns null for a control whose value is no access', () => {
    const { page, anchors, control } = setAfterRead(skin);
    control.value = control instanceof HTMLSelectElement ? '' : 'Al';
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });

  test('returns null when the list was scrolled, or the control is gone', () => {
    const { page, anchors, control } = setAfterRead(skin);
    const shift = document.createElement('div');
    shift.style.height = '26px';
    document.querySelector('.content')?.prepend(shift);
    expect(rereadWantedLevels(page, anchors)).toBeNull();
    shift.remove();
    expect(rereadWantedLevels(page, anchors)).not.toBeNull();
    control.remove();
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });

  test.each([0, 1])('returns null when the row’s name or its module has changed (%i)', (part) => {
    const { page, anchors } = setAfterRead(skin);
    const named = anchors.find(({ module, level }) => module === 'Companies' && level === 'inquire')?.parts[
      part + 1
    ];
    const text = named?.element.firstChild as Text;
    text.data = 'Another'.padEnd(text.data.length);
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });
});

test('without a change it returns null', () => {
  showRole('plain table', longSheet());
  const { page, anchors } = readRole();
  expect(anchors.map(({ permission, level }) => `${permission}/${level}`).sort()).toEqual([
    'Company Maintenance/inquire',
    'Member Maintenance/inquire',
    'Service Tickets/add',
    'Service Tickets/edit',
    'Service Tickets/inquire',
    'Table Setup/inquire',
  ]);
  expect(rereadWantedLevels(page, anchors)).toBeNull();
});

test('levels without a control of their own are left to the read', () => {
  const { draw, css } = ODD_SKINS['toggle buttons'] as RoleSkin;
  const sheet = longSheet();
  mount(roleShell(sheet.role, draw(sheet)), css);
  const { page, anchors } = readRole();
  expect(rereadWantedLevels(page, anchors)).toBeNull();
});
