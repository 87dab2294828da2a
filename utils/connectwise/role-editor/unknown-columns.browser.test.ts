/** A column of levels that is not known is named, and no other column is. */
import { afterEach, describe, expect, test } from 'vitest';
import { clearPage, readRole } from '../testing/read-role.ts';
import { mount, roleShell } from '../testing/shell.ts';

afterEach(clearPage);

const ROWS = ['Company Maintenance', 'Contacts', 'Notes', 'Surveys', 'Tracks', 'Reports'];
const KNOWN = ['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level'];
const LEVELS = ['None', 'My', 'All'];

/** A column with its header and the texts of its cells, from top to bottom. */
interface Column {
  header: string;
  cells: string[];
}

const levels = (words = LEVELS) => ROWS.map((_, i) => words[i % words.length] ?? '');
const known: Column[] = KNOWN.map((header) => ({ header, cells: levels() }));
const approve: Column = { header: 'Approve Level', cells: levels() };

type DrawCell = (text: string) => string;
const CELLS: Record<string, DrawCell> = {
  lists: (text) =>
    LEVELS.includes(text)
      ? `<select>${LEVELS.map((word) => `<option ${word === text ? 'selected' : ''}>${word}</option>`).join('')}</select>`
      : text,
  inputs: (text) => `<input value="${text}" style="width:80px"><i>▾</i>`,
  'clickable texts': (text) => `<span style="cursor:pointer">${text} <small>▾</small></span>`,
};

const lines = (columns: Column[], draw: DrawCell) =>
  ROWS.map((row, i) => [row, ...columns.map(({ cells }) => draw(cells[i] ?? ''))]);
const wrapped = (cells: string[], open: string, close: string) =>
  cells.map((cell) => `${open}${cell}${close}`).join('');

/** Structures of the grid, by name. The group is `Companies`. */
const GRIDS: Record<string, (columns: Column[], draw: DrawCell) => string> = {
  'a table': (columns, draw) =>
    `<table class="g"><tr><th></th>${wrapped(
      columns.map(({ header }) => header),
      '<th>',
      '</th>',
    )}</tr><tr><td colspan="${columns.length + 1}"><b>Companies</b></td></tr>${lines(columns, draw)
      .map((line) => `<tr>${wrapped(line, '<td>', '</td>')}</tr>`)
      .join('')}</table>`,
  'headers in a table of their own': (columns, draw) =>
    `<table class="g"><tr><td></td>${wrapped(
      columns.map(({ header }) => header),
      '<td>',
      '</td>',
    )}</tr></table><table class="g"><tr><td colspan="${columns.length + 1}"><b>Companies</b></td></tr>${lines(
      columns,
      draw,
    )
      .map((line) => `<tr>${wrapped(line, '<td>', '</td>')}</tr>`)
      .join('')}</table>`,
  divs: (columns, draw) =>
    `<div><div class="r"><div></div>${wrapped(
      columns.map(({ header }) => header),
      '<div>',
      '</div>',
    )}</div><div class="r"><b>Companies</b></div>${lines(columns, draw)
      .map((line) => `<div class="r">${wrapped(line, '<div>', '</div>')}</div>`)
      .join('')}</div>`,
  'an ARIA grid': (columns, draw) =>
    `<div role="grid"><div role="row" class="r"><div></div>${wrapped(
      columns.map(({ header }) => header),
      '<div role="columnheader">',
      '</div>',
    )}</div><div role="row" class="r"><b>Companies</b></div>${lines(columns, draw)
      .map((line) => `<div role="row" class="r">${wrapped(line, '<div role="gridcell">', '</div>')}</div>`)
      .join('')}</div>`,
};

const STYLE =
  '.g{table-layout:fixed;width:1000px;border-collapse:collapse} .g td,.g th{height:28px;text-align:left;padding:2px 6px} .r{display:flex;height:28px} .r>*{width:130px;padding:4px 6px;flex:none;white-space:nowrap;overflow:hidden} .r>:first-child{width:190px}';

function read(columns: Column[], grid = 'a table', cells = 'lists') {
  const draw = GRIDS[grid] as (typeof GRIDS)[string];
  mount(roleShell('OfficeProtect', draw(columns, CELLS[cells] as DrawCell)), STYLE);
  const { page, problems } = readRole();
  const isUnknown = problems.filter(({ landmark }) => landmark === 'header/unknown');
  return { ...page, isUnknown };
}

