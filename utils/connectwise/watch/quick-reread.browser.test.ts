/** A glance tells what a level that is wanted holds now, and only where it is surely the same one still. */
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

/** Opens a role in which nothing is granted, and sets a level without anybody's reading it. */
function setUnread(skin: string) {
  showRole(skin, longSheet());
  const reading = readRole();
  const { page, anchors, cells } = reading;
  const control = cells.get(CELL) as HTMLInputElement;
  expect(accessAt(page)).toBe('None');
  control.value = 'All';
  return { page, anchors, control, cells };
}

describe.each(SKINS)('%s', (skin) => {
  test('tells the level that was set, and that the role is not saved', () => {
    const { page, anchors } = setUnread(skin);
    const now = rereadWantedLevels({ ...page, saveState: 'saved' }, anchors);
    expect(now && accessAt(now)).toBe('All');
    expect(now?.saveState).toBe('unsaved');
    expect(now?.levels.length).toBe(page.levels.length);
    expect(now).toMatchObject({ roleName: page.roleName, collapsed: page.collapsed });
  });

  test('tells nothing of a level that holds no access', () => {
    const { page, anchors, control } = setUnread(skin);
    control.value = control instanceof HTMLSelectElement ? '' : 'Al';
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });

  test('tells nothing once the list was scrolled, or the level is another place’s', () => {
    const { page, anchors, control } = setUnread(skin);
    const shift = document.createElement('div');
    shift.style.height = '26px';
    document.querySelector('.content')?.prepend(shift);
    expect(rereadWantedLevels(page, anchors)).toBeNull();
    shift.remove();
    expect(rereadWantedLevels(page, anchors)).not.toBeNull();
    control.remove();
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });

  test.each([0, 1])('tells nothing once the row’s name or its module is another (%i)', (part) => {
    const { page, anchors } = setUnread(skin);
    const named = anchors.find(({ module, level }) => module === 'Companies' && level === 'inquire')?.parts[
      part + 1
    ];
    const text = named?.element.firstChild as Text;
    text.data = 'Another'.padEnd(text.data.length);
    expect(rereadWantedLevels(page, anchors)).toBeNull();
  });
});

test('nothing was set: nothing is told', () => {
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

test('levels without a control of their own are left to the look', () => {
  const { draw, css } = ODD_SKINS['toggle buttons'] as RoleSkin;
  const sheet = longSheet();
  mount(roleShell(sheet.role, draw(sheet)), css);
  const { page, anchors } = readRole();
  expect(rereadWantedLevels(page, anchors)).toBeNull();
});
