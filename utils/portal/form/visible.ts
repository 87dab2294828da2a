/**
 * Whether a person could see and type into an input. Hidden twins beside the real fields are traps for programs
 * (transparent, far off the page, tiny, clipped, or under something else), so they must never be written to.
 */
import { ancestorsOf, closestOf, type FormControl, holds, namesField } from './dom.ts';

/** Our own card may lie over a field; it is not the page's and goes away. */
const OWN_ELEMENTS = 'office-protect-handoff';
/** CSS pixels: anything smaller is not a field. */
const SMALLEST = 10;
const FAINTEST = 0.1;
/** Share of the viewport from which a fixed cover counts as a dialog's backdrop, not as a bar. */
const BACKDROP = 0.6;

function isFaint(chain: readonly Element[], view: Window): boolean {
  let opacity = 1;
  for (const element of chain) {
    const style = view.getComputedStyle(element);
    const filter = /opacity\(\s*([\d.]+)(%?)/.exec(style.filter);
    opacity *= Number(style.opacity);
    if (filter !== null) opacity *= Number(filter[1]) / (filter[2] === '%' ? 100 : 1);
  }
  return opacity < FAINTEST;
}

/** `clip`, `clip-path` and `mask-image` that leave next to nothing. */
function isClippedAway(chain: readonly Element[], view: Window): boolean {
  return chain.some((element, index) => {
    const style = view.getComputedStyle(element);
    if (style.clip !== 'auto' && style.clip !== '' && style.position === 'absolute') return true;
    if (index === 0 && style.maskImage !== 'none' && style.maskImage !== '') return true;
    if (style.clipPath === 'none' || style.clipPath === '') return false;
    return index === 0 || /inset\((50|[5-9]\d|100)%|circle\(0|polygon\(0(px|%)? 0/.test(style.clipPath);
  });
}

function centreOf(box: DOMRect): { x: number; y: number } {
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function isInside(
  x: number,
  y: number,
  box: { left: number; top: number; right: number; bottom: number },
): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/**
 * Whether scrolling can bring the middle of the input into sight: it lies on the page, and in no ancestor that cuts
 * it off for good. Boxes are in viewport pixels.
 */
function canBeReached(input: Element, view: Window): boolean {
  const page = input.ownerDocument.documentElement;
  let { x, y } = centreOf(input.getBoundingClientRect());
  for (const ancestor of ancestorsOf(input)) {
    if (ancestor === page || ancestor === input.ownerDocument.body) break;
    const { overflowX, overflowY } = view.getComputedStyle(ancestor);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const frame = ancestor.getBoundingClientRect();
    if (isInside(x, y, frame)) continue;
    const left = /auto|scroll/.test(overflowX) ? frame.left - ancestor.scrollLeft : frame.left;
    const top = /auto|scroll/.test(overflowY) ? frame.top - ancestor.scrollTop : frame.top;
    const right = /auto|scroll/.test(overflowX) ? left + ancestor.scrollWidth : frame.right;
    const bottom = /auto|scroll/.test(overflowY) ? top + ancestor.scrollHeight : frame.bottom;
    if (!isInside(x, y, { left, top, right, bottom })) return false;
    // Scrolled into its frame, the input lies somewhere in there.
    ({ x, y } = centreOf(frame));
  }
  const right = Math.max(page.scrollWidth, page.clientWidth);
  const bottom = Math.max(page.scrollHeight, page.clientHeight);
  return isInside(x + view.scrollX, y + view.scrollY, { left: 0, top: 0, right, bottom });
}

/** True when a scrolling ancestor has moved the point out of its own frame. */
function isScrolledOut(input: Element, x: number, y: number, view: Window): boolean {
  return ancestorsOf(input).some(
    (ancestor) =>
      ancestor !== input.ownerDocument.body &&
      ancestor !== input.ownerDocument.documentElement &&
      view.getComputedStyle(ancestor).overflow !== 'visible' &&
      !isInside(x, y, ancestor.getBoundingClientRect()),
  );
}

/** What is painted on top at a point of the viewport, seen through open shadow roots. */
function topmostAt(document: Document, x: number, y: number): Element | null {
  let top = document.elementsFromPoint(x, y).find((element) => !element.matches(OWN_ELEMENTS)) ?? null;
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === top) break;
    top = inner;
  }
  return top;
}

/** The element that covers the input's centre; null when that is the input itself or its label. */
function coverOf(input: FormControl, x: number, y: number): Element | null {
  const top = topmostAt(input.ownerDocument, x, y);
  if (top === null) return input.ownerDocument.documentElement;
  if (top === input || [...(input.labels ?? [])].some((label) => label.contains(top))) return null;
  const label = top.closest('label');
  // A locked field lets the mouse through; it is seen all the same, and never written.
  if (!isEditable(input) && holds(top, input)) return null;
  const floating = label !== null && !namesField(label) && label.parentNode?.contains(input) === true;
  return floating ? null : top;
}

/** A bar that sticks to the window's edge: scrolling brings the field out from under it. */
function isBar(cover: Element, view: Window): boolean {
  return [cover, ...ancestorsOf(cover)].some((element) => {
    if (!/fixed|sticky/.test(view.getComputedStyle(element).position)) return false;
    const box = element.getBoundingClientRect();
    return box.width < view.innerWidth * BACKDROP || box.height < view.innerHeight * BACKDROP;
  });
}

function isInViewport(x: number, y: number, view: Window): boolean {
  return x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
}

/**
 * Whether a person can see the input or scroll to it. What is outside the viewport cannot be tested for covers;
 * `isOnTop` does that at the moment of writing.
 */
export function isVisible(input: FormControl): boolean {
  const view = input.ownerDocument.defaultView;
  if (view === null || !input.isConnected) return false;
  if (!input.checkVisibility({ visibilityProperty: true })) return false;
  if (closestOf(input, '[aria-hidden="true"]') !== null) return false;
  const box = input.getBoundingClientRect();
  if (box.width < SMALLEST || box.height < SMALLEST) return false;
  const chain = [input, ...ancestorsOf(input)];
  if (isFaint(chain, view) || isClippedAway(chain, view)) return false;
  const { x, y } = centreOf(box);
  if (!isInViewport(x, y, view)) return canBeReached(input, view);
  const cover = coverOf(input, x, y);
  if (cover === null) return true;
  return canBeReached(input, view) && (isBar(cover, view) || isScrolledOut(input, x, y, view));
}

/** Whether the input itself, or its label, lies uncovered in the viewport right now. */
export function isOnTop(input: FormControl): boolean {
  const view = input.ownerDocument.defaultView;
  if (view === null || !isVisible(input)) return false;
  const { x, y } = centreOf(input.getBoundingClientRect());
  return isInViewport(x, y, view) && coverOf(input, x, y) === null;
}

/** Whether a person could type into the input. */
export function isEditable(input: FormControl): boolean {
  if (input.matches(':disabled') || ('readOnly' in input && input.readOnly)) return false;
  if (input.ariaReadOnly === 'true' || input.ariaDisabled === 'true') return false;
  return closestOf(input, '[inert]') === null;
}
