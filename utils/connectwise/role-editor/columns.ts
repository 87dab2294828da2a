/** Finds the headers of the role editor's level columns, and the column that a box is in. */

import { aloneBox } from '../../page/alone-box.ts';
import { commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { type Box, centerX, centerY, overlapX } from '../../page/geometry.ts';
import { normalizeText, wordMap, wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { LEVELS, type Level } from '../model/levels.ts';
import { LEVEL_HEADERS, OTHER_HEADERS } from '../model/vocabulary.ts';

/** One row of level headers: the header text of each level. */
export type LevelHeaders = Map<Level, TextRun>;

/** A column, described by the box of its header's text and the box of its header's cell. */
interface Column {
  /** Null for a column of dates or names. */
  level: Level | null;
  text: Box;
  cell: Box;
}

/** Finds the column that a box is in; null outside of all columns. */
export type ColumnAt = (box: Box) => Column | null;

interface Header {
  level: Level;
  run: TextRun;
}

const levelByHeader = wordMap(LEVEL_HEADERS);
/** Maximum length (characters) of an abbreviated header. */
const SHORT = 5;
const otherHeaders = wordSet(OTHER_HEADERS);

/**
 * Finds every row of level headers on the page, each with at least three of the four levels. There is more than one
 * where each section has its own headers, or where more than one role is open.
 */
export function findHeaderRows(textRuns: TextRun[]): LevelHeaders[] {
  const headerRows: LevelHeaders[] = [];
  let left = headersOf(textRuns);
  for (const firstHeader of left) {
    if (!left.includes(firstHeader)) continue;
    const headerRow: LevelHeaders = new Map();
    for (const level of LEVELS) {
      const inRow = left.filter(
        (header) => header.level === level && isInHeaderRow(firstHeader.run.box, header.run.box),
      );
      const own = nearestRelative(firstHeader, inRow);
      if (own) headerRow.set(level, own.run);
    }
    if (headerRow.size < 3) continue;
    headerRows.push(headerRow);
    const taken = [...headerRow.values()];
    left = left.filter(({ run }) => !taken.includes(run));
  }
  return headerRows;
}

/** Returns the header texts of all given rows. */
export function headerRuns(headerRows: LevelHeaders[]): TextRun[] {
  return headerRows.flatMap((headerRow) => [...headerRow.values()]);
}

/** Returns the elements of all header texts of the given rows. */
export function headerElements(headerRows: LevelHeaders[]): Element[] {
  return headerRuns(headerRows).map(({ element }) => element);
}

/** Returns the levels that no header row has, in column order. */
export function missingHeaders(headerRows: LevelHeaders[]): Level[] {
  return LEVELS.filter((level) => !headerRows.some((headerRow) => headerRow.has(level)));
}

/**
 * Returns a function that finds the column of a box: by the header's cell, else by overlap with the header's cell,
 * else by the nearest header text within half a column. So texts can be aligned left, right or centred, and a box
 * in a column without a header has no column.
 */
export function columnsUnder(headerRow: LevelHeaders, textRuns: TextRun[]): ColumnAt {
  const levels = [...headerRow].map(([level, run]) => ({ level, run }));
  const [first] = levels as [Header];
  const others = textRuns.filter(
    (textRun) => otherHeaders.has(textRun.plain) && isInHeaderRow(first.run.box, textRun.box),
  );
  const headers = [...levels, ...others.map((run) => ({ level: null, run }))];
  const centres = levels.map(({ run }) => centerX(run.box)).sort((a, b) => a - b);
  const pitch = Math.min(...centres.slice(1).map((x, i) => x - (centres[i] as number)));
  const row = headers.map(({ run }) => run);
  const columns: Column[] = headers.map(({ level, run }) => {
    const cell = aloneBox(run, row);
    return { level, text: run.box, cell: cell.right - cell.left < pitch * 1.8 ? cell : run.box };
  });
  return (box) => {
    const x = centerX(box);
    const width = box.right - box.left;
    return (
      columns.find(({ cell }) => x > cell.left && x < cell.right) ??
      columns.find(({ cell }) => overlapX(cell, box) > width * 0.3) ??
      columns.find(({ level, text }) => level && Math.abs(centerX(text) - x) < pitch / 2) ??
      null
    );
  };
}

/** Finds the texts that are level headers, each in one text run or in two adjacent ones. */
function headersOf(textRuns: TextRun[]): Header[] {
  return textRuns.flatMap((textRun, i) => {
    const level = levelByHeader.get(textRun.plain) ?? levelByName(textRun);
    if (level) return [{ level, run: textRun }];
    const next = textRuns[i + 1];
    if (!next || !isClose(textRun.box, next.box)) return [];
    const both = levelByHeader.get(normalizeText(`${textRun.text} ${next.text}`));
    return both ? [{ level: both, run: joined(textRun, next) }] : [];
  });
}

/** The level of an abbreviated header, from its tooltip or accessible name. */
function levelByName({ text, element }: TextRun): Level | undefined {
  if (text.length > SHORT) return undefined;
  const named = element.closest('[title],[aria-label],[abbr]');
  const names = ['title', 'aria-label', 'abbr'].map((attribute) => named?.getAttribute(attribute) ?? '');
  return names.map((name) => levelByHeader.get(normalizeText(name))).find(Boolean);
}

/** Headers of one row can have one or two lines, aligned to the row's top or bottom. */
function isInHeaderRow(a: Box, b: Box): boolean {
  return Math.abs(centerY(a) - centerY(b)) < Math.max(a.bottom - a.top, b.bottom - b.top) * 1.5;
}

function isClose(a: Box, b: Box): boolean {
  return overlapX(a, b) > -12 && b.top - a.bottom < 8;
}

function joined(a: TextRun, b: TextRun): TextRun {
  const text = `${a.text} ${b.text}`;
  const box = {
    left: Math.min(a.box.left, b.box.left),
    top: Math.min(a.box.top, b.box.top),
    right: Math.max(a.box.right, b.box.right),
    bottom: Math.max(a.box.bottom, b.box.bottom),
  };
  return {
    text,
    plain: normalizeText(text),
    element: commonAncestor([a.element, b.element]) ?? a.element,
    box,
  };
}

/** Of several headers in one row, the one that shares the closest ancestor with `firstHeader`. */
function nearestRelative(firstHeader: Header, headers: Header[]): Header | undefined {
  if (headers.length < 2) return headers[0];
  for (let root: Element | null = firstHeader.run.element; root; root = flatTreeParent(root)) {
    const inside = headers.find(({ run }) => flatTreeContains(root as Element, run.element));
    if (inside) return inside;
  }
  return headers[0];
}
