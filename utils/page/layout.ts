/**
 * Words and boxes: what a person sees of a page, without its structure. All boxes are in CSS pixels
 * of this frame's viewport.
 */
import type { Box } from '../connectwise/model/observation.ts';
import { climbWhile, flatTreeContains, querySelectorAllDeep } from './dom-tree.ts';
import { withReadCache } from './read-cache.ts';
import { squash, visibleTextRuns } from './text-runs.ts';
import { isHidden, isWithin, visibilityOf } from './visibility.ts';

export { climbWhile, commonAncestor, querySelectorAllDeep } from './dom-tree.ts';
export { squash, type TextRun, visibleTextRuns } from './text-runs.ts';

/** Something a user can set or type into. */
export interface Control {
  element: Element;
  box: Box;
}

export const TEXT_CONTROLS =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=image],[type=file]),' +
  'select,textarea,[role=combobox],[role=textbox],[role=searchbox],[aria-haspopup=listbox],[contenteditable=true]';

/**
 * All visible text controls below `root`, open shadow roots included; a control inside another counts once, and one that
 * `rest` says not at all.
 */
export function visibleControls(
  root: ParentNode,
  rest: (element: Element) => boolean = () => false,
): Control[] {
  return withReadCache(() => controlsBelow(root, rest));
}

function controlsBelow(root: ParentNode, rest: (element: Element) => boolean): Control[] {
  const found: Control[] = [];
  for (const element of querySelectorAllDeep(root, TEXT_CONTROLS)) {
    if (rest(element)) continue;
    const box = boxOf(element);
    if (!isSeenAt(element, box)) continue;
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
    return [...element.selectedOptions].map((option) => squash(option.text)).join(', ');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return squash(element.value);
  return visibleTextRuns(element)
    .map((textRun) => textRun.text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ')
    .replace(ARROW, '');
}

/** Rendered, not transparent, and with an area; it may be scrolled out of view. */
export function isVisible(element: Element): boolean {
  return isSeenAt(element, boxOf(element));
}

function isSeenAt(element: Element, box: Box): boolean {
  if (box.right - box.left <= 1 || box.bottom - box.top <= 1) return false;
  return isWithin(box, visibilityOf(element).reach) && !isHidden(element);
}

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Whether an element is where it was, to the px. */
export function isStillAt(element: Element, box: Box): boolean {
  const now = boxOf(element);
  return EDGES.every((edge) => Math.abs(now[edge] - box[edge]) < 1);
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;

export const centerX = (box: Box) => (box.left + box.right) / 2;
export const centerY = (box: Box) => (box.top + box.bottom) / 2;

/** Whether two boxes stand in one row: the centre of one lies within the height of the other. */
export function inOneRow(a: Box, b: Box): boolean {
  const slack = 2;
  const y = centerY(a);
  const z = centerY(b);
  return (y > b.top - slack && y < b.bottom + slack) || (z > a.top - slack && z < a.bottom + slack);
}

/** Px by which two boxes overlap from left to right; negative when they do not. */
export function overlapX(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** Whether two boxes lie over each other by more than `share` of the first one's height. */
export function overlaps(a: Box, b: Box, share: number): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlapX(a, b) > 2 && height > share * (a.bottom - a.top);
}

/** A control with its arrow and frame, but without its label and neighbours: the thing that a person sees. For marks. */
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
