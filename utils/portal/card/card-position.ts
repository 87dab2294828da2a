/**
 * Positions the card. A modal dialog makes everything outside of it inert, including the rest of the top layer. So while
 * one is open, the card is moved into it. As a popover the card is in the top layer in both cases.
 */

import { querySelectorAllDeep, treeRootOf } from '../../page/dom-tree.ts';
import { watchChanges } from '../../page/watch/watch-changes.ts';

/** Elements of the page in the top layer. */
const TOP_LAYER = 'dialog:modal, [popover]:popover-open';
/** Events that do not reach the page: its handlers could close dialogs or move the focus when the card is clicked. */
const PRIVATE_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click', 'dblclick'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout'],
];

/** Whether the card is the topmost element at its middle. Never true for an inert card. */
function isReachable(card: HTMLElement): boolean {
  const { left, top, width, height } = card.getBoundingClientRect();
  return treeRootOf(card).elementFromPoint(left + width / 2, top + height / 2) === card;
}

/** Moves the card into an element and to the top of the top layer: the backdrops of other popovers cover the page. */
function putOnTop(parent: Element, card: HTMLElement): void {
  if (card.parentNode !== parent) parent.append(card);
  if (card.matches(':popover-open')) card.hidePopover();
  card.showPopover();
}

/** Moves the card to the top: into the topmost modal dialog, or else next to the page's body. */
function moveToTop(card: HTMLElement, layers: readonly Element[]): void {
  const modals = layers.filter((layer) => layer.matches('dialog'));
  if (modals.length === 0) putOnTop(card.ownerDocument.documentElement, card);
  // The order in which dialogs were opened is unknown, but the card is reachable only in the last one.
  for (const modal of modals.toReversed()) {
    putOnTop(modal, card);
    if (isReachable(card)) return;
  }
}

/** Shows the card and keeps it on top while the page opens and closes dialogs or removes it, until `signal` is aborted. */
export function keepOnTop(document: Document, card: HTMLElement, signal: AbortSignal): void {
  let known: readonly Element[] = [];
  const update = (): void => {
    const layers = querySelectorAllDeep(document, TOP_LAYER).filter((layer) => layer !== card);
    const isSame = layers.length === known.length && layers.every((layer, index) => layer === known[index]);
    if (isSame && card.matches(':popover-open')) return;
    known = layers;
    moveToTop(card, layers);
  };
  card.popover = 'manual';
  for (const name of PRIVATE_EVENTS)
    card.addEventListener(name, (event) => event.stopPropagation(), { signal });
  watchChanges(document, update, signal);
  signal.addEventListener('abort', () => card.remove());
}
