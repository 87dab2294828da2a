/** Returns the keyboard focus from our elements to the element of the page that had it before. */

export interface FocusReturn {
  /** Moves the focus from the page to one of our elements. */
  take(element: HTMLElement): void;
  /** Moves the focus back to the element of the page that had it, or else removes it from ours. */
  restore(): void;
}

/** Tracks how the elements in `root` get the focus (click, Tab, script), until `signal` is aborted. */
export function createFocusReturn(root: ShadowRoot, signal: AbortSignal): FocusReturn {
  const { host } = root;
  const { ownerDocument: document } = host;
  let previousFocus: HTMLElement | null = null;
  const remember = () => {
    if (document.activeElement !== host) previousFocus = deepActiveElement(document);
  };
  // On pointerdown the focus has not moved yet. After Tab, relatedTarget is the previous element or its shadow host.
  root.addEventListener('pointerdown', remember, { capture: true, signal });
  root.addEventListener(
    'focusin',
    (event) => {
      const { relatedTarget: from } = event as FocusEvent;
      if (from instanceof HTMLElement && !root.contains(from) && !isWithin(previousFocus, from))
        previousFocus = from;
    },
    { signal },
  );
  return {
    take(element) {
      remember();
      if (element.tabIndex < 0) element.tabIndex = -1;
      element.focus();
    },
    restore() {
      if (previousFocus?.isConnected) previousFocus.focus({ preventScroll: true });
      // A hidden or disabled element does not take the focus, so remove it from ours.
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
  };
}

/** The focused element, including open shadow roots and same-origin frames; null when none is focused. */
function deepActiveElement(tree: Document | ShadowRoot): HTMLElement | null {
  const element = tree.activeElement as HTMLElement | null;
  if (!element || element.localName === 'body') return null;
  const inner = (element as HTMLIFrameElement).contentDocument ?? element.shadowRoot;
  return (inner && deepActiveElement(inner)) ?? element;
}

/** Whether `element` is `around` or inside of its shadow root. */
function isWithin(element: HTMLElement | null, around: HTMLElement): boolean {
  for (let part: Node | null = element; part; part = (part.getRootNode() as ShadowRoot).host ?? null) {
    if (part === around) return true;
  }
  return false;
}
