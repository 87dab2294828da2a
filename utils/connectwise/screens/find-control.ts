/** Finds the controls that the journey asks to press: by name first, by class or icon only where there is none. */
import { dialogRound } from '../../page/dialogs.ts';
import { climb, closestTo, deepQuery, holds } from '../../page/dom-tree.ts';
import { isIcon } from '../../page/icons.ts';
import { boxOf, centerX, isVisible, type Run } from '../../page/layout.ts';
import { fold, wordSet } from '../../page/normalize-text.ts';
import { perReading } from '../../page/read-cache.ts';
import { isBehind } from '../../page/visibility.ts';
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
import { membersTab, recordKeysTab, says } from './identify.ts';

const NAMED =
  '[title],[aria-label],[alt],[data-qtip],[qtip],button,[role=button],input[type=button],input[type=submit],svg>title';
const PRESSABLE = 'button,a,[role=button],[role=tab],[role=menuitem],[role=link],[tabindex],[onclick]';
const TITLED = ['securityRoles', 'apiMembers', 'members', 'publicApiKey'] as const;
/** Longer than this (characters), a text is no name. */
const LONGEST_NAME = 40;
const names = Object.fromEntries(
  Object.entries(CONTROL_NAMES).map(([target, words]) => [target, wordSet(words)]),
) as Record<Target, Set<string>>;
const systemMenu = wordSet(SYSTEM_MENU);
const saveAndClose = wordSet(SAVE_AND_CLOSE);
/** Words of the records that are saved on this journey. */
const recordWords = wordSet([
  ...MEMBER_LABELS['role-id'],
  ...MEMBER_LABELS['member-id'],
  ...KEY_LABELS.description,
  ...LEVEL_HEADERS.inquire,
  ...LEVEL_HEADERS.add,
]);

/** The control to press for `target`; null when it is not on this page. */
export function findControl(target: Target, runs: Run[]): Element | null {
  const wanted = names[target];
  if (target === 'security-roles' || target === 'members')
    return menuEntry(wanted, runs) ?? menuEntry(systemMenu, runs);
  if (target === 'api-members-tab' || target === 'api-keys-tab') {
    const tab = target === 'api-keys-tab' ? recordKeysTab(runs) : membersTab(runs);
    if (tab) return buttonRound(tab.element);
  }
  const isUsable = (element: Element) =>
    isVisible(element) && !isBehind([element]) && !isInOtherDialog(element, runs);
  const ways = [
    () => [...runs.filter((run) => wanted.has(run.folded)).map((run) => run.element), ...named(wanted)],
    () => (CONTROL_CLASSES[target] ?? []).flatMap((token) => deepQuery(document, `.${token}`)),
    () => iconsOf(target, runs),
  ];
  for (const way of ways) {
    const found = way().filter(isUsable);
    if (found.length) return buttonRound(topmost(found));
  }
  return null;
}

/** The control that saves the record and closes it, by its name; null when it is not there, or is there twice. */
export function findSaveAndClose(runs: Run[]): Element | null {
  const texts = runs.filter((run) => saveAndClose.has(run.folded)).map((run) => run.element);
  const found = [...texts, ...named(saveAndClose)].filter(
    (element) => isVisible(element) && !isBehind([element]) && !isInOtherDialog(element, runs),
  );
  const buttons = [...new Set(found.map(buttonRound))];
  const [button, ...others] = buttons.filter(
    (one) => !buttons.some((other) => other !== one && holds(other, one)),
  );
  return button && others.length === 0 ? button : null;
}

/** Whether `outer` is little more than `inner`, so that both are the same thing to a person. */
export function isAbout(inner: Element, outer: Element): boolean {
  const a = inner.getBoundingClientRect();
  const b = outer.getBoundingClientRect();
  return b.width <= a.width + 64 && b.height <= a.height + 40 && b.width > 0;
}

const namedParts = perReading(() =>
  deepQuery(document, NAMED).map((element) => ({ element, names: namesOf(element) })),
);

function named(wanted: Set<string>): Element[] {
  return namedParts()
    .filter(({ names }) => names.some((name) => wanted.has(name)))
    .map(({ element }) =>
      element instanceof SVGTitleElement ? (element.ownerSVGElement ?? element) : element,
    );
}

function namesOf(element: Element): string[] {
  const texts = ['title', 'aria-label', 'alt', 'data-qtip', 'qtip'].map((name) => element.getAttribute(name));
  texts.push(element instanceof HTMLInputElement ? element.value : element.textContent);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  for (const id of ids) texts.push(document.getElementById(id)?.textContent ?? null);
  return texts
    .filter((text): text is string => Boolean(text) && (text as string).length < LONGEST_NAME)
    .map(fold);
}

/** A nameless icon button: a word for an icon font, or a sign, below the screen's title and alone in its button. */
function iconsOf(target: Target, runs: Run[]): Element[] {
  const words = CONTROL_ICONS[target] ?? [];
  const isWord = ({ textContent }: Element) => words.includes((textContent ?? '').trim());
  const icons = words.length
    ? deepQuery(document, 'i,[class*=icon],[class*=symbol]').filter((part) => isIcon(part) && isWord(part))
    : [];
  const signs = runs.filter((run) => words.includes(run.text)).map((run) => run.element);
  const titles = runs.filter((run) => TITLED.some((title) => says([run], title)));
  const top = Math.min(...titles.map(({ box }) => box.top));
  return [...icons, ...signs].filter((element) => boxOf(element).top >= top && isWord(buttonRound(element)));
}

/** Whether something stands in a dialog that is not about the record itself: its Save saves something else. */
function isInOtherDialog(element: Element, runs: Run[]): boolean {
  const dialog = dialogRound(element);
  return dialog !== null && !runs.some((run) => recordWords.has(run.folded) && holds(dialog, run.element));
}

/** The entry of the left menu: the one that stands farthest left, within the left third of the page. */
function menuEntry(words: Set<string>, runs: Run[]): Element | null {
  const texts = runs.filter((run) => words.has(run.folded));
  const places = texts.length
    ? texts
    : named(words)
        .filter((element) => isVisible(element))
        .map((element) => ({ element, box: boxOf(element) }));
  const [entry] = places
    .filter(({ box }) => centerX(box) < innerWidth / 3)
    .sort((a, b) => a.box.left - b.box.left);
  return entry ? buttonRound(entry.element) : null;
}

function topmost(elements: Element[]): Element {
  return elements.reduce((best, element) => (boxOf(element).top < boxOf(best).top - 2 ? element : best));
}

/** The pressable thing round an icon or a text, without its neighbours. */
function buttonRound(element: Element): Element {
  const pressable = closestTo(element, PRESSABLE);
  if (pressable && isAbout(element, pressable)) return pressable;
  return climb(element, (ancestor) => isAbout(element, ancestor));
}
