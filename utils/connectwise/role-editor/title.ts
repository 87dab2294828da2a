/** Which role the page shows: its title, and which level headers are its own when more than one role is open. */

import { commonAncestor, flatTreeContains } from '../../page/dom-tree.ts';
import { inOneRow, type TextRun } from '../../page/layout.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import { unscrolledHeader } from '../../page/scrolling.ts';
import { isBehind } from '../../page/visibility.ts';
import { TITLES } from '../model/vocabulary.ts';
import { breadcrumbOf, SIGN } from '../screens/breadcrumb.ts';
import { findHeaderRows, type LevelHeaders } from './columns.ts';

export interface RoleRecord {
  /** Top to bottom; sections of one role may each have their headers. */
  headerRows: LevelHeaders[];
  /** Headers of roles that are not in front. */
  otherHeaderRows: LevelHeaders[];
  /** What holds the role's title and its headers; null when no title, or more than one, says whose they are. */
  home: Element | null;
  /** Whether two roles are in front, so that neither can be meant. */
  isTwice: boolean;
}

interface Title {
  name: string;
  textRun: TextRun;
}

/** Where people quote and tell things, in contrast to the screen they tell of. */
const QUOTING =
  'article,blockquote,pre,[role=article],[role=log],[role=feed],[role=document],[contenteditable]';
/** Words from which a text is a sentence that people wrote. */
const PROSE = 12;

const titlePatterns = TITLES.modulesForRole.map(
  (words) => new RegExp(`^${words.replace(/\s+/g, '\\s+')}\\s*[-\\u2010-\\u2015:]\\s*(.+)$`, 'i'),
);

/** Tells the role in front from those behind it and from those that only assistive technology is told not to see. */
export function findRoleRecord(textRuns: TextRun[]): RoleRecord {
  const all = findHeaderRows(textRuns);
  const seen = all.length > 1 ? all.filter((headerRow) => !isBehind(elementsOf(headerRow))) : all;
  const shown = seen.filter((headerRow) => !elementsOf(headerRow)[0]?.closest('[aria-hidden=true],[inert]'));
  const headerRows = inFront(shown.length ? shown : seen).toSorted((a, b) => topOf(a) - topOf(b));
  const isSideBySide = headerRows.some((headerRow, i) => {
    const next = headerRows[i + 1];
    return next && inOneRow(firstOf(headerRow).box, firstOf(next).box);
  });
  const names = new Set(
    titlesOf(textRuns)
      .filter(({ textRun }) => !isBehind([textRun.element]))
      .map(({ name }) => name),
  );
  const titles = titlesOf(textRuns);
  const parts = [...titles.map(({ textRun }) => textRun.element), ...headerRows.flatMap(elementsOf)];
  return {
    headerRows,
    home: titles.length === 1 ? commonAncestor(parts) : null,
    otherHeaderRows: all.filter((headerRow) => !headerRows.includes(headerRow)),
    isTwice: isSideBySide || (headerRows.length > 1 && names.size > 1),
  };
}

/** A window that covers part of another is in front of it. */
function inFront(headerRows: LevelHeaders[]): LevelHeaders[] {
  const free = headerRows.filter(
    (headerRow) => elementsOf(headerRow).filter((head) => isBehind([head])).length < 2,
  );
  return free.length ? free : headerRows;
}

/** Whether the role lies behind another record; a dialog may cover its headers, but not its cells too. */
export function isRoleBehind({ headerRows }: RoleRecord, cells: Iterable<Element>): boolean {
  return isBehind(headerRows.flatMap(elementsOf)) && isBehind([...cells]);
}

/** Name of the role from the title `Security Modules for Role - <name>`, the nearest above if there are several; empty when none says it. */
export function roleNameOf(textRuns: TextRun[], { headerRows }: RoleRecord): string {
  const titles = titlesOf(textRuns);
  const [only, other] = titles;
  const head = headerRows[0] && firstOf(headerRows[0]);
  if (!other || !head) return only?.name ?? '';
  const bottom = unscrolledHeader(head.element, head.box);
  const above = titles.map((title) => ({
    ...title,
    gap: bottom - unscrolledHeader(title.textRun.element, title.textRun.box),
  }));
  const closestWhere = above
    .filter(({ gap, textRun }) => gap > 0 && !isBehind([textRun.element]))
    .toSorted((a, b) => a.gap - b.gap);
  return closestWhere[0]?.name ?? '';
}

/** Whether title and breadcrumb say that this is the role editor, rather than a text that tells of it. `root` holds its grid. */
export function isRoleTitled(textRuns: TextRun[], root: Element | null): boolean {
  const title = titlesOf(textRuns)[0]?.textRun;
  const crumb = textRuns.find(({ text }) =>
    text
      .split(SIGN)
      .flatMap((part) => part.split('/'))
      .some((piece) => isModulesTitle(normalizeText(piece))),
  );
  if (!title || !crumb) return false;
  const home = commonAncestor([title.element, crumb.element, ...(root ? [root] : [])]);
  if (!home || title.element.closest(QUOTING) || root?.closest(QUOTING)) return false;
  if (breadcrumbOf(textRuns)?.every((piece) => !isModulesTitle(piece))) return false;
  return !textRuns.some(
    (textRun) => textRun.text.split(' ').length >= PROSE && flatTreeContains(home, textRun.element),
  );
}

function isModulesTitle(piece: string): boolean {
  return TITLES.securityModules.some((words) => normalizeText(words) === piece);
}

function titlesOf(textRuns: TextRun[]): Title[] {
  return textRuns.flatMap((textRun) => {
    const name = titlePatterns.map((pattern) => pattern.exec(textRun.text)?.[1]).find(Boolean);
    return name ? [{ name, textRun }] : [];
  });
}

function elementsOf(headerRow: LevelHeaders): Element[] {
  return [...headerRow.values()].map((textRun) => textRun.element);
}

function firstOf(headerRow: LevelHeaders): TextRun {
  return headerRow.values().next().value as TextRun;
}

function topOf(headerRow: LevelHeaders): number {
  return firstOf(headerRow).box.top;
}
