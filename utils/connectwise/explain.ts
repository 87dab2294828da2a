/**
 * Says for each landmark of the screens whether it was found on the page, and which rule kept the readers from it. For
 * `npm run replay`; no part of the extension.
 */
import { querySelectorAllDeep } from '../page/dom-tree.ts';
import { isIcon } from '../page/icons.ts';
import { normalizeText } from '../page/normalize-text.ts';
import { type TextRun, visibleTextRuns } from '../page/text-runs.ts';
import { isHidden, visibilityOf } from '../page/visibility.ts';
import { LEVELS } from './model/levels.ts';
import { MEMBER_FIELDS } from './model/observation.ts';
import {
  KEY_LABELS,
  LEVEL_HEADERS,
  LOGIN_LABELS,
  MEMBER_LABELS,
  MEMBER_TABS,
  MODULES,
  PERMISSION_WORDS,
  TITLES,
} from './model/vocabulary.ts';
import type { PageReading } from './read-page.ts';
import type { WantedRow } from './role-editor/rows.ts';

export interface Explanation {
  landmark: string;
  isFound: boolean;
  /** Where it was found, or the rule that rejected it. */
  why: string;
}

type Words = readonly string[];

/** Explains the landmarks of the screen that the page seems to be: of all screens, the one with most of its words. */
export function explain(reading: PageReading<unknown>, wanted: readonly WantedRow[]): Explanation[] {
  const { cells, fields } = reading;
  // A page with too few of the words is not read at all (screens/may-be-setup-screen.ts).
  const isRead = reading.textRuns.length > 0;
  const textRuns = isRead ? reading.textRuns : visibleTextRuns(document.body);
  const text = (landmark: string, words: Words): Explanation => explainText(landmark, words, textRuns);
  const role = [
    text('title of the role editor', [...TITLES.securityModules, ...TITLES.modulesForRole]),
    ...LEVELS.map((level) => text(`column ${LEVEL_HEADERS[level][0]}`, LEVEL_HEADERS[level])),
    ...wanted.map(({ module, permission, level }) => {
      const landmark = `${module} › ${permission} › ${level}`;
      const isFound = [...cells.keys()].some((cell) => cell === `${module}/${permission}/${level}`);
      if (isFound) return { landmark, isFound, why: 'read' };
      const group = text(landmark, [module, ...(MODULES[module] ?? [])]);
      if (!group.isFound) return { ...group, why: `its group: ${group.why}` };
      const row = text(landmark, [permission, ...(PERMISSION_WORDS[permission] ?? [])]);
      return row.isFound ? { ...row, isFound, why: 'its row is there, and no level in it was read' } : row;
    }),
  ];
  const member = MEMBER_FIELDS.map((name) => {
    const landmark = `field ${MEMBER_LABELS[name][0]}`;
    if (fields.has(name)) return { landmark, isFound: true, why: 'read' };
    const label = text(landmark, MEMBER_LABELS[name]);
    return label.isFound
      ? { ...label, isFound: false, why: 'its label is there, and no control belongs to it' }
      : label;
  });
  const key = [
    text('title of the key', TITLES.publicApiKey),
    text('label Public Key', KEY_LABELS.publicKey),
    text('label Private Key', KEY_LABELS.privateKey),
  ];
  const lists = [
    text('title Security Roles', TITLES.securityRoles),
    text('tab API Members', MEMBER_TABS.apiMembers),
    text('company on the sign-in page', LOGIN_LABELS.company),
  ];
  const scored = [role, member, key, lists].map((group) => ({ group, score: foundIn(group) / group.length }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (foundIn(best.group) === 0)
    return [{ landmark: 'words of a setup screen', isFound: false, why: 'there are none' }];
  const refusal = {
    landmark: 'words of a setup screen',
    isFound: false,
    why: 'too few, so nothing more was read',
  };
  return isRead ? best.group : [refusal, ...best.group];
}

function foundIn(group: Explanation[]): number {
  return group.filter(({ isFound }) => isFound).length;
}

/** Whether a word is a visible text, or why it is none. */
function explainText(landmark: string, words: Words, textRuns: TextRun[]): Explanation {
  const plain = new Set(words.map(normalizeText));
  const run = textRuns.find((textRun) => plain.has(textRun.plain) || plain.has(beginOf(textRun.plain)));
  if (run) return { landmark, isFound: true, why: `text ${textRuns.indexOf(run) + 1} in reading order` };
  const longer = textRuns.find((textRun) =>
    [...plain].some((word) => ` ${textRun.plain} `.includes(` ${word} `)),
  );
  if (longer)
    return { landmark, isFound: false, why: `only as a part of text ${textRuns.indexOf(longer) + 1}` };
  const holder = querySelectorAllDeep(document, '*').find(
    (element) => element.childElementCount === 0 && plain.has(normalizeText(element.textContent ?? '')),
  );
  if (holder) return { landmark, isFound: false, why: `in the page, but ${ruleFor(holder)}` };
  const named = querySelectorAllDeep(document, '[title],[aria-label],[placeholder],[alt]').some((element) =>
    ['title', 'aria-label', 'placeholder', 'alt'].some((name) =>
      plain.has(normalizeText(element.getAttribute(name) ?? '')),
    ),
  );
  return {
    landmark,
    isFound: false,
    why: named ? 'only as the name of an element, not as a text' : 'no such text',
  };
}

/** A label without what follows in brackets or after a dash. */
function beginOf(plain: string): string {
  return plain.replace(/\s*[(:-].*$/, '');
}

/** The rule of utils/page/ by which a text is not read. */
function ruleFor(element: Element): string {
  const skipped = element.closest('script,style,noscript,template,textarea,select,option,iframe');
  if (skipped) return `inside <${skipped.localName}>`;
  if (!element.checkVisibility()) return 'not displayed';
  if (isHidden(element)) return 'hidden by visibility or opacity';
  if (isIcon(element)) return 'taken for an icon';
  if (visibilityOf(element).reach === null) return 'clipped where no scrolling leads';
  const { width, height } = element.getBoundingClientRect();
  return width < 1 || height < 1 ? 'without a box' : 'outside of what can be scrolled to';
}
