/** Finds the controls that the journey asks to press: by name first, by class only where there is none. */
import { fold, wordSet } from './fold.ts';
import { boxOf, centerX, climb, deepQuery, isVisible, type Run } from './layout.ts';
import type { SaveState, Target } from './observation.ts';
import { CONTROL_CLASSES, CONTROL_NAMES, SYSTEM_MENU, TITLES } from './vocabulary.ts';

const NAMED =
  '[title],[aria-label],[alt],[data-qtip],[qtip],button,[role=button],input[type=button],input[type=submit]';
const PRESSABLE = 'button,a,[role=button],[role=tab],[role=menuitem],[role=link],[tabindex],[onclick]';
const names = Object.fromEntries(
  Object.entries(CONTROL_NAMES).map(([target, words]) => [target, wordSet(words)]),
) as Record<Target, Set<string>>;
const systemMenu = wordSet(SYSTEM_MENU);
const saved = wordSet(TITLES.recordSaved);

/** The control to press for `target`; null when it is not on this page. */
export function findControl(target: Target, runs: Run[]): Element | null {
  const wanted = names[target];
  if (target === 'security-roles' || target === 'members')
    return menuEntry(wanted, runs) ?? menuEntry(systemMenu, runs);
  const named = [
    ...runs.filter((run) => wanted.has(run.folded)).map((run) => run.element),
    ...deepQuery(document, NAMED).filter((element) => namesOf(element).some((name) => wanted.has(name))),
  ];
  const byClass = (CONTROL_CLASSES[target] ?? []).flatMap((token) => deepQuery(document, `.${token}`));
  const found = [named, byClass]
    .map((elements) => elements.filter(isVisible))
    .find((elements) => elements.length);
  return found ? buttonRound(topmost(found)) : null;
}

/** Whether the record is saved, from the page's own signs: its Save button, else its success banner. */
export function saveStateOf(runs: Run[]): SaveState {
  const save = findControl('save', runs);
  if (save) return isDisabled(save) ? 'saved' : 'unsaved';
  return isConfirmed(runs) ? 'saved' : 'unknown';
}

/** Whether the page's banner says that the record was saved. */
export function isConfirmed(runs: Run[]): boolean {
  return runs.some((run) => saved.has(run.folded));
}

/** Disabled, by attribute, class or look, on the button or what it consists of. */
export function isDisabled(button: Element): boolean {
  const parts = [button, ...button.querySelectorAll('*')];
  if (button.parentElement && isAbout(button, button.parentElement)) parts.push(button.parentElement);
  return parts.some(
    (part) =>
      part.getAttribute('aria-disabled') === 'true' ||
      part.hasAttribute('disabled') ||
      /disabled/i.test(part.getAttribute('class') ?? '') ||
      // GXT takes a disabled button out of the tab order (docs/connectwise-ui.md, A.3).
      (part.classList.contains('mm_button') && part.getAttribute('tabindex') === '-1') ||
      Number(getComputedStyle(part).opacity) < 0.6,
  );
}

/** The entry of the left menu: the one that stands farthest left, within the left third of the page. */
function menuEntry(words: Set<string>, runs: Run[]): Element | null {
  const entries = runs
    .filter((run) => words.has(run.folded) && centerX(run.box) < innerWidth / 3)
    .sort((a, b) => a.box.left - b.box.left);
  return entries[0] ? buttonRound(entries[0].element) : null;
}

function namesOf(element: Element): string[] {
  const texts = ['title', 'aria-label', 'alt', 'data-qtip', 'qtip'].map((name) => element.getAttribute(name));
  texts.push(element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText);
  return texts.filter((text): text is string => Boolean(text) && (text as string).length < 40).map(fold);
}

function topmost(elements: Element[]): Element {
  return elements.reduce((best, element) => (boxOf(element).top < boxOf(best).top - 2 ? element : best));
}

/** The pressable thing round an icon or a text, without its neighbours. */
function buttonRound(element: Element): Element {
  const pressable = element.closest(PRESSABLE);
  if (pressable && isAbout(element, pressable)) return pressable;
  return climb(element, (ancestor) => isAbout(element, ancestor));
}

/** Whether `outer` is little more than `inner`, so that both are the same thing to a person. */
function isAbout(inner: Element, outer: Element): boolean {
  const a = inner.getBoundingClientRect();
  const b = outer.getBoundingClientRect();
  return b.width <= a.width + 64 && b.height <= a.height + 40 && b.width > 0;
}
