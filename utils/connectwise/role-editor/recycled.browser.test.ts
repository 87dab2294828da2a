/** Structures of real grid libraries (docs/libraries.md): read completely, also when scrolled, and never with a wrong module. */
import { afterEach, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { clearPage, expectAll, readRole } from '../testing/read-role.ts';
import { RECYCLED_SKINS, RECYCLED_STYLE, stickyOverRecycled } from '../testing/role-recycled.ts';
import { differences, fullSheet, sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';
import { moduleOf } from './groups.ts';

afterEach(clearPage);

test.each(Object.entries(RECYCLED_SKINS))('%s', (_, skin) => {
  const sheet = sampleSheet();
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  expectAll(sheet);
  for (const scroller of [...document.querySelectorAll('.r-list'), document.scrollingElement as Element])
    scroller.scrollTop = 180;
  document.querySelector('cw-grid')?.shadowRoot?.querySelector('.r-list')?.scrollTo(0, 180);
  expectAll(sheet);
});

test('rows above a header that sticks are those of no module, where the document’s order is another', () => {
  const sheet = fullSheet();
  for (const from of [20, 22, 24, 44, 60]) {
    mount(roleShell(sheet.role, stickyOverRecycled(sheet, from, 22)), RECYCLED_STYLE);
    document.querySelector('.r-list')?.scrollTo(0, (from + 3) * 26);
    const { page } = readRole();
    expect(differences(page.levels, sheet).filter((line) => line.startsWith('+'))).toEqual([]);
    expect(page.levels.length).toBeGreaterThan(0);
  }
});

test.each([
  ['Companies', 'Companies'],
  ['Companies(15 items)', 'Companies'],
  ['Companies 15', 'Companies'],
  ['▾ Companies (15)', 'Companies'],
  ['Module: Companies - 15 items', 'Companies'],
  ['Module: Companies (15 items)', 'Companies'],
  ['Area: Time & Expense [12 rows]', 'Time & Expense'],
  ['Module - Service Desk', 'Service Desk'],
  ['Service Desk: 18 items', 'Service Desk'],
  ['Company Maintenance 15', ''],
  ['Reports: Companies and System', ''],
])('the module in %s is %s', (text, module) => {
  expect(moduleOf(text)).toBe(module);
});

test('a list that script scrolls lacks no module', () => {
  const sheet = sampleSheet();
  sheet.groups = sheet.groups.slice(0, 1);
  const draw = RECYCLED_SKINS['each cell positioned in its row']?.draw;
  const rows = `<div style="height:140px;overflow:hidden">${draw?.(sheet)}</div>`;
  const bar =
    '<div style="position:absolute;left:770px;top:0;width:16px;height:140px;background:#ddd"></div>';
  mount(
    roleShell(sheet.role, `<div style="position:relative;width:790px">${rows}${bar}</div>`),
    RECYCLED_STYLE,
  );
  expect(readPage(WANTED, String).problems).toEqual([]);
  mount(roleShell(sheet.role, rows), RECYCLED_STYLE);
  expect(readPage(WANTED, String).problems.map(({ landmark }) => landmark)).toEqual([
    'Service Desk',
    'System',
  ]);
});
