/** Finds the controls that the setup asks the user to click: by name first, by class or icon only where there is none. */

import { controlNames, wordings } from '../../page/control-names.ts';
import { isBehind } from '../../page/covers.ts';
import { closestDialog } from '../../page/dialogs.ts';
import {
  climbWhile,
  closestInFlatTree,
  flatTreeContains,
  querySelectorAllDeep,
} from '../../page/dom-tree.ts';
import { boxOf, centerX } from '../../page/geometry.ts';
import { isIcon } from '../../page/icons.ts';
import { normalizeText, wordSet } from '../../page/normalize-text.ts';
import { cachePerRead } from '../../page/read-cache.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import type { Target } from '../model/observation.ts';
import {
  CONTROL_CLASSES,
  CONTROL_ICONS,
  CONTROL_NAMES,
  KEY_LABELS,
  LEVEL_HEADERS,
  MEMBER_LABELS,
  SAVE_AND_CLOSE,
  SYSTEM_MENU,
} from '../model/vocabulary.ts';
import { hasTitle, membersTab, recordKeysTab } from './identify.ts';

const NAMED =
  '[title],[aria-label],[alt],[data-qtip],[qtip],button,[role=button],input[type=button],input[type=submit],svg>title';
/** Attributes beside the standard ones that show a tooltip, or a text for a picture. */
const TOOLTIPS = ['alt', 'data-qtip', 'qtip'];
const CLICKABLE = 'button,a,[role=button],[role=tab],[role=menuitem],[role=link],[tabindex],[onclick]';
const TITLED = ['securityRoles', 'apiMembers', 'members', 'publicApiKey'] as const;
/** Longer than this (characters), a text is no name. */
const LONGEST_NAME = 40;
const names = Object.fromEntries(
  Object.entries(CONTROL_NAMES).map(([target, words]) => [target, wordSet(words)]),
) as Record<Target, Set<string>>;
const systemMenu = wordSet(SYSTEM_MENU);
const saveAndClose = wordSet(SAVE_AND_CLOSE);
/** Words of the records that are saved in this setup. */
const recordWords = wordSet([
  ...MEMBER_LABELS['role-id'],
  ...MEMBER_LABELS['member-id'],
  ...KEY_LABELS.description,
  ...LEVEL_HEADERS.inquire,
  ...LEVEL_HEADERS.add,
]);

/** The control to click for `target`; null when it is not on this page. */
export function findControl(target: Target, textRuns: TextRun[]): Element | null {
  const wanted = names[target];
  if (target === 'security-roles' || target === 'members')
    return menuEntry(wanted, textRuns) ?? menuEntry(systemMenu, textRuns);
  if (target === 'api-members-tab' || target === 'api-keys-tab') {
    const tab = target === 'api-keys-tab' ? recordKeysTab(textRuns) : membersTab(textRuns);
    if (tab) return closestButton(tab.element);
  }
  const isUsable = (element: Element) =>
    isVisible(element) && !isBehind([element]) && !isInOtherDialog(element, textRuns);
  const ways = [
    () => [
      ...textRuns.filter((textRun) => wanted.has(textRun.plain)).map((textRun) => textRun.element),
      ...named(wanted),
    ],
    () => (CONTROL_CLASSES[target] ?? []).flatMap((token) => querySelectorAllDeep(document, `.${token}`)),
    () => iconsOf(target, textRuns),
  ];
  for (const way of ways) {
    const found = way().filter(isUsable);
    if (found.length) return closestButton(topmost(found));
  }
  return null;
}

/** The control that saves the record and closes it, by its name; null when it is not there, or is there twice. */
export function findSaveAndClose(textRuns: TextRun[]): Element | null {
  const texts = textRuns
    .filter((textRun) => saveAndClose.has(textRun.plain))
    .map((textRun) => textRun.element);
  const found = [...texts, ...named(saveAndClose)].filter(
    (element) => isVisible(element) && !isBehind([element]) && !isInOtherDialog(element, textRuns),
  );
  const buttons = [...new Set(found.map(closestButton))];
  const [button, ...others] = buttons.filter(
    (one) => !buttons.some((other) => other !== one && flatTreeContains(other, one)),
  );
  return button && others.length === 0 ? button : null;
}

