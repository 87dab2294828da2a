/**
 * A press counts only on a button that the person could see: a page may lay something over our elements,
 * make them see-through, or move them under the pointer. (Such pages exist: docs/secrets.md.)
 */

/** Ms for which a button must have been clear again after it was covered: a page may uncover it in the moment of the press. */
const CLEAR_FOR = 300;
/** What may stand in the way of seeing an element although it is the topmost one; the value is the harmless one. */
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

/** How clear of other things the browser says that a button is. Firefox has no such observer, so all is `unknown` there. */
interface Clearance {
  isClear: boolean;
  /** Ms of `performance.now()`. */
  since: number;
}

/**
 * Drops presses of the buttons of `root` that `selector` names, unless each was in plain sight. `onDropped`
 * says so to the person. Ends with `signal`.
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
  const observed = new WeakSet<Element>();
  const observeButtons = () => {
    for (const button of root.querySelectorAll(selector)) {
      if (!observed.has(button)) observer?.observe(button);
      observed.add(button);
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
    const wasReached = !isByMouse || reached === nameOf(button);
    const wasClear = isClear && performance.now() - since >= CLEAR_FOR;
    if (wasReached && wasClear && isInSight(button, event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.isTrusted) onDropped();
  };
  // The window hears of a move first, but not what of our element it is over.
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  root.addEventListener('pointermove', onMoveInside, { capture: true, passive: true, signal });
  root.addEventListener('click', onClick, { capture: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    observer?.disconnect();
  });
}

/** Chromium tells whether anything is drawn over an element, or through it; null where the browser does not. */
function clearanceObserver(tell: (button: Element, isClear: boolean) => void): IntersectionObserver | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  return new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { isVisible } = entry as IntersectionObserverEntry & { isVisible: boolean };
      // A button that is scrolled away is covered by nothing.
      if (entry.isIntersecting) tell(entry.target, isVisible);
    }
  }, options);
}

/** What a button does and where it stands: one that is drawn anew in its place is the same to a person. */
function nameOf(button: Element): string {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [button.getAttribute('data-action'), ...[left, top, width, height].map(Math.round)].join(' ');
}

/** Whether the button is the topmost thing at the point of the press, and nothing round it hides or shifts it. */
function isInSight(button: Element, { detail, clientX, clientY }: MouseEvent): boolean {
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

/** Whether a press there meets the element: the topmost thing of its own tree, and so on for every tree round that. */
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
