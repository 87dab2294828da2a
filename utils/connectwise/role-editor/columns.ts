/** Finds the headers of the role editor's level columns, and which column a box stands in. */

import { climbWhile, commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { boxOf, centerX, centerY, overlapX, type TextRun } from '../../page/layout.ts';
import { normalizeText, wordMap, wordSet } from '../../page/normalize-text.ts';
import { LEVELS, type Level } from '../model/levels.ts';
import type { Box } from '../model/observation.ts';
import { LEVEL_HEADERS, OTHER_HEADERS } from '../model/vocabulary.ts';

/** The runs that head the level columns. */
export type LevelHeaders = Map<Level, TextRun>;

/** A column, by its header's text and by its header's cell. */
interface Column {
  /** Null for a column of dates or names. */
  level: Level | null;
  text: Box;
  cell: Box;
}

export type ColumnAt = (box: Box) => Column | null;

interface Header {
  level: Level;
  textRun: TextRun;
}

const levelByHeader = wordMap(LEVEL_HEADERS);
/** A header of no more characters than this is short for something. */
const SHORT = 5;
const otherHeaders = wordSet(OTHER_HEADERS);

/**
 * Every row of level headers on the page, at least three of the four in each. There is more than one
 * where sections repeat their headers, or where more than one role is open.
 */
export function findHeaderRows(textRuns: TextRun[]): LevelHeaders[] {
  const headerRows: LevelHeaders[] = [];
  let left = headersOf(textRuns);
  for (const firstHeader of left) {
    if (!left.includes(firstHeader)) continue;
    const headerRow: LevelHeaders = new Map();
    for (const level of LEVELS) {
      const inRow = left.filter(
        (header) => header.level === level && isInHeaderRow(firstHeader.textRun.box, header.textRun.box),
      );
      const own = nearestRelative(firstHeader, inRow);
      if (own) headerRow.set(level, own.textRun);
    }
    if (headerRow.size < 3) continue;
    headerRows.push(headerRow);
    const taken = [...headerRow.values()];
    left = left.filter(({ textRun }) => !taken.includes(textRun));
  }
  return headerRows;
}

/** Levels in column order that none of the strips heads. */
export function missingHeaders(headerRows: LevelHeaders[]): Level[] {
  return LEVELS.filter((level) => !headerRows.some((headerRow) => headerRow.has(level)));
}

/**
 * Tells columns by the header's cell, else by what stands under the header's text, else by the nearest
 * header within half a column: so texts may be set left, right or centred, and a column whose header is
 * missing is nobody's.
 */
export function columnsUnder(headerRow: LevelHeaders, textRuns: TextRun[]): ColumnAt {
  const levels = [...headerRow].map(([level, textRun]) => ({ level, textRun }));
  const [first] = levels as [Header];
  const others = textRuns.filter(
    (textRun) => otherHeaders.has(textRun.normalized) && isInHeaderRow(first.textRun.box, textRun.box),
  );
  const heads = [...levels, ...others.map((textRun) => ({ level: null, textRun }))];
  const centres = levels.map(({ textRun }) => centerX(textRun.box)).sort((a, b) => a - b);
  const pitch = Math.min(...centres.slice(1).map((x, i) => x - (centres[i] as number)));
  const columns: Column[] = heads.map(({ level, textRun }) => {
    const isAlone = (ancestor: Element) =>
      heads.every((other) => other.textRun === textRun || !flatTreeContains(ancestor, other.textRun.element));
    const cell = boxOf(climbWhile(textRun.element, isAlone));
    return { level, text: textRun.box, cell: cell.right - cell.left < pitch * 1.8 ? cell : textRun.box };
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

/** Texts that head a level column, in one run or in two that belong together. */
function headersOf(textRuns: TextRun[]): Header[] {
  return textRuns.flatMap((textRun, i) => {
    const level = levelByHeader.get(textRun.normalized) ?? levelByName(textRun);
    if (level) return [{ level, textRun }];
    const next = textRuns[i + 1];
    if (!next || !isClose(textRun.box, next.box)) return [];
    const both = levelByHeader.get(normalizeText(`${textRun.text} ${next.text}`));
    return both ? [{ level: both, textRun: joined(textRun, next) }] : [];
  });
}

/** The level of a header that shows no more than a letter or two, from its tooltip or name. */
function levelByName({ text, element }: TextRun): Level | undefined {
  if (text.length > SHORT) return undefined;
  const named = element.closest('[title],[aria-label],[abbr]');
  const names = ['title', 'aria-label', 'abbr'].map((attribute) => named?.getAttribute(attribute) ?? '');
  return names.map((name) => levelByHeader.get(normalizeText(name))).find(Boolean);
}

/** Headers of one strip may have one line or two, and stand at the strip's top or bottom. */
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
    normalized: normalizeText(text),
    element: commonAncestor([a.element, b.element]) ?? a.element,
    box,
  };
}

/** Of headers in one row, the one that is closest to the seed in the page's structure. */
function nearestRelative(firstHeader: Header, headers: Header[]): Header | undefined {
  if (headers.length < 2) return headers[0];
  for (let home: Element | null = firstHeader.textRun.element; home; home = flatTreeParent(home)) {
    const inside = headers.find(({ textRun }) => flatTreeContains(home as Element, textRun.element));
    if (inside) return inside;
  }
  return headers[0];
}
