/** Finds the headers of the role editor's level columns, and which column a box stands in. */

import { climb, commonAncestor, holds, parentOf } from '../../page/dom-tree.ts';
import { boxOf, centerX, centerY, overlapX, type Run } from '../../page/layout.ts';
import { fold, wordMap, wordSet } from '../../page/normalize-text.ts';
import { LEVELS, type Level } from '../model/levels.ts';
import type { Box } from '../model/observation.ts';
import { LEVEL_HEADERS, OTHER_HEADERS } from '../model/vocabulary.ts';

/** The runs that head the level columns. */
export type LevelHeaders = Map<Level, Run>;

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
  run: Run;
}

const levelByHeader = wordMap(LEVEL_HEADERS);
/** A header of no more characters than this is short for something. */
const SHORT = 5;
const otherHeaders = wordSet(OTHER_HEADERS);

/**
 * Every row of level headers on the page, at least three of the four in each. There is more than one
 * where sections repeat their headers, or where more than one role is open.
 */
export function findStrips(runs: Run[]): LevelHeaders[] {
  const strips: LevelHeaders[] = [];
  let left = headersOf(runs);
  for (const seed of left) {
    if (!left.includes(seed)) continue;
    const strip: LevelHeaders = new Map();
    for (const level of LEVELS) {
      const inRow = left.filter(
        (header) => header.level === level && isInStrip(seed.run.box, header.run.box),
      );
      const own = nearestRelative(seed, inRow);
      if (own) strip.set(level, own.run);
    }
    if (strip.size < 3) continue;
    strips.push(strip);
    const taken = [...strip.values()];
    left = left.filter(({ run }) => !taken.includes(run));
  }
  return strips;
}

/** Levels in column order that none of the strips heads. */
export function missingHeaders(strips: LevelHeaders[]): Level[] {
  return LEVELS.filter((level) => !strips.some((strip) => strip.has(level)));
}

/**
 * Tells columns by the header's cell, else by what stands under the header's text, else by the nearest
 * header within half a column: so texts may be set left, right or centred, and a column whose header is
 * missing is nobody's.
 */
export function columnsUnder(strip: LevelHeaders, runs: Run[]): ColumnAt {
  const levels = [...strip].map(([level, run]) => ({ level, run }));
  const [first] = levels as [Header];
  const others = runs.filter((run) => otherHeaders.has(run.folded) && isInStrip(first.run.box, run.box));
  const heads = [...levels, ...others.map((run) => ({ level: null, run }))];
  const centres = levels.map(({ run }) => centerX(run.box)).sort((a, b) => a - b);
  const pitch = Math.min(...centres.slice(1).map((x, i) => x - (centres[i] as number)));
  const columns: Column[] = heads.map(({ level, run }) => {
    const isAlone = (ancestor: Element) =>
      heads.every((other) => other.run === run || !holds(ancestor, other.run.element));
    const cell = boxOf(climb(run.element, isAlone));
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

/** Texts that head a level column, in one run or in two that belong together. */
function headersOf(runs: Run[]): Header[] {
  return runs.flatMap((run, i) => {
    const level = levelByHeader.get(run.folded) ?? levelByName(run);
    if (level) return [{ level, run }];
    const next = runs[i + 1];
    if (!next || !isClose(run.box, next.box)) return [];
    const both = levelByHeader.get(fold(`${run.text} ${next.text}`));
    return both ? [{ level: both, run: joined(run, next) }] : [];
  });
}

/** The level of a header that shows no more than a letter or two, from its tooltip or name. */
function levelByName({ text, element }: Run): Level | undefined {
  if (text.length > SHORT) return undefined;
  const named = element.closest('[title],[aria-label],[abbr]');
  const names = ['title', 'aria-label', 'abbr'].map((attribute) => named?.getAttribute(attribute) ?? '');
  return names.map((name) => levelByHeader.get(fold(name))).find(Boolean);
}

/** Headers of one strip may have one line or two, and stand at the strip's top or bottom. */
function isInStrip(a: Box, b: Box): boolean {
  return Math.abs(centerY(a) - centerY(b)) < Math.max(a.bottom - a.top, b.bottom - b.top) * 1.5;
}

function isClose(a: Box, b: Box): boolean {
  return overlapX(a, b) > -12 && b.top - a.bottom < 8;
}

function joined(a: Run, b: Run): Run {
  const text = `${a.text} ${b.text}`;
  const box = {
    left: Math.min(a.box.left, b.box.left),
    top: Math.min(a.box.top, b.box.top),
    right: Math.max(a.box.right, b.box.right),
    bottom: Math.max(a.box.bottom, b.box.bottom),
  };
  return { text, folded: fold(text), element: commonAncestor([a.element, b.element]) ?? a.element, box };
}

/** Of headers in one row, the one that is closest to the seed in the page's structure. */
function nearestRelative(seed: Header, headers: Header[]): Header | undefined {
  if (headers.length < 2) return headers[0];
  for (let home: Element | null = seed.run.element; home; home = parentOf(home)) {
    const inside = headers.find(({ run }) => holds(home as Element, run.element));
    if (inside) return inside;
  }
  return headers[0];
}
