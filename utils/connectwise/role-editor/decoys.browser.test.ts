/** Pages that contain the words of a role editor but are not one, and pages with two role editors. */
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { clearPage, expectAll, readRole } from '../testing/read-role.ts';
import { ROLE_SKINS } from '../testing/role-fixtures.ts';
import { DIV_STYLE, plainDivs } from '../testing/role-grids.ts';
import { choices } from '../testing/role-odd.ts';
import { GXT_STYLE, gxt, plainTable, TABLE_STYLE } from '../testing/role-tables.ts';
import { differences, rowOf, type Sheet, sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell, shell } from '../testing/shell.ts';

afterEach(clearPage);

/** Another role, in which all levels are All. If any of them were read, the test would fail. */
function otherSheet(): Sheet {
  const sheet = sampleSheet('Admin');
  for (const { rows } of sheet.groups) for (const row of rows) row.levels = ['All', 'All', 'All', 'All'];
  return sheet;
}

const record = (sheet: Sheet, style = '', attributes = '') =>
  `<div style="${style}" ${attributes}><div>Security Roles &gt; Security Modules</div><b>Security Modules for Role - ${sheet.role}</b>${gxt(sheet)}</div>`;
const FULL = 'position:absolute;inset:0;background:#fff;';

describe('a second editor with another role is not read when it is hidden', () => {
  test.each([
    ['by display', 'display:none', ''],
    ['by visibility', `${FULL}visibility:hidden`, ''],
    ['by opacity', `${FULL}opacity:0`, ''],
    ['off the page', 'position:absolute;left:-9999px;top:0;width:1200px', ''],
    ['far above the page', 'position:absolute;top:-5000px;width:1200px', ''],
    ['by aria-hidden', '', 'aria-hidden="true"'],
    ['by being inert', '', 'inert'],
    ['by clipping', 'height:0;overflow:hidden', ''],
    ['by the hidden attribute', '', 'hidden'],
  ])('%s', (_, style, attributes) => {
    for (const order of ['before', 'after']) {
      const own = sampleSheet();
      const [visible, other] = [record(own), record(otherSheet(), style, attributes)];
      mount(shell('', '', order === 'before' ? other + visible : visible + other), GXT_STYLE);
      expectAll(own);
    }
  });

  test('behind the other', () => {
    for (const [back, front] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const own = sampleSheet();
      const cards = [record(otherSheet(), `${FULL}z-index:${back}`), record(own, `${FULL}z-index:${front}`)];
      mount(
        shell(
          '',
          '',
          `<div style="position:relative;height:600px">${front > back ? cards.join('') : cards.reverse().join('')}</div>`,
        ),
        GXT_STYLE,
      );
      if (front > back) expectAll(own);
      else expect(readRole().page.roleName).toBe('Admin');
    }
  });
});

test('two roles side by side are reported as two', () => {
  const half = 'width:50%;overflow:auto';
  mount(
    shell(
      '',
      '',
      `<div style="display:flex">${record(sampleSheet(), half)}${record(otherSheet(), half)}</div>`,
    ),
    GXT_STYLE,
  );
  const { page, problems } = readPage(WANTED, String);
  expect(page.screen).toBe('unknown');
  expect(problems).toEqual([{ landmark: 'level-headers', reason: 'twice' }]);
});

test('an editor that is covered by a ticket is not read', () => {
  const ticket = `<div style="${FULL}z-index:5"><h2>Service Ticket #1042</h2><p>Summary: the printer</p></div>`;
  mount(
    shell(
      'Service Board',
      '',
      `<div style="position:relative;height:700px">${record(otherSheet(), FULL)}${ticket}</div>`,
    ),
    GXT_STYLE,
  );
  expect(readPage(WANTED, String).page.screen).toBe('none');
});

test.each(Object.keys(ROLE_SKINS))('an open list over %s changes nothing', (name) => {
  const sheet = sampleSheet();
  const skin = ROLE_SKINS[name] as (typeof ROLE_SKINS)[string];
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  const control = [...document.querySelectorAll('input,select,[role=combobox],.clickable')][9];
  const { left, bottom } = control?.getBoundingClientRect() ?? { left: 500, bottom: 300 };
  const list = document.createElement('div');
  list.style.cssText = `position:absolute;left:${left}px;top:${bottom}px;width:90px;background:#fff;border:1px solid;z-index:99`;
  list.innerHTML = '<div>None</div><div>My</div><div>All</div>';
  document.body.append(list);
  expectAll(sheet);
});

const quoted = (sheet: Sheet) =>
  `<table class="q"><tr><td>Module</td><td>Add Level</td><td>Edit Level</td><td>Delete Level</td><td>Inquire Level</td></tr>${sheet.groups
    .flatMap(({ module, rows }) => [
      `<tr><td colspan="5"><b>${module}</b></td></tr>`,
      ...rows.map(
        (row) =>
          `<tr><td>${row.permission}</td>${row.levels.map((text) => `<td>${text}</td>`).join('')}</tr>`,
      ),
    ])
    .join('')}</table>`;
