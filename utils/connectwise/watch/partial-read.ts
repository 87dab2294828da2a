/**
 * Reads a page again, a role without the rows that need no reading: a row counts as it was read while nothing in it was
 * touched, it is out of sight, grants nothing, and nobody wants it to, so that no mark hangs on it. In every doubt all is
 * read. What a page changes without a trace is seen when all is read again, now and then (follow.ts).
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
  /** Whether it grants nothing, and nobody wants it to. */
  isUnwantedNone: boolean;
}

/** Leaving out fewer rows than this share of all is not worth while. */
const WORTH = 0.3;
/** More changes than this at once, and a page is drawn anew. */
const MOST = 300;
/** Rows that are read beyond those in sight, above and below: columns and labels are told by what several say. */
const SPARE = 10;

/**
 * `read` reads all, or all but what it is told to leave out. The reading that is returned lacks the levels of rows that
 * were left out: they are as they were (role-memory.ts). `changes` are those since the last reading; null when they are
 * not known.
 */
export function createPartialReader<Wrapped>(
  read: (wanted: WantedRow[], isSkipped?: IsSkipped) => Steps<PageReading<Wrapped>>,
): (changes: Change[] | null, wanted: WantedRow[]) => Steps<PageReading<Wrapped>> {
  let rows: Row[] = [];
  let role = '';
  let wantedThen = '';

  const readAll = function* (wanted: WantedRow[]): Steps<PageReading<Wrapped>> {
    const reading = yield* read(wanted);
    const { page, problems } = reading;
    // What is missing is looked for everywhere.
    rows = page.screen === 'security-role' && problems.length === 0 ? rowsOf(reading.rows, wanted) : [];
    role = roleOf(reading);
    wantedThen = JSON.stringify(wanted);
    return reading;
  };

  return function* (changes, wanted) {
    const left = changes && JSON.stringify(wanted) === wantedThen ? rowsToSkip(rows, changes) : [];
    if (left.length === 0) return yield* readAll(wanted);
    const elements = new Set(left.map(({ element }) => element));
    const reading = yield* read(wanted, (element) => closestIn(elements, element) !== null);
    const again = new Map(reading.rows.map((row) => [rowName(row), row]));
    // The very rows that were not left out must be there.
    const isSure =
      roleOf(reading) === role &&
      reading.problems.length === 0 &&
      rows.every(({ name, element }) => again.has(name) !== elements.has(element));
    if (!isSure || reading.page.screen !== 'security-role') return yield* readAll(wanted);
    for (const row of rows) {
      const now = again.get(row.name);
      if (now) row.isUnwantedNone = isUnwantedNone(now, wanted);
    }
    // A group whose rows are left out is not closed.
    const open = new Set(left.map(({ module }) => module));
    const collapsed = reading.page.collapsed.filter((module) => !open.has(module));
    return { ...reading, page: { ...reading.page, collapsed } };
  };
}

function roleOf({ page }: PageReading<unknown>): string {
  return page.screen === 'security-role' ? page.roleName : '';
}

function isUnwantedNone(named: NamedRow, wanted: WantedRow[]): boolean {
  const isWanted = wanted.some((want) => rowName(want) === rowName(named));
  return !isWanted && [...named.row.cells.values()].every(({ text }) => accessOf(text) === 'None');
}

/**
 * The element of each row; none at all where rows have none to themselves, as where labels are a table of their own, or
 * where the module stands in one of its rows.
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
      isUnwantedNone: isUnwantedNone(row, wanted),
    });
  }
  return rows;
}

/** Rows that need not be read after these changes; none when all is to be read. */
function rowsToSkip(rows: Row[], changes: Change[]): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const root = first && last && commonAncestor([first.element, last.element]);
  if (!root?.isConnected || changes.length > MOST) return [];
  const elements = new Set(rows.map(({ element }) => element));
  const touched = new Set<Element>();
  for (const { target, type } of changes) {
    const element = elementOf(target);
    const row = closestIn(elements, element);
    if (row) touched.add(row);
    // What comes or goes round the list, as an open choice does, is no change of its rows; a class may be.
    else if (flatTreeContains(root, element) || (type !== 'childList' && flatTreeContains(element, root)))
      return [];
  }
  const from = firstBelow(rows, 0) - SPARE;
  const to = firstBelow(rows, innerHeight) + SPARE;
  const left = rows.filter(
    (row, i) => row.isUnwantedNone && !touched.has(row.element) && (i < from || i > to),
  );
  return left.length < rows.length * WORTH ? [] : left;
}

/** The index of the first row that ends below `y`; rows stand in the order of the page. */
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

/** The one of these elements that is the element or stands round it; null for none. */
function closestIn(elements: Set<Element>, element: Element): Element | null {
  return closestWhere(element, (part) => elements.has(part));
}
