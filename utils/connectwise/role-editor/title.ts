/** Identifies the role that the page shows: its title, and its header rows when more than one role is open. */

import { isBehind } from '../../page/covers.ts';
import { commonAncestor, flatTreeContains } from '../../page/dom-tree.ts';
import { inOneRow } from '../../page/geometry.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import { unscrolledHeader } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { TITLES } from '../model/vocabulary.ts';
import { breadcrumbOf, QUOTES, SEPARATOR } from '../screens/breadcrumb.ts';
import { findHeaderRows, headerElements, type LevelHeaders } from './columns.ts';

export interface RoleRecord {
  /** Top to bottom. Each section of a role can have its own header row. */
  headerRows: LevelHeaders[];
  /** Header rows of roles that are covered by this one. */
  others: LevelHeaders[];
  /** The smallest element with the role's title and its headers; null unless there is exactly one title. */
  titleRoot: Element | null;
  /** Whether two roles are visible, so that neither can be chosen. */
  isTwice: boolean;
}

interface Title {
  name: string;
  run: TextRun;
}

/** Elements that can quote a screen. */
const QUOTING = `${QUOTES},[role=document]`;
/** Minimum number of words of a text that is prose and not a label. */
const PROSE = 12;

const titlePatterns = TITLES.modulesForRole.map(
  (words) => new RegExp(`^${words.replace(/\s+/g, '\\s+')}\\s*[-\\u2010-\\u2015:]\\s*(.+)$`, 'i'),
);

/** Finds the visible role among all roles on the page, including those that are covered or `aria-hidden`. */
export function findRoleRecord(textRuns: TextRun[]): RoleRecord {
  const all = findHeaderRows(textRuns);
  const seen = all.length > 1 ? all.filter((headerRow) => !isBehind(headerElements([headerRow]))) : all;
  const shown = seen.filter(
    (headerRow) => !headerElements([headerRow])[0]?.closest('[aria-hidden=true],[inert]'),
  );
  const headerRows = inFront(shown.length ? shown : seen).toSorted((a, b) => topOf(a) - topOf(b));
  const isSideBySide = headerRows.some((headerRow, i) => {
    const next = headerRows[i + 1];
    return next && inOneRow(firstOf(headerRow).box, firstOf(next).box);
  });
  const names = new Set(
    titlesOf(textRuns)
      .filter(({ run }) => !isBehind([run.element]))
      .map(({ name }) => name),
  );
  const titles = titlesOf(textRuns);
  const parts = [...titles.map(({ run }) => run.element), ...headerElements(headerRows)];
  return {
    headerRows,
    titleRoot: titles.length === 1 ? commonAncestor(parts) : null,
    others: all.filter((headerRow) => !headerRows.includes(headerRow)),
    isTwice: isSideBySide || (headerRows.length > 1 && names.size > 1),
  };
}

/** Returns the header rows that are not covered, or all if all are. One covered header is tolerated. */
function inFront(headerRows: LevelHeaders[]): LevelHeaders[] {
  const uncovered = headerRows.filter(
    (headerRow) => headerElements([headerRow]).filter((header) => isBehind([header])).length < 2,
  );
  return uncovered.length ? uncovered : headerRows;
}

/** Returns whether another record covers the role. A dialog may cover its headers, but not its cells as well. */
export function isRoleBehind({ headerRows }: RoleRecord, cells: Iterable<Element>): boolean {
  return isBehind(headerElements(headerRows)) && isBehind([...cells]);
}

/**
 * Returns the role's name from the title `Security Modules for Role - <name>`: of several, the nearest above the
 * headers. Empty without a title.
 */
export function roleNameOf(textRuns: TextRun[], { headerRows }: RoleRecord): string {
  const titles = titlesOf(textRuns);
  const [only, other] = titles;
  const header = headerRows[0] && firstOf(headerRows[0]);
  if (!other || !header) return only?.name ?? '';
  const bottom = unscrolledHeader(header.element, header.box);
  const above = titles.map((title) => ({
    ...title,
    gap: bottom - unscrolledHeader(title.run.element, title.run.box),
  }));
  const [nearest] = above
    .filter(({ gap, run }) => gap > 0 && !isBehind([run.element]))
    .toSorted((a, b) => a.gap - b.gap);
  return nearest?.name ?? '';
}

/**
 * Returns whether title and breadcrumb identify the role editor, in contrast to a text that quotes them. `root`
 * contains the grid, if there is one.
 */
export function isRoleTitled(textRuns: TextRun[], root: Element | null): boolean {
  const title = titlesOf(textRuns)[0]?.run;
  const crumb = textRuns.find(({ text }) =>
    text
      .split(SEPARATOR)
      .flatMap((part) => part.split('/'))
      .some((piece) => isModulesTitle(normalizeText(piece))),
  );
  if (!title || !crumb) return false;
  const titleRoot = commonAncestor([title.element, crumb.element, ...(root ? [root] : [])]);
  if (!titleRoot || title.element.closest(QUOTING) || root?.closest(QUOTING)) return false;
  if (breadcrumbOf(textRuns)?.every((piece) => !isModulesTitle(piece))) return false;
  return !textRuns.some(
    (textRun) => textRun.text.split(' ').length >= PROSE && flatTreeContains(titleRoot, textRun.element),
  );
}

function isModulesTitle(piece: string): boolean {
  return TITLES.securityModules.some((words) => normalizeText(words) === piece);
}

function titlesOf(textRuns: TextRun[]): Title[] {
  return textRuns.flatMap((textRun) => {
    const name = titlePatterns.map((pattern) => pattern.exec(textRun.text)?.[1]).find(Boolean);
    return name ? [{ name, run: textRun }] : [];
  });
}

function firstOf(headerRow: LevelHeaders): TextRun {
  return headerRow.values().next().value as TextRun;
}

function topOf(headerRow: LevelHeaders): number {
  return firstOf(headerRow).box.top;
}
