import { afterEach, expect, test } from 'vitest';
import { TICKET_TABLES } from '../../integrations/index.ts';
import { visibleTextRuns } from '../../page/text-runs.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount } from '../testing/shell.ts';
import { readDisallowedTables } from './disallowed-tables.ts';

afterEach(clearPage);

const BOARD = 'Service / Service Board';
type DrawList = (entries: string[]) => string;
const LISTS: Record<string, DrawList> = {
  'native list boxes': (entries) =>
    `<select multiple size="6">${entries.map((entry) => `<option>${entry}</option>`).join('')}</select>`,
  'lists of texts': (entries) =>
    `<div class="list">${entries.map((entry) => `<div>${entry}</div>`).join('')}</div>`,
  'ARIA list boxes': (entries) =>
    `<ul role="listbox" class="list">${entries.map((entry) => `<li role="option">${entry}</li>`).join('')}</ul>`,
};

function show(draw: DrawList, allowed: string[], disallowed: string[], isSwapped = false): string[] | null {
  const boxes = [
    `<div class="box"><b>Allow Access to these</b>${draw(allowed)}</div>`,
    `<div class="box"><b>Disallow Access to these</b>${draw(disallowed)}</div>`,
  ];
  mount(
    `<div class="w"><h3>Update Security</h3><div class="boxes">${(isSwapped ? boxes.reverse() : boxes).join('<div>&gt;</div>')}</div><button>SAVE</button></div>`,
    '.w{position:fixed;left:200px;top:80px;width:700px;background:#fff} .boxes{display:flex;gap:20px} .box{width:280px} .box select,.list{width:260px;height:200px;overflow:auto;display:block}',
  );
  return readDisallowedTables(visibleTextRuns(document.body), TICKET_TABLES);
}

test.each(Object.entries(LISTS))('%s: a disallowed table is reported, an allowed one is not', (_, draw) => {
  const others = ['Company / Company Type', 'Service / Priority'];
  expect(show(draw, others, [BOARD])).toEqual([BOARD]);
  expect(show(draw, [BOARD], others)).toEqual([]);
  expect(show(draw, others, [BOARD], true)).toEqual([BOARD]);
  expect(show(draw, [BOARD], others, true)).toEqual([]);
});

test('without both lists, nothing is known', () => {
  mount(`<b>Disallow Access to these</b><div>${BOARD}</div>`);
  expect(readDisallowedTables(visibleTextRuns(document.body), TICKET_TABLES)).toBeNull();
});

test.each(Object.entries(LISTS))(
  '%s: the dialog of another permission is not the one of tables',
  (_, draw) => {
    expect(show(draw, ['Reports / Daily'], ['Reports / Weekly', 'Reports / Monthly'])).toBeNull();
  },
);
