/** Dialogs of the page: which one an element is in, and which one must be answered before the page can be used. */
import { elementsAt, paintOf } from './covers.ts';
import {
  closestInFlatTree,
  closestWhere,
  flatTreeContains,
  flatTreeParent,
  querySelectorAllDeep,
} from './dom-tree.ts';
import { boxOf, centerX, centerY } from './geometry.ts';
import type { TextRun } from './text-runs.ts';
import { isVisible, visibilityOf } from './visibility.ts';

export interface Modal {
  /** What it says, without the words on its buttons: one text for each block. */
  texts: string[];
  /** Whether an element belongs to it, or is in front of the page as it is. */
  isInFront(element: Element): boolean;
}

const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
/** Px that a window in front of the page leaves free of it on every side. */
const MARGIN = 8;

/** Px from the viewport's edges at which is looked for a layer that dims the page. */
const INSET = 4;
/** How opaque such a layer is: less cannot be seen, more hides the page. */
const DIM = { least: 0.05, most: 0.9 };
const BUTTON = 'button,a[href],[role=button],input[type=button],input[type=submit]';

/** The dialog that an element is in, by role or by position: a window that floats in front of the page; else null. */
export function closestDialog(element: Element): Element | null {
  const end = closestWhere(
    element,
    (part) => part === document.body || part.matches(DIALOG) || isFloating(part),
  );
  return end === document.body ? null : end;
}

function isFloating(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  if (!/fixed|absolute/.test(position) || !(Number(zIndex) > 0)) return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const isInside =
    left > MARGIN && top > MARGIN && right < innerWidth - MARGIN && bottom < innerHeight - MARGIN;
  return isInside && width > 160 && height > 80;
}

/**
 * Returns the dialog that must be answered before the page can be used: a modal `<dialog>`, one that says so
 * (`aria-modal`), or a window in front of a layer that dims the whole page. Null when there is none, or nothing in it can
 * be pressed, as while a page loads. `textRuns` are the visible texts of the page.
 */
export function waitingModal(textRuns: TextRun[]): Modal | null {
  const isInFront = frontTest();
  if (!isInFront) return null;
  const texts = textRuns.filter(({ element }) => isInFront(element));
  const isPressed = ({ element }: TextRun) => isButton(element);
  if (!texts.some(isPressed) && !querySelectorAllDeep(document, BUTTON).some(isInFront)) return null;
  return { texts: texts.filter((run) => !isPressed(run)).map(({ text }) => text), isInFront };
}

/** Tells what is in front of the page from what is behind; null when nothing is in front. */
function frontTest(): Modal['isInFront'] | null {
  const dialog = querySelectorAllDeep(document, ':modal,[aria-modal=true]').findLast(isOnTop);
  if (dialog) return (element) => flatTreeContains(dialog, element);
  return isDimmed() ? isOnTop : null;
}

/** Whether an element, or something in it, is the topmost at its middle; false while it is out of the viewport. */
function isOnTop(element: Element): boolean {
  if (element.matches(':fullscreen') || !isVisible(element)) return false;
  const box = boxOf(element);
  const [top] = elementsAt(centerX(box), centerY(box));
  return top !== undefined && (flatTreeContains(element, top) || flatTreeContains(top, element));
}

/** Whether one layer lies over the whole page, and the page shines through at the corners. */
function isDimmed(): boolean {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const corners = [INSET, width - INSET].flatMap((x) => [INSET, height - INSET].map((y) => elementsAt(x, y)));
  const top = corners[0]?.[0];
  return top !== undefined && layersRound(top).some((layer) => corners.every((hits) => dims(layer, hits)));
}

/** The elements out of the flow that an element is in, innermost first. */
function layersRound(element: Element): Element[] {
  const { layer } = visibilityOf(element);
  const parent = layer && flatTreeParent(layer);
  return layer ? [layer, ...(parent ? layersRound(parent) : [])] : [];
}

/** Whether a layer is the topmost of what was hit, lets it shine through, and has something else below it. */
function dims(layer: Element, hits: Element[]): boolean {
  const own = hits.filter((hit) => flatTreeContains(layer, hit));
  if (!own.length || own[0] !== hits[0]) return false;
  const isOverOthers = hits.some((hit) => !flatTreeContains(layer, hit) && !flatTreeContains(hit, layer));
  const paint = Math.max(...own.map((hit) => paintOf(hit) * visibilityOf(hit).opacity));
  return isOverOthers && paint >= DIM.least && paint <= DIM.most;
}

/** Whether a text stands on something that can be pressed: by its element, or by the pointer that it shows. */
function isButton(element: Element): boolean {
  return closestInFlatTree(element, BUTTON) !== null || getComputedStyle(element).cursor === 'pointer';
}