/** Whether `outer` is little more than `inner`, so that a person takes both for one. */
export function isNearlySameBox(inner: Element, outer: Element): boolean {
  const a = inner.getBoundingClientRect();
  const b = outer.getBoundingClientRect();
  return b.width <= a.width + 64 && b.height <= a.height + 40 && b.width > 0;
}

const namedParts = cachePerRead(() =>
  querySelectorAllDeep(document, NAMED).map((element) => ({ element, names: namesOf(element) })),
);

function named(wanted: Set<string>): Element[] {
  return namedParts()
    .filter(({ names }) => names.some((name) => wanted.has(name)))
    .map(({ element }) =>
      element instanceof SVGTitleElement ? (element.ownerSVGElement ?? element) : element,
    );
}

function namesOf(element: Element): string[] {
  const own = element instanceof HTMLInputElement ? element.value : element.textContent;
  const texts = [own, ...TOOLTIPS.map((name) => element.getAttribute(name))];
  return [...controlNames(element).flatMap(wordings), ...texts]
    .filter((text): text is string => Boolean(text) && (text as string).length < LONGEST_NAME)
    .map(normalizeText);
}

/** A nameless icon button: a word for an icon font, or a sign, below the screen's title and alone in its button. */
function iconsOf(target: Target, textRuns: TextRun[]): Element[] {
  const words = CONTROL_ICONS[target] ?? [];
  const isWord = ({ textContent }: Element) => words.includes((textContent ?? '').trim());
  const icons = words.length
    ? querySelectorAllDeep(document, 'i,[class*=icon],[class*=symbol]').filter(
        (part) => isIcon(part) && isWord(part),
      )
    : [];
  const signs = textRuns.filter((textRun) => words.includes(textRun.text)).map((textRun) => textRun.element);
  const titles = textRuns.filter((textRun) => TITLED.some((title) => hasTitle([textRun], title)));
  const top = Math.min(...titles.map(({ box }) => box.top));
  return [...icons, ...signs].filter(
    (element) => boxOf(element).top >= top && isWord(closestButton(element)),
  );
}

/** Whether an element is in a dialog that is not about the record itself: its Save saves something else. */
function isInOtherDialog(element: Element, textRuns: TextRun[]): boolean {
  const dialog = closestDialog(element);
  return (
    dialog !== null &&
    !textRuns.some((textRun) => recordWords.has(textRun.plain) && flatTreeContains(dialog, textRun.element))
  );
}

/** The entry of the left menu: the leftmost one, within the left third of the page. */
function menuEntry(words: Set<string>, textRuns: TextRun[]): Element | null {
  const texts = textRuns.filter((textRun) => words.has(textRun.plain));
  const places = texts.length
    ? texts
    : [...named(words), ...withoutVisibleWords(words)]
        .filter((element) => isVisible(element))
        .map((element) => ({ element, box: boxOf(element) }));
  const [entry] = places
    .filter(({ box }) => centerX(box) < innerWidth / 3)
    .sort((a, b) => a.box.left - b.box.left);
  return entry ? closestButton(entry.element) : null;
}

/** What can be pressed and holds such a word, which need not be visible: a narrow menu shows only its icons. */
function withoutVisibleWords(words: Set<string>): Element[] {
  return querySelectorAllDeep(document, CLICKABLE).filter(({ textContent }) => {
    const text = textContent ?? '';
    return text.length < LONGEST_NAME && words.has(normalizeText(text));
  });
}

function topmost(elements: Element[]): Element {
  return elements.reduce((best, element) => (boxOf(element).top < boxOf(best).top - 2 ? element : best));
}

/** The clickable element around an icon or a text, without its neighbours. */
function closestButton(element: Element): Element {
  const pressable = closestInFlatTree(element, CLICKABLE);
  if (pressable && isNearlySameBox(element, pressable)) return pressable;
  return climbWhile(element, (ancestor) => isNearlySameBox(element, ancestor));
}
