import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** Containers that can receive the focus: their heading gets it, or, for `li`, the element itself. */
const CONTAINERS = 'li:not([data-step]), details[open], section, aside, main';
const HEADINGS = 'summary, h1, h2, h3';

/** The element that had the focus, and its ancestors up to the root, innermost first. */
interface FocusPosition {
  element: HTMLElement;
  ancestors: Element[];
}

/**
 * Restores the keyboard focus inside an element. When the focused element is removed or disabled, the focus moves to
 * the nearest remaining container – never to another button, which a key that is still down would activate. A page
 * action also takes the focus; it is restored when `isActionDone` becomes true. Returns the ref of the root element.
 */
export function useFocusRestore(isActionDone = false): RefCallback<HTMLElement> {
  const watch = useRef<ReturnType<typeof watchFocus> | null>(null);
  useEffect(() => {
    if (isActionDone) watch.current?.restore();
  }, [isActionDone]);
  return useCallback((root: HTMLElement | null) => {
    if (!root) return;
    watch.current = watchFocus(root);
    return () => watch.current?.end();
  }, []);
}

/** Ref callback that focuses an element when it mounts. For elements that appear because the user asked for them. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}

function watchFocus(root: HTMLElement) {
  const ending = new AbortController();
  const { signal } = ending;
  let position: FocusPosition | null = null;
  /** The position from which something other than the user took the focus. */
  let interrupted: FocusPosition | null = null;
  let isUserLeaving = false;
  const changes = new MutationObserver(() => {
    if (position && !isFocusable(position.element) && isFocusLost(root)) focusNear(root, position);
  });
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['open', 'disabled'] });
  root.addEventListener(
    'focusin',
    ({ target }) => {
      position = positionOf(root, target as HTMLElement);
      interrupted = null;
      isUserLeaving = false;
    },
    { signal },
  );
  root.addEventListener('keydown', ({ key }) => (isUserLeaving = key === 'Tab' || key === 'Escape'), {
    signal,
  });
  root.addEventListener(
    'focusout',
    () => {
      const left = position;
      interrupted = isUserLeaving ? null : left;
      // The event also fires while the element is being removed. Whether it was removed is known only afterwards.
      queueMicrotask(() => {
        if (position === left && left && isFocusable(left.element)) position = null;
      });
    },
    { signal },
  );
  return {
    restore() {
      if (!interrupted) return;
      if (isFocusable(interrupted.element)) interrupted.element.focus();
      else focusNear(root, interrupted);
    },
    end() {
      changes.disconnect();
      ending.abort();
    },
  };
}

function positionOf(root: HTMLElement, element: HTMLElement): FocusPosition {
  const ancestors: Element[] = [];
  for (let part = element.parentElement; part && part !== root; part = part.parentElement)
    ancestors.push(part);
  return { element, ancestors: [...ancestors, root] };
}

/** Whether nothing has the focus, or only our own host element. False while an element of the page has it. */
function isFocusLost(root: HTMLElement): boolean {
  const { activeElement, body } = root.ownerDocument;
  const tree = root.getRootNode();
  const isOurs = tree instanceof ShadowRoot ? activeElement === tree.host : root.contains(activeElement);
  return isOurs || activeElement === null || activeElement === body;
}

function isFocusable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Moves the focus to the field that replaced the old one, or else to the nearest remaining container. */
function focusNear(root: HTMLElement, { element, ancestors }: FocusPosition): void {
  const { field, site } = element.dataset;
  const same = root.querySelectorAll<HTMLInputElement>(`input[data-field="${CSS.escape(field ?? '')}"]`);
  const replacement = [...same].find(
    (input) => input.dataset.site === site && (input.type !== 'radio' || input.checked),
  );
  const targets = ancestors.flatMap((part) => {
    const isContainer = root.contains(part) && part.matches(CONTAINERS);
    const head = isContainer && (part.matches('li') ? part : part.querySelector(HEADINGS));
    return head instanceof HTMLElement && isFocusable(head) ? [head] : [];
  });
  const next = replacement ?? targets[0];
  if (next && next.tabIndex < 0) next.tabIndex = -1;
  next?.focus();
}