describe.each(Object.keys(GRIDS))('%s', (grid) => {
  test.each(Object.keys(CELLS))('of %s: the header is named once, and its levels are not read', (cells) => {
    for (const at of [0, 2, 4]) {
      const { unknownColumns, isUnknown, levels: read4 } = read(known.toSpliced(at, 0, approve), grid, cells);
      expect(unknownColumns).toEqual(['Approve Level']);
      expect(isUnknown).toEqual([{ landmark: 'header/unknown', reason: 'unknown-word' }]);
      expect(read4).toEqual(read(known, grid, cells).levels);
    }
  });

  test('columns of dates, of names and of other words are no levels', () => {
    const others = [
      { header: 'Last Update', cells: levels(['11/24/25', '3/2/26']) },
      { header: 'Status', cells: levels(['Active', 'Retired', 'Draft']) },
    ];
    expect(read([...known, ...others], grid)).toMatchObject({ unknownColumns: [], isUnknown: [] });
  });

  test('a word of access here and there makes no column of levels', () => {
    const scope = { header: 'Scope', cells: ['All', '', 'Own', 'All', '', 'Team'] };
    expect(read([...known, scope], grid)).toMatchObject({ unknownColumns: [], isUnknown: [] });
  });
});

test('words of access in French count too', () => {
  const niveau = { header: 'Niveau d’approbation', cells: levels(['Aucun', 'Mes', 'Tous']) };
  expect(read([...known, niveau], 'divs', 'inputs').unknownColumns).toEqual(['Niveau d’approbation']);
});

test('a column in which some permissions have no level is one', () => {
  const most = { header: 'Approve Level', cells: ['None', '', 'My', 'All', '', 'None'] };
  expect(read([...known, most], 'an ARIA grid', 'clickable texts').unknownColumns).toEqual(['Approve Level']);
});

test('a known column whose header was renamed is not known any more', () => {
  const renamed = known.map((column) =>
    column.header === 'Inquire Level' ? { ...column, header: 'View Level' } : column,
  );
  expect(read(renamed).unknownColumns).toEqual(['View Level']);
});

test('a column without a header has no name, and lends itself none', () => {
  expect(read([...known, { header: '▾', cells: levels() }], 'divs').unknownColumns).toEqual([]);
  expect(read([...known, { header: '', cells: levels() }], 'divs').unknownColumns).toEqual([]);
  document.querySelector('.r > :last-child')?.remove();
  document.querySelector<HTMLElement>('.r > :last-child')?.style.setProperty('width', '400px');
  expect(readRole().page.unknownColumns).toEqual([]);
});

test('levels that reach into the column beside them do not name it', () => {
  const dates = { header: 'Last Update', cells: levels(['11/24/25']) };
  const wide = GRIDS.divs?.([...known, approve, dates], (text) =>
    LEVELS.includes(text) ? `<input value="${text}" style="width:128px;margin-right:-20px">` : text,
  );
  mount(roleShell('OfficeProtect', wide ?? ''), STYLE.replace('overflow:hidden', ''));
  expect(readRole().page.unknownColumns).toEqual(['Approve Level']);
});

test('a filter above the rows, and a field beside the role, are no column', () => {
  const draw = GRIDS['a table'] as (typeof GRIDS)[string];
  const filters = '<div class="r"><div>Show</div><select><option>All</option></select></div>';
  mount(roleShell('OfficeProtect', filters + draw(known, CELLS.lists as DrawCell)), STYLE);
  expect(readRole().page.unknownColumns).toEqual([]);
});

test('at most 8 headers are named, each of at most 60 characters', () => {
  const many = Array.from({ length: 9 }, (_, i) => ({ header: `L${i}`, cells: levels() }));
  const long = { header: `Approve ${'and sign off '.repeat(8)}Level`, cells: levels() };
  expect(read([...known, ...many], 'divs').unknownColumns).toEqual(
    many.slice(0, 8).map(({ header }) => header),
  );
  expect(read([...known, long], 'divs').unknownColumns).toEqual([long.header.slice(0, 60)]);
});
