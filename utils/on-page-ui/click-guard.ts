/**
 * A click counts only on a button that the user could see: a page may put something over our elements,
 * make them transparent, or move them under the pointer (clickjacking: docs/secrets.md).
 */

/** Ms for which a button must be clear again after it was covered: a page may uncover it at the moment of the click. */
const CLEAR_FOR = 300;
/** Ms for which a button must have stood where another one was, under a pointer that did not move. */
const CHANGED_FOR = 300;
/** Styles that may hide an element although it is the topmost one, with their harmless values. */
const HIDING_STYLES = {
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
  visibility: 'visible',
} as const;
const MOVING_STYLES = {
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  perspective: 'none',
} as const;

/** Whether the browser reports that nothing covers a button. Firefox has no such observer, so nothing is known there. */
interface Clearance {
  isClear: boolean;
  /** Ms of `performance.now()`. */
  since: number;
}

/**
 * Drops clicks on the buttons of `root` that match `selector`, unless the button was fully visible. Calls `onDropped`
 * when a click of the user was dropped. Ends with `signal`.
 */
export function guardClicks(
  root: ShadowRoot,
  selector: string,
  onDropped: () => void,
  signal: AbortSignal,
): void {
  const clearance = new WeakMap<Element, Clearance>();
  const observer = clearanceObserver((button, isClear) => {
    const known = clearance.get(button);
    if (known?.isClear === isClear) return;
    clearance.set(button, { isClear, since: known ? performance.now() : -Infinity });
  });
  /** When each button was first seen, in ms of `performance.now()`. */
  const observed = new WeakMap<Element, number>();
  const observeButtons = () => {
    for (const button of root.querySelectorAll(selector)) {
      if (observed.has(button)) continue;
      observer?.observe(button);
      observed.set(button, performance.now());
    }
  };
  const changes = new MutationObserver(observeButtons);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['data-action'] });
  observeButtons();

  /** Where the pointer was last, and the button onto which it moved by itself: not one that was moved under it. */
  let pointer = '';
  let isMoving = false;
  let reached = '';
  const onMove = ({ isTrusted, screenX, screenY }: PointerEvent) => {
    const at = `${screenX} ${screenY}`;
    isMoving = isTrusted && at !== pointer;
    pointer = at;
    if (isMoving) reached = '';
  };
  const onMoveInside = ({ target }: Event) => {
    const button = target instanceof Element && target.closest(selector);
    if (isMoving && button) reached = nameOf(button);
  };
  const onClick = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest(selector);
    if (!(button && event instanceof MouseEvent)) return;
    const { isClear = true, since = -Infinity } = clearance.get(button) ?? {};
    const isByMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
    // The next step's button stands where the one before did.
    const isOther =
      button.matches('[data-primary]') &&
      reached !== nameOf(button) &&
      placeOf(reached) === placeOf(nameOf(button));
    const isSettled = performance.now() - (observed.get(button) ?? Infinity) >= CHANGED_FOR;
    const wasReached = !isByMouse || reached === nameOf(button) || (isOther && isSettled);
    const wasClear = isClear && performance.now() - since >= CLEAR_FOR;
    if (wasReached && wasClear && isFullyVisible(button, event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The second click of a double click, which was not meant for the button that has come meanwhile, is no obstacle.
    if (event.isTrusted && !(isByMouse && isOther && !isSettled)) onDropped();
  };
  // The window gets a move first, but cannot see which part of our element it is over.
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  root.addEventListener('pointermove', onMoveInside, { capture: true, passive: true, signal });
  root.addEventListener('click', onClick, { capture: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    observer?.disconnect();
  });
}

/** Chromium reports whether anything is drawn over an element, or shows through it; null where the browser does not. */
function clearanceObserver(report: (button: Element, isClear: boolean) => void): IntersectionObserver | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  return new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { isVisible } = entry as IntersectionObserverEntry & { isVisible: boolean };
      // A button that is scrolled away is covered by nothing.
      if (entry.isIntersecting) report(entry.target, isVisible);
    }
  }, options);
}

/** A button's action and position: one that is redrawn in its place is the same to the user. */
function nameOf(button: Element): string {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [button.getAttribute('data-action'), ...[left, top, width, height].map(Math.round)].join(' ');
}

/** The position in a button's name. */
function placeOf(name: string): string {
  return name.slice(name.indexOf(' '));
}

/** Whether the button is the topmost element at the point of the click, and nothing around it hides or shifts it. */
function isFullyVisible(button: Element, { detail, clientX, clientY }: MouseEvent): boolean {
  const root = button.getRootNode() as ShadowRoot;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const [x, y] = detail === 0 ? [(left + right) / 2, (top + bottom) / 2] : [clientX, clientY];
  if (!button.contains(root.elementFromPoint(x, y)) || !isTopmost(root.host, x, y)) return false;
  let opacity = 1;
  for (let part: Element | null = button; part; part = around(part)) {
    const style = getComputedStyle(part);
    opacity *= Number(style.opacity);
    const isOurs = part.getRootNode() === root;
    const harmless = isOurs ? HIDING_STYLES : { ...HIDING_STYLES, ...MOVING_STYLES };
    if (Object.entries(harmless).some(([name, value]) => differs(style, name, value))) return false;
  }
  return opacity > 0.9;
}

/** Whether a click there hits the element: the topmost one of its own tree, and so on for every tree around that. */
function isTopmost(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.elementFromPoint(x, y) !== element) return false;
  return root instanceof ShadowRoot ? isTopmost(root.host, x, y) : true;
}

function differs(style: CSSStyleDeclaration, name: string, harmless: string): boolean {
  const value = style[name as keyof CSSStyleDeclaration];
  return value !== undefined && value !== '' && value !== harmless;
}

/** What an element is drawn in. The top layer is drawn in nothing but the page. */
function around(element: Element): Element | null {
  if (element.matches(':popover-open')) return document.documentElement;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
