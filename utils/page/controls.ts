/** Controls that the user sets or types into, and what they show. */
import { climbWhile, flatTreeContains, flatTreeParent, querySelectorAllDeep } from './dom-tree.ts';
import { type Box, boxOf } from './geometry.ts';
import { collapseSpaces } from './normalize-text.ts';
import { withReadCache } from './read-cache.ts';
import { type TextRun, visibleTextRuns } from './text-runs.ts';
import { isVisible } from './visibility.ts';

export interface Control {
  element: Element;
  box: Box;
}

const TEXT_CONTROLS =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=image],[type=file]),' +
  'select,textarea,[role=combobox],[role=textbox],[role=searchbox],[aria-haspopup=listbox],[contenteditable=true]';

/**
 * All visible text controls below `root`, open shadow roots included, but those for which `skip` holds. Of a combobox
 * and the input inside it only one counts.
 */
export function visibleControls(
  root: ParentNode,
  skip: (element: Element) => boolean = () => false,
): Control[] {
  return withReadCache(() => controlsBelow(root, skip));
}

function controlsBelow(root: ParentNode, skip: (element: Element) => boolean): Control[] {
  const found: Control[] = [];
  for (const element of querySelectorAllDeep(root, TEXT_CONTROLS)) {
    if (skip(element)) continue;
    const box = boxOf(element);
    if (!isVisible(element, box)) continue;
    const last = found.at(-1)?.element;
    if (last && flatTreeContains(last, element)) {
      // A combobox drawn as a box round its own input: the input is what holds the value.
      if (element.tagName === 'INPUT') found.pop();
      else continue;
    }
    found.push({ element, box });
  }
  return found;
}

/** The sign that a list can be opened. */
const ARROW = /[\s▾▼▿⌄˅∨⏷]+$/;

/** What a control shows as its value. A placeholder is not a value. */
export function shownValue(element: Element): string {
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map((option) => collapseSpaces(option.text)).join(', ');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return collapseSpaces(element.value);
  return readable(visibleTextRuns(element)).replace(ARROW, '');
}

function readable(textRuns: TextRun[]): string {
  return textRuns
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
}

/** How many elements deep a text may be in the control that shows it. */
const DEPTH = 12;

/** The texts inside each control. */
export function textsInControls(textRuns: TextRun[], controls: Control[]): Map<Element, TextRun[]> {
  const texts = new Map<Element, TextRun[]>(controls.map(({ element }) => [element, []]));
  for (const textRun of textRuns) {
    let reached: Element | null = textRun.element;
    for (let i = 0; reached && i < DEPTH && !texts.has(reached); i++) reached = flatTreeParent(reached);
    if (reached) texts.get(reached)?.push(textRun);
  }
  return texts;
}

/** Like `shownValue`, from texts that were read already. */
export function valueFrom(element: Element, texts: Map<Element, TextRun[]>): string {
  const own = texts.get(element);
  return !own || element.matches('input,select,textarea') ? shownValue(element) : readable(own);
}

/** A control with its arrow and frame, but without its label and neighbours: what the user sees as the control. */
export function wholeControl(control: Element): Element {
  const own = control.getBoundingClientRect();
  const letters = (element: Element) => (element.textContent ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const isAlone = (ancestor: Element) =>
    letters(ancestor) === letters(control) &&
    querySelectorAllDeep(ancestor, TEXT_CONTROLS).every(
      (other) => flatTreeContains(other, control) || flatTreeContains(control, other),
    );
  return climbWhile(control, (ancestor) => {
    const box = ancestor.getBoundingClientRect();
    const isFrame = box.height <= own.height * 1.25 + 6 && box.width <= own.width * 1.8 + 24;
    const isCell = box.height <= own.height * 2 + 8 && box.width <= own.width * 3 + 40;
    return isFrame || (isCell && isAlone(ancestor));
  });
}
