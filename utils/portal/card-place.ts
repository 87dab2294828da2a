/**
 * Where the card stands. A modal dialog makes everything outside of it inert, the top layer too, so while one is open
 * the card lives inside of it; as a popover it lies in the top layer in either place, uncut and over everything.
 */
import { queryAll, rootOf, rootsOf } from './dom.ts';
import { watchPage } from './watch-page.ts';

/** What a page may hear of a press on the card would close its dialogs and move its focus. */
const PRIVATE_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click', 'dblclick'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout'],
];

/** Whether the card's middle is what a press there would meet; what is inert is met by none. */
function isReachable(card: HTMLElement): boolean {
  const { left, top, width, height } = card.getBoundingClientRect();
  return rootOf(card).elementFromPoint(left + width / 2, top + height / 2) === card;
}

function putInto(parent: Element, card: HTMLElement): void {
  if (card.parentNode !== parent) parent.append(card);
  if (!card.matches(':popover-open')) card.showPopover();
}

/** Puts the card into the modal dialog that lies over all others, or else beside the page's body. */
function place(document: Document, card: HTMLElement): void {
  const modals = queryAll(rootsOf(document), 'dialog:modal');
  const current = card.parentElement;
  const isPlaced =
    modals.length === 0 ? current === document.documentElement : modals.some((modal) => modal === current);
  if (isPlaced && card.matches(':popover-open') && (modals.length < 2 || isReachable(card))) return;
  putInto(modals.at(-1) ?? document.documentElement, card);
  // No order of dialogs tells which one was opened last.
  for (const modal of modals.toReversed()) {
    putInto(modal, card);
    if (isReachable(card)) return;
  }
}

/** Shows the card and keeps it usable while the page opens and closes dialogs or throws it out. Ends with the signal. */
export function keepInPlace(document: Document, card: HTMLElement, signal: AbortSignal): void {
  card.popover = 'manual';
  for (const name of PRIVATE_EVENTS)
    card.addEventListener(name, (event) => event.stopPropagation(), { signal });
  watchPage(document, () => place(document, card), signal);
  signal.addEventListener('abort', () => card.remove());
}
