/** Structures of other web applications: what is read is right, and what cannot be read is reported. */
import { afterEach, describe, expect, test } from 'vitest';
import { setLevel } from '../actions/set-level.ts';
import { MEMBER_FIELDS } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, MEMBER } from '../testing/forms.ts';
import { ODD_FORM_STYLE, ODD_FORMS } from '../testing/forms-odd.ts';
import { KEY_STYLE, keyShell, PRIVATE, PUBLIC } from '../testing/keys.ts';
import { ODD_KEY_STYLE, ODD_KEYS, UNREADABLE_KEYS } from '../testing/keys-odd.ts';
import { clearPage, expectAll, readRole } from '../testing/read-role.ts';
import type { RoleSkin } from '../testing/role-fixtures.ts';
import { addBehaviour, LEVEL_CONTROLS } from '../testing/role-parts.ts';
import { PART_SKINS, UNREADABLE_SKINS, WEB_SKINS } from '../testing/role-web.ts';
import { differences, rowOf, type Sheet, sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell, shell } from '../testing/shell.ts';

afterEach(clearPage);

function show(skin: RoleSkin | undefined): Sheet {
  const sheet = sampleSheet();
  mount(roleShell(sheet.role, skin?.draw(sheet) ?? ''), skin?.css);
  return sheet;
}

describe('role editor', () => {
  test.each(Object.entries(WEB_SKINS))('%s', (_, skin) => {
    expectAll(show(skin));
  });

  test.each(Object.entries(PART_SKINS))('%s: the visible part is read', (_, skin) => {
    const sheet = show(skin);
    sheet.groups = sheet.groups.filter(({ module }) => module === 'Service Desk');
    expect(differences(readRole().page.levels, sheet)).toEqual([]);
  });

  test.each(Object.entries(UNREADABLE_SKINS))('%s is reported as unreadable', (_, skin) => {
    show(skin);
    const { page, problems, cells } = readPage(WANTED, String);
    expect(problems.length).toBeGreaterThan(0);
    expect(page.screen === 'security-role' ? page.levels : []).toEqual([]);
    expect(cells.size).toBe(0);
  });
});

test('modules in tabs that are not selected are closed groups, opened by a click on the tab', () => {
  show(PART_SKINS['a tab for each module']);
  const { page, problems, groups } = readRole();
  expect(page.collapsed).toEqual(['Companies', 'Finance', 'System', 'Time & Expense']);
  expect(problems).toEqual([]);
  expect(groups.get('System')?.closest('[role=tab]')).not.toBeNull();
});

describe('page actions', () => {
  const EDITABLE = Object.keys(LEVEL_CONTROLS).filter((name) => name !== 'icon with a name');
  const CELL = 'Service Desk/Service Tickets/edit';

  test.each(EDITABLE)('%s: one level is changed three times, no other changes', async (name) => {
    const sheet = sampleSheet();
    mount(roleShell(sheet.role, WEB_SKINS[`control: ${name}`]?.draw(sheet) ?? ''));
    addBehaviour(document.body);
    const read = () => readPage(WANTED, String);
    const place = {
      control: () => read().cells.get(CELL) ?? null,
      choices: () => read().choices.get(CELL) ?? [],
    };
    for (const access of ['All', 'None', 'My'] as const) {
      place.control()?.scrollIntoView({ block: 'center' });
      expect(await setLevel(place, access, new AbortController().signal)).toBeNull();
      rowOf(sheet, 'Service Desk', 'Service Tickets').levels[1] = access;
      expectAll(sheet);
    }
  });
});

describe('member form', () => {
  const showForm = (draw: (typeof ODD_FORMS)[string], values?: Parameters<typeof draw>[0]) => {
    mount(
      shell('Members - API Members &gt; Detail', 'New Member', draw(values)),
      FORM_STYLE + ODD_FORM_STYLE,
    );
    const { page, problems } = readPage([], String);
    return { fields: page.screen === 'api-member' ? page.fields : {}, problems };
  };

  test.each(Object.entries(ODD_FORMS))('%s', (_, draw) => {
    expect(showForm(draw)).toEqual({ fields: MEMBER, problems: [] });
  });

  test.each(Object.entries(ODD_FORMS))('%s, empty: no other text is read as a value', (_, draw) => {
    const { fields, problems } = showForm(draw, { 'member-id': 'OP' });
    for (const name of MEMBER_FIELDS)
      expect(fields[name] || '').toBe(name === 'member-id' && fields[name] ? 'OP' : '');
    expect(Object.keys(fields).length + problems.length).toBeGreaterThan(0);
  });
});

describe('key screen', () => {
  const showKeys = (pod: string) => {
    mount(keyShell(pod), KEY_STYLE + ODD_KEY_STYLE);
    return readPage([], String);
  };

  test.each(Object.entries(ODD_KEYS))('%s', (_, draw) => {
    const { page, pair } = showKeys(draw());
    expect(pair).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
    expect(page).toMatchObject({ view: 'shown', description: 'Office Protect integration' });
  });

  test.each(Object.entries({ ...ODD_KEYS, ...UNREADABLE_KEYS }))(
    '%s without its private key',
    (name, draw) => {
      const keys = name in ODD_KEYS ? { publicKey: PUBLIC, privateKey: '' } : undefined;
      const { page, pair } = showKeys(draw(keys));
      expect(pair).toBeNull();
      expect(page).toMatchObject({ screen: 'api-key' });
    },
  );
});
