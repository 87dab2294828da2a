/** Which role the page shows: its title, and which level headers are its own when more than one role is open. */

import { commonAncestor, holds } from '../../page/dom-tree.ts';
import { inOneRow, type Run } from '../../page/layout.ts';
import { fold } from '../../page/normalize-text.ts';
import { unscrolledHeader } from '../../page/scrolling.ts';
import { isBehind } from '../../page/visibility.ts';
import { TITLES } from '../model/vocabulary.ts';
import { breadcrumbOf, SIGN } from '../screens/breadcrumb.ts';
import { findStrips, type LevelHeaders } from './columns.ts';

export interface RoleRecord {
  /** Top to bottom; sections of one role may each have their headers. */
  strips: LevelHeaders[];
  /** Headers of roles that are not in front. */
  foreign: LevelHeaders[];
  /** What holds the role's title and its headers; null when no title, or more than one, says whose they are. */
  home: Element | null;
  /** Whether two roles are in front, so that neither can be meant. */
  isTwice: boolean;
}

interface Title {
  name: string;
  run: Run;
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
export function findRoleRecord(runs: Run[]): RoleRecord {
  const all = findStrips(runs);
  const seen = all.length > 1 ? all.filter((strip) => !isBehind(elementsOf(strip))) : all;
  const shown = seen.filter((strip) => !elementsOf(strip)[0]?.closest('[aria-hidden=true],[inert]'));
  const strips = inFront(shown.length ? shown : seen).toSorted((a, b) => topOf(a) - topOf(b));
  const isSideBySide = strips.some((strip, i) => {
    const next = strips[i + 1];
    return next && inOneRow(firstOf(strip).box, firstOf(next).box);
  });
  const names = new Set(
    titlesOf(runs)
      .filter(({ run }) => !isBehind([run.element]))
      .map(({ name }) => name),
  );
  const titles = titlesOf(runs);
  const parts = [...titles.map(({ run }) => run.element), ...strips.flatMap(elementsOf)];
  return {
    strips,
    home: titles.length === 1 ? commonAncestor(parts) : null,
    foreign: all.filter((strip) => !strips.includes(strip)),
    isTwice: isSideBySide || (strips.length > 1 && names.size > 1),
  };
}

/** A window that covers part of another is in front of it. */
function inFront(strips: LevelHeaders[]): LevelHeaders[] {
  const free = strips.filter((strip) => elementsOf(strip).filter((head) => isBehind([head])).length < 2);
  return free.length ? free : strips;
}

/** Whether the role lies behind another record; a dialog may cover its headers, but not its cells too. */
export function isRoleBehind({ strips }: RoleRecord, cells: Iterable<Element>): boolean {
  return isBehind(strips.flatMap(elementsOf)) && isBehind([...cells]);
}

/** Name of the role from the title `Security Modules for Role - <name>`, the nearest above if there are several; empty when none says it. */
export function roleNameOf(runs: Run[], { strips }: RoleRecord): string {
  const titles = titlesOf(runs);
  const [only, other] = titles;
  const head = strips[0] && firstOf(strips[0]);
  if (!other || !head) return only?.name ?? '';
  const bottom = unscrolledHeader(head.element, head.box);
  const above = titles.map((title) => ({
    ...title,
    gap: bottom - unscrolledHeader(title.run.element, title.run.box),
  }));
  const nearest = above
    .filter(({ gap, run }) => gap > 0 && !isBehind([run.element]))
    .toSorted((a, b) => a.gap - b.gap);
  return nearest[0]?.name ?? '';
}

/** Whether title and breadcrumb say that this is the role editor, rather than a text that tells of it. `root` holds its grid. */
export function isRoleTitled(runs: Run[], root: Element | null): boolean {
  const title = titlesOf(runs)[0]?.run;
  const crumb = runs.find(({ text }) =>
    text
      .split(SIGN)
      .flatMap((part) => part.split('/'))
      .some((piece) => isModulesTitle(fold(piece))),
  );
  if (!title || !crumb) return false;
  const home = commonAncestor([title.element, crumb.element, ...(root ? [root] : [])]);
  if (!home || title.element.closest(QUOTING) || root?.closest(QUOTING)) return false;
  if (breadcrumbOf(runs)?.every((piece) => !isModulesTitle(piece))) return false;
  return !runs.some((run) => run.text.split(' ').length >= PROSE && holds(home, run.element));
}

function isModulesTitle(piece: string): boolean {
  return TITLES.securityModules.some((words) => fold(words) === piece);
}

function titlesOf(runs: Run[]): Title[] {
  return runs.flatMap((run) => {
    const name = titlePatterns.map((pattern) => pattern.exec(run.text)?.[1]).find(Boolean);
    return name ? [{ name, run }] : [];
  });
}

function elementsOf(strip: LevelHeaders): Element[] {
  return [...strip.values()].map((run) => run.element);
}

function firstOf(strip: LevelHeaders): Run {
  return strip.values().next().value as Run;
}

function topOf(strip: LevelHeaders): number {
  return firstOf(strip).box.top;
}
