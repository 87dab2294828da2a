/**
 * Where the card stands. A modal dialog makes everything outside of it inert, the top layer too, so while one is open
 * the card lives inside of it; as a popover it lies in the top layer in either place, uncut and over everything.
 */

import { querySelectorAllDeep, treeRootOf } from '../../page/dom-tree.ts';
import { watchChanges } from '../../page/watch-changes.ts';

/** The top layer: what lies over the page's own elements. */
const LAYERS = 'dialog:modal, [popover]:popover-open';
/** What a page may hear of a press on the card would close its dialogs and move its focus. */
const PRIVATE_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click', 'dblclick'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout'],
];

/** Whether the card's middle is what a press there would meet; what is inert is met by none. */
function isReachable(card: HTMLElement): boolean {
  const { left, top, width, height } = card.getBoundingClientRect();
  return treeRootOf(card).elementFromPoint(left + width / 2, top + height / 2) === card;
}

/** Puts the card into an element, over whatever else lies in the top layer: each popover has a backdrop of the page's size. */
function putOnTop(parent: Element, card: HTMLElement): void {
  if (card.parentNode !== parent) parent.append(card);
  if (card.matches(':popover-open')) card.hidePopover();
  card.showPopover();
}

/** Puts the card over all layers: into the modal dialog on top of the others, or else beside the page's body. */
function place(card: HTMLElement, layers: readonly Element[]): void {
  const modals = layers.filter((layer) => layer.matches('dialog'));
  if (modals.length === 0) putOnTop(card.ownerDocument.documentElement, card);
  // Nothing tells which dialog was opened last, but only in that one can the card be pressed.
  for (const modal of modals.toReversed()) {
    putOnTop(modal, card);
    if (isReachable(card)) return;
  }
}

/** Shows the card and keeps it usable while the page opens and closes dialogs or throws it out. Ends with the signal. */
export function keepInPlace(document: Document, card: HTMLElement, signal: AbortSignal): void {
  let known: readonly Element[] = [];
  const look = (): void => {
    const layers = querySelectorAllDeep(document, LAYERS).filter((layer) => layer !== card);
    const isSame = layers.length === known.length && layers.every((layer, index) => layer === known[index]);
    if (isSame && card.matches(':popover-open')) return;
    known = layers;
    place(card, layers);
  };
  card.popover = 'manual';
  for (const name of PRIVATE_EVENTS)
    card.addEventListener(name, (event) => event.stopPropagation(), { signal });
  watchChanges(document, look, signal);
  signal.addEventListener('abort', () => card.remove());
}
