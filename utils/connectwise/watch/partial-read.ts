/**
 * Reads a page again, but skips rows of a role that need no reading: those that are out of view, grant nothing, are not
 * wanted, so that they have no mark, and in which nothing changed. In every doubt all is read. Changes that no event
 * reports are found by the full reads (read-timing.ts).
 */

import { closestWhere, commonAncestor, flatTreeContains } from '../../page/dom-tree.ts';
import { boxOf } from '../../page/geometry.ts';
import type { Steps } from '../../page/resumable.ts';
import { accessOf } from '../model/access.ts';
import type { IsSkipped, PageReading } from '../read-page.ts';
import { type NamedRow, rowName, type WantedRow } from '../role-editor/rows.ts';
import type { Change } from './change-log.ts';

interface Row {
  name: string;
  module: string;
  element: Element;
  /** Whether it grants nothing and is not wanted. */
  isNone: boolean;
}

/** Skipping fewer rows than this share of all would save too little. */
const MIN_SHARE = 0.3;
/** With more changes than this at once, a page is drawn again. */
const MAX_CHANGES = 300;
/** Rows that are read above and below those in view: columns and labels are recognised from several rows. */
const MARGIN = 10;

/**
 * `read` reads all, or all but the elements for which `isSkipped` is true. The reading that is returned lacks the levels
 * of skipped rows: they are unchanged (scroll-memory.ts has them). `changes` are those since the last reading, null where
 * they are unknown.
 */
export function createPartialReader<Wrapped>(
  read: (wanted: WantedRow[], isSkipped?: IsSkipped) => Steps<PageReading<Wrapped>>,
): (changes: Change[] | null, wanted: WantedRow[]) => Steps<PageReading<Wrapped>> {
  let rows: Row[] = [];
  let role = '';
  let lastWanted = '';

  const readAll = function* (wanted: WantedRow[]): Steps<PageReading<Wrapped>> {
    const reading = yield* read(wanted);
    const { page, problems } = reading;
    // What is missing may be in any row.
    rows = page.screen === 'security-role' && problems.length === 0 ? rowsOf(reading.rows, wanted) : [];
    role = roleOf(reading);
    lastWanted = JSON.stringify(wanted);
    return reading;
  };

  return function* (changes, wanted) {
    const skipped = changes && JSON.stringify(wanted) === lastWanted ? rowsToSkip(rows, changes) : [];
    if (skipped.length === 0) return yield* readAll(wanted);
    const elements = new Set(skipped.map(({ element }) => element));
    const reading = yield* read(wanted, (element) => closestIn(elements, element) !== null);
    const again = new Map(reading.rows.map((row) => [rowName(row), row]));
    // Exactly the rows that were not skipped must have been found.
    const isSure =
      roleOf(reading) === role &&
      reading.problems.length === 0 &&
      rows.every(({ name, element }) => again.has(name) !== elements.has(element));
    if (!isSure || reading.page.screen !== 'security-role') return yield* readAll(wanted);
    for (const row of rows) {
      const now = again.get(row.name);
      if (now) row.isNone = isNone(now, wanted);
    }
    // A group with skipped rows is not collapsed.
    const open = new Set(skipped.map(({ module }) => module));
    const collapsed = reading.page.collapsed.filter((module) => !open.has(module));
    return { ...reading, page: { ...reading.page, collapsed } };
  };
}

function roleOf({ page }: PageReading<unknown>): string {
  return page.screen === 'security-role' ? page.roleName : '';
}

function isNone(named: NamedRow, wanted: WantedRow[]): boolean {
  const isWanted = wanted.some((want) => rowName(want) === rowName(named));
  return !isWanted && [...named.row.cells.values()].every(({ text }) => accessOf(text) === 'None');
}

/**
 * The element of each row. Empty where rows have no element of their own: labels may be a table of their own, or the
 * module may be inside one of its rows.
 */
function rowsOf(named: NamedRow[], wanted: WantedRow[]): Row[] {
  const partsOf = ({ row, names: [label] }: NamedRow) => [
    label,
    ...[...row.cells.values()].map(({ element }) => element),
  ];
  const rows: Row[] = [];
  for (const [i, row] of named.entries()) {
    const element = commonAncestor(partsOf(row));
    const neighbours = [named[i - 1], named[i + 1]].flatMap((other) => (other ? partsOf(other)[0] : []));
    const others = [row.names[1], ...neighbours];
    if (!element || others.some((other) => flatTreeContains(element, other as Element))) return [];
    rows.push({
      name: rowName(row),
      module: row.module,
      element,
      isNone: isNone(row, wanted),
    });
  }
  return rows;
}

/** Rows that need not be read after these changes; none when all has to be read. */
function rowsToSkip(rows: Row[], changes: Change[]): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const root = first && last && commonAncestor([first.element, last.element]);
  if (!root?.isConnected || changes.length > MAX_CHANGES) return [];
  const elements = new Set(rows.map(({ element }) => element));
  const touched = new Set<Element>();
  for (const { target, type } of changes) {
    const element = elementOf(target);
    const row = closestIn(elements, element);
    if (row) touched.add(row);
    // Nodes that appear around the list, such as an open dropdown, do not change its rows; a class on an ancestor may.
    else if (flatTreeContains(root, element) || (type !== 'childList' && flatTreeContains(element, root)))
      return [];
  }
  const from = firstBelow(rows, 0) - MARGIN;
  const to = firstBelow(rows, innerHeight) + MARGIN;
  const skipped = rows.filter((row, i) => row.isNone && !touched.has(row.element) && (i < from || i > to));
  return skipped.length < rows.length * MIN_SHARE ? [] : skipped;
}

/** The index of the first row that ends below `y`, in px; rows are in the order of the page. */
function firstBelow(rows: Row[], y: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf((rows[middle] as Row).element).bottom < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function elementOf(node: Node): Element {
  if (node instanceof Element) return node;
  return node instanceof ShadowRoot ? node.host : (node.parentElement ?? document.documentElement);
}

/** The one of these elements that is the element or contains it; null for none. */
function closestIn(elements: Set<Element>, element: Element): Element | null {
  return closestWhere(element, (part) => elements.has(part));
}