const TEXT =
  'Create a security role with the levels below, then save it and come back to this article for the next step.';

describe('a text that quotes the editor is not read as an editor', () => {
  test.each([
    [
      'an article with the whole table',
      shell('Knowledge Base &gt; Article', 'How to connect', `<p>${TEXT}</p>${quoted(sampleSheet())}`),
    ],
    [
      'an article that also quotes the titles',
      shell(
        'Knowledge Base',
        'How to connect',
        `<p>${TEXT}</p><p>Security Roles &gt; Security Modules</p><h3>Security Modules for Role - OfficeProtect</h3>${quoted(sampleSheet())}`,
      ),
    ],
    [
      'a ticket note',
      shell(
        'Service Board &gt; Ticket',
        'Service Ticket #1042',
        `<div class="note" tabindex="0" style="cursor:pointer"><b>Jo Smith</b> 3/4/26<p>Security Modules for Role - OfficeProtect</p>${quoted(sampleSheet())}</div>`,
      ),
    ],
    [
      'a ticket with a copy of the screen and no sentence',
      shell(
        'Service Board &gt; Ticket',
        'Service Ticket #1042',
        `<div><b>Jo Smith</b> 3/4/26</div><div>Security Roles &gt; Security Modules</div><div>Security Modules for Role - OfficeProtect</div>${quoted(sampleSheet())}`,
      ),
    ],
    [
      'a ticket that only contains the title',
      shell(
        'Service Board',
        'Service Ticket #1042',
        '<p>Security Modules for Role - OfficeProtect</p><p>please check</p>',
      ),
    ],
    [
      'the same in an editable note',
      shell(
        'Service Board',
        'Ticket',
        `<div contenteditable="true">Security Roles &gt; Security Modules<br>Security Modules for Role - X<br>${quoted(sampleSheet())}</div>`,
      ),
    ],
  ])('%s', (_, html) => {
    mount(html, '.q td{padding:2px 12px}');
    expect(readPage(WANTED, String).page.screen).toBe('none');
  });
});

test('an editor without controls is read, and each wanted level is reported', () => {
  const sheet = sampleSheet();
  mount(roleShell(sheet.role, quoted(sheet)), '.q td{padding:2px 12px}');
  const { problems } = readRole();
  expect(problems.map(({ reason }) => reason)).toEqual(WANTED.map(() => 'no-control'));
});

test('rows of the same name in two modules, and of longer names, are distinguished', () => {
  const sheet = sampleSheet();
  rowOf(sheet, 'Finance', 'Service Tickets').levels = ['All', 'All', 'All', 'All'];
  rowOf(sheet, 'Service Desk', 'Service Tickets').levels = ['None', 'None', 'None', 'None'];
  rowOf(sheet, 'Service Desk', 'Service Tickets - Finance').levels = ['All', 'All', 'All', 'All'];
  rowOf(sheet, 'Service Desk', 'Close Service Tickets').levels = ['All', 'All', 'All', 'All'];
  mount(roleShell(sheet.role, plainDivs(sheet)), DIV_STYLE);
  expectAll(sheet);
});

test('a level without a selected option is not read', () => {
  const sheet = sampleSheet();
  for (const { rows } of sheet.groups) for (const row of rows) row.levels = ['', '', '', ''];
  mount(roleShell(sheet.role, choices(sheet, 'pressed')), TABLE_STYLE);
  const { page, problems } = readRole();
  expect(page.levels).toEqual([]);
  expect(problems).toContainEqual({ landmark: 'Service Desk/Service Tickets/add', reason: 'unknown-word' });
});

test.each([1, 2, 3, 4])('rows that overlap, as while group %i closes, are not read', (group) => {
  for (let moved = 3; moved < 156; moved += 9) {
    const sheet = sampleSheet();
    const css = `${TABLE_STYLE} .plain tbody:nth-of-type(n+${group + 1}){position:relative;top:-${moved}px}`;
    mount(roleShell(sheet.role, plainTable(sheet, 'tbody')), css);
    const { page } = readPage(WANTED, String);
    const levels = page.screen === 'security-role' ? page.levels : [];
    expect(differences(levels, sheet).filter((line) => line.startsWith('+'))).toEqual([]);
  }
});

test('of two roles that overlap in part, the one in front is read', () => {
  const own = sampleSheet();
  const front = record(
    own,
    'position:absolute;left:30px;top:20px;width:1000px;height:600px;background:#fff;z-index:4',
  );
  mount(
    shell('', '', `<div style="position:relative;height:700px">${front}${record(otherSheet(), FULL)}</div>`),
    GXT_STYLE,
  );
  expectAll(own);
});
