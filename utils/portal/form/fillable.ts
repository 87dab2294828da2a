/**
 * Whether the user could see and type into a control. Hidden twins beside the real fields are traps for programs
 * (transparent, far off the page, tiny, clipped, or under something else), so they must never be written to. Stricter than
 * `utils/page`, which answers what can be seen: whatever would take the click in a control's place counts as a cover here.
 */
import { linkedLabels, namesField } from '../../page/control-names.ts';
import { elementsAt } from '../../page/covers.ts';
import {
  closestInFlatTree,
  closestWhere,
  flatTreeContains,
  flatTreeParent,
  querySelectorAllDeep,
} from '../../page/dom-tree.ts';
import { type Box, boxOf, centerX, centerY, contains } from '../../page/geometry.ts';
import { canScrollTo, isHidden, isVisible, isWithin, visibilityOf } from '../../page/visibility.ts';
import { FIELD } from './host-names.ts';

/** What a value is put into: an input, or the list of regions that stands in place of the site URL. */
export type FormControl = HTMLInputElement | HTMLSelectElement;

/** Not `instanceof`: elements of a frame have classes of their own. */
export function isList(control: FormControl): control is HTMLSelectElement {
  return control.localName === 'select';
}

/** CSS pixels: anything smaller is not a field. */
const SMALLEST = 10;
/** How many elements round a transparent control may be the frame that is drawn in its place. */
const DEPTH = 3;
/** CSS pixels that parts of one line may be apart. */
const SEAM = 2;
/** Share of the viewport from which a fixed cover counts as a dialog's backdrop, not as a bar. */
const BACKDROP = 0.6;

/**
 * What shows the field: the control itself or, where a component fades its empty input while a label rests in its place,
 * that component. Null when neither can be seen.
 */
function shownBy(control: FormControl, box: Box): Element | null {
  if (isVisible(control, box)) return control;
  const host = closestWhere(control, ({ assignedSlot }) => assignedSlot !== null)?.parentElement;
  const isOwnFade = isHidden(control) || getComputedStyle(control).opacity !== '1';
  if (isOwnFade) return isHidden(control) ? null : restingFrame(control);
  return host && isVisible(host) && isWithin(box, boxOf(host)) ? host : null;
}

/**
 * The frame that is drawn in the place of a control which is transparent until it is used: a visible box with the control's
 * own label in it, and no other field. A trap has neither.
 */
function restingFrame(control: FormControl): Element | null {
  const { height } = control.getBoundingClientRect();
  let frame = flatTreeParent(control);
  for (let i = 0; frame && i < DEPTH; i++, frame = flatTreeParent(frame)) {
    const part = frame;
    const box = boxOf(part);
    if (box.bottom - box.top > height * 3 || querySelectorAllDeep(part, FIELD).length > 1) return null;
    if (!isVisible(part, box) || !(isDrawn(part) || isDrawnByParts(part, box, control))) continue;
    const isNamed = (label: Element) =>
      flatTreeContains(part, label) &&
      isVisible(label) &&
      contains(box, centerX(boxOf(label)), centerY(boxOf(label)));
    return linkedLabels(control).some(isNamed) ? part : null;
  }
  return null;
}

/** Whether an element has an edge or a ground of its own. */
function isDrawn(element: Element): boolean {
  return hasEdge(element) || !/^transparent$|[,/] ?0\)$/.test(getComputedStyle(element).backgroundColor);
}

function hasEdge(element: Element): boolean {
  const { borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
  return borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0;
}

/** Whether visible parts of a frame, none of them round the control, draw its lower edge from end to end. */
function isDrawnByParts(frame: Element, { left, right, bottom }: Box, control: FormControl): boolean {
  const isEdge = (part: Element) =>
    hasEdge(part) &&
    Math.abs(boxOf(part).bottom - bottom) <= SEAM &&
    !flatTreeContains(part, control) &&
    isVisible(part);
  const edges = querySelectorAllDeep(frame, '*').filter(isEdge).map(boxOf);
  const end = edges
    .sort((one, other) => one.left - other.left)
    .reduce((reached, edge) => (edge.left <= reached + SEAM ? Math.max(reached, edge.right) : reached), left);
  return end >= right - SEAM;
}

/**
 * Whether the control is transparent, with its frame in its place, and not just about to appear. One that was used and still
 * is transparent shows no value.
 */
export function isResting(control: FormControl): boolean {
  const isAppearing = control.getAnimations().some((each) => each instanceof CSSTransition);
  return !isVisible(control) && !isHidden(control) && !isAppearing && restingFrame(control) !== null;
}

/** The element that would take a click in the middle of the control; null when that is the control itself or its label. */
function coverOf(control: FormControl, x: number, y: number): Element | null {
  const [top] = elementsAt(x, y, control.ownerDocument);
  if (top === undefined) return control.ownerDocument.documentElement;
  if (top === control || [...(control.labels ?? [])].some((label) => flatTreeContains(label, top)))
    return null;
  // A locked field lets the mouse through; it is seen all the same, and never written.
  if (!isEditable(control) && flatTreeContains(top, control)) return null;
  const label = top.closest('label');
  const isFloating = label !== null && !namesField(label) && label.parentNode?.contains(control) === true;
  return isFloating ? null : top;
}

/** A bar that sticks to the window's edge: scrolling brings the field out from under it. */
function isBar(cover: Element): boolean {
  const bar = closestWhere(cover, (part) => {
    if (!/fixed|sticky/.test(getComputedStyle(part).position)) return false;
    const { width, height } = part.getBoundingClientRect();
    const { innerWidth = 0, innerHeight = 0 } = part.ownerDocument.defaultView ?? {};
    return width < innerWidth * BACKDROP || height < innerHeight * BACKDROP;
  });
  return bar !== null;
}

/**
 * Whether the user can see the control, or scroll to it. What is outside the viewport cannot be tested for covers;
 * `isOnTop` does that at the moment of writing.
 */
export function isFillable(control: FormControl): boolean {
  const box = boxOf(control);
  if (box.right - box.left < SMALLEST || box.bottom - box.top < SMALLEST) return false;
  const shown = shownBy(control, box);
  if (shown === null || closestInFlatTree(control, '[aria-hidden="true"]') !== null) return false;
  const { clipPath, maskImage } = getComputedStyle(control);
  // It is not known how much a path or a mask leaves of the field.
  if ((clipPath !== 'none' && clipPath !== '') || (maskImage !== 'none' && maskImage !== '')) return false;
  const [x, y] = [centerX(box), centerY(box)];
  const isInView = isInViewport(control, x, y) && contains(visibilityOf(shown).view, x, y);
  if (!isInView) return canScrollTo(shown);
  const cover = coverOf(control, x, y);
  return cover === null || (canScrollTo(shown) && isBar(cover));
}

/** Whether the control itself, or its label, lies uncovered in the viewport right now. */
export function isOnTop(control: FormControl): boolean {
  if (!isFillable(control)) return false;
  const box = boxOf(control);
  const [x, y] = [centerX(box), centerY(box)];
  return isInViewport(control, x, y) && coverOf(control, x, y) === null;
}

function isInViewport({ ownerDocument }: Element, x: number, y: number): boolean {
  const { innerWidth = 0, innerHeight = 0 } = ownerDocument.defaultView ?? {};
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}

/** Whether the user could type into the control. */
export function isEditable(control: FormControl): boolean {
  if (control.matches(':disabled') || ('readOnly' in control && control.readOnly)) return false;
  if (control.ariaReadOnly === 'true') return false;
  return closestInFlatTree(control, '[inert],[aria-disabled="true"]') === null;
}
