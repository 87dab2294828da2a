/** Marks over the role editor in every page structure: their positions, and that the page is not changed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import type { Cell } from '../../connectwise/model/levels.ts';
import { readPage } from '../../connectwise/read-page.ts';
import { clearPage } from '../../connectwise/testing/read-role.ts';
import { ROLE_SKINS, showRole } from '../../connectwise/testing/role-fixtures.ts';
import { rowOf, type Sheet, sampleSheet, WANTED } from '../../connectwise/testing/sheet.ts';
import { compare, type WantedLevel } from '../../integrations/compare-role.ts';
import { wholeControl } from '../../page/controls.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { levelMarks } from './plan-marks.ts';

/** The marks. The overlay's root is closed, so the test intercepts its creation. */
let root: ShadowRoot;
let overlay: Overlay;
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  Element.prototype.attachShadow = function (init) {
    const shadow = attachShadow.call(this, init);
    if (this.tagName === 'OFFICE-PROTECT-MARKS') root = shadow;
    return shadow;
  };
  overlay = createOverlay();
  Element.prototype.attachShadow = attachShadow;
});

afterEach(() => {
  overlay.remove();
  clearPage();
});

const wanted = WANTED.map((row) => ({ ...row, access: 'All', optional: false })) as WantedLevel[];
const missing = (sheet: Sheet) => {
  for (const { module, permission } of WANTED)
    rowOf(sheet, module, permission).levels = ['None', 'None', 'None', 'None'];
  return sheet;
};

/** Reads the page and marks it, as the assistant does. Returns the cells that were read. */
function paint(): Map<Cell, Element> {
  const { page, cells } = readPage(WANTED, String);
  if (page.screen !== 'security-role') throw new Error(`The page is ${page.screen}.`);
  overlay.show(levelMarks(compare(wanted, page.levels).wanted, cells, wholeControl));
  return cells;
}

const markOf = (cell: string) => root.querySelector<HTMLElement>(`[data-cell="${cell}"]`);

/** Whether the topmost element at the middle of the cell is the cell. */
function isSeen(cell: Element): boolean {
  const box = cell.getBoundingClientRect();
  const scope = cell.getRootNode() as Document | ShadowRoot;
  const hit = scope
    .elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    .find((part) => !part.tagName.startsWith('OFFICE-'));
  return (
    hit !== undefined &&
    (cell.contains(hit) || hit.contains(cell)) &&
    hit !== document.body &&
    hit !== document.documentElement &&
    !hit.matches('.content,.main,.grid,.scroller,.across,.v-port,.wide')
  );
}

/** Expects that each visible wanted cell is under its mark, and that no other cell has one. Returns the number of visible ones. */
function expectMarksOverCells(cells: Map<Cell, Element>): number {
  let seen = 0;
  for (const { module, permission, level } of wanted) {
    const name = `${module}/${permission}/${level}` as Cell;
    const cell = cells.get(name) as Element;
    const mark = markOf(name);
    const isShown = mark !== null && !mark.hidden;
    expect(`${name} ${isShown}`).toBe(`${name} ${isSeen(cell)}`);
    if (!isShown) continue;
    seen += 1;
    const [c, m] = [cell.getBoundingClientRect(), mark.getBoundingClientRect()];
    const [x, y] = [(c.left + c.right) / 2, (c.top + c.bottom) / 2];
    expect(x > m.left && x < m.right && y > m.top && y < m.bottom).toBe(true);
    expect(m.height).toBeLessThan(c.height * 2 + 16);
  }
  return seen;
}

describe.each(Object.keys(ROLE_SKINS))('%s', (name) => {
  test('marks cover their cells: at first, scrolled, resized, redrawn, with a group closed', async () => {
    const sheet = missing(showRole(name, missing(sampleSheet())));
    let cells = paint();
    const before = document.body.outerHTML;
    let seen = expectMarksOverCells(cells);

    const scrollers = [...document.querySelectorAll('*')].filter(
      (part) => part.scrollHeight > part.clientHeight + 8,
    );
    for (const top of [90, 180, 400]) {
      for (const scroller of scrollers) scroller.scrollTop = top;
      overlay.place();
      seen += expectMarksOverCells(cells);
    }
    for (const scroller of document.querySelectorAll('*')) scroller.scrollLeft = 120;
    overlay.place();
    expectMarksOverCells(cells);
    await browserPage.viewport(1000, 600);
    overlay.place();
    expectMarksOverCells(cells);
    await browserPage.viewport(1440, 900);
    expect(seen).toBeGreaterThan(0);
    expect(document.body.outerHTML).toBe(before);

    showRole(name, sheet);
    overlay.place();
    expect(root.querySelectorAll('.mark:not([hidden])').length).toBe(0);
    cells = paint();
    expectMarksOverCells(cells);

    for (const group of sheet.groups) group.isCollapsed = group.module === 'System';
    showRole(name, sheet);
    paint();
    expect(markOf('System/Table Setup/inquire')?.isConnected ?? false).toBe(
      name === 'sections, headers in each',
    );
  });
});

test('a cell under an opaque element has no mark, one under a transparent element has', () => {
  showRole('plain table', missing(sampleSheet()));
  paint();
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff';
  document.body.append(cover);
  overlay.place();
  expect(root.querySelectorAll('.mark:not([hidden])').length).toBe(0);
  cover.style.background = 'rgba(0, 0, 0, 0.4)';
  overlay.place();
  expect(root.querySelectorAll('.mark:not([hidden])').length).toBeGreaterThan(0);
});

test('a real click goes through a mark to the cell', async () => {
  showRole('plain table', missing(sampleSheet()));
  const cell = paint().get('Companies/Company Maintenance/inquire') as Element;
  const clicked: EventTarget[] = [];
  document.addEventListener('click', ({ target }) => target && clicked.push(target), { once: true });
  await browserPage.elementLocator(cell).click();
  expect(markOf('Companies/Company Maintenance/inquire')?.hidden).toBe(false);
  expect(clicked[0] === cell || cell.contains(clicked[0] as Node)).toBe(true);
});

test('the marks and their host are removed with the screen', () => {
  showRole('plain table', missing(sampleSheet()));
  paint();
  expect(document.querySelector('office-protect-marks')).not.toBeNull();
  overlay.show([]);
  expect(document.querySelector('office-protect-marks')).toBeNull();
});

test('a mark holds no text', () => {
  showRole('plain table', missing(sampleSheet()));
  paint();
  for (const mark of root.querySelectorAll('.mark')) expect(mark.textContent).toBe('');
});
