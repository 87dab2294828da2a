import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** What is told apart from what else a person may be at: the focus goes to its heading, or to itself. */
const PLACES = 'li:not([data-step]), details[open], section, aside, main';
const HEADINGS = 'summary, h1, h2, h3';

/** Where the focus was: the element, and what stood round it, nearest first. */
interface Spot {
  element: HTMLElement;
  around: Element[];
}

/**
 * Keeps the focus of whoever works by keyboard: what had it may vanish, because it was pressed or because the page
 * moved on. It then goes to the place where that stood – never to another button, which a key that is still down
 * would press. Work on the page takes the focus too; `isWorkDone` brings it back when it turns true.
 */
export function useFocusRestore(isWorkDone = false): RefCallback<HTMLElement> {
  const keeper = useRef<ReturnType<typeof keepFocus> | null>(null);
  useEffect(() => {
    if (isWorkDone) keeper.current?.bringBack();
  }, [isWorkDone]);
  return useCallback((root: HTMLElement | null) => {
    if (!root) return;
    keeper.current = keepFocus(root);
    return () => keeper.current?.end();
  }, []);
}

/** As a `ref`: what appears because the user asked for it has the focus at once. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus();
}

function keepFocus(root: HTMLElement) {
  const ending = new AbortController();
  const { signal } = ending;
  let spot: Spot | null = null;
  /** Where the focus was when something other than the user took it. */
  let taken: Spot | null = null;
  let isLeaving = false;
  const mend = () => {
    if (spot && !isUsable(spot.element) && isLost(root)) focusNear(root, spot);
  };
  const changes = new MutationObserver(mend);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['open', 'disabled'] });
  root.addEventListener(
    'focusin',
    ({ target }) => {
      spot = spotOf(root, target as HTMLElement);
      taken = null;
      isLeaving = false;
    },
    { signal },
  );
  root.addEventListener('keydown', ({ key }) => (isLeaving = key === 'Tab' || key === 'Escape'), { signal });
  root.addEventListener(
    'focusout',
    () => {
      const left = spot;
      taken = isLeaving ? null : left;
      // The browser says the same of what is being removed, and what that is shows only afterwards.
      queueMicrotask(() => {
        if (spot === left && left && isUsable(left.element)) spot = null;
      });
    },
    { signal },
  );
  return {
    bringBack() {
      if (!taken) return;
      if (isUsable(taken.element)) taken.element.focus();
      else focusNear(root, taken);
    },
    end() {
      changes.disconnect();
      ending.abort();
    },
  };
}

function spotOf(root: HTMLElement, element: HTMLElement): Spot {
  const around: Element[] = [];
  for (let part = element.parentElement; part && part !== root; part = part.parentElement) around.push(part);
  return { element, around: [...around, root] };
}

/** Whether the focus is nowhere, or on something of ours that cannot have it any more; not where the page has it. */
function isLost(root: HTMLElement): boolean {
  const { activeElement, body } = root.ownerDocument;
  const tree = root.getRootNode();
  const isOurs = tree instanceof ShadowRoot ? activeElement === tree.host : root.contains(activeElement);
  return isOurs || activeElement === null || activeElement === body;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Moves the focus to the field that came in place of the old one, or to the nearest place that is still there. */
function focusNear(root: HTMLElement, { element, around }: Spot): void {
  const { field, site } = element.dataset;
  const same = root.querySelectorAll<HTMLInputElement>(`input[data-field="${CSS.escape(field ?? '')}"]`);
  const twin = [...same].find(
    (input) => input.dataset.site === site && (input.type !== 'radio' || input.checked),
  );
  const heads = around.flatMap((part) => {
    const isThere = root.contains(part) && part.matches(PLACES);
    const head = isThere && (part.matches('li') ? part : part.querySelector(HEADINGS));
    return head instanceof HTMLElement && isUsable(head) ? [head] : [];
  });
  const next = twin ?? heads[0];
  if (next && next.tabIndex < 0) next.tabIndex = -1;
  next?.focus();
}
