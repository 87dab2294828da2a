/** The buttons of the card in each state. */
import type { Handoff, HandoffCardState } from './handoff-texts.ts';

export interface Button {
  action: 'fill' | 'fill-again' | 'wipe';
  isMain: boolean;
}

const FILL: Button = { action: 'fill', isMain: true };
const FILL_AGAIN: Button = { action: 'fill-again', isMain: false };
const WIPE: Button = { action: 'wipe', isMain: true };
const BUTTONS: Readonly<Record<Handoff, readonly Button[]>> = {
  waiting: [],
  ready: [FILL],
  filled: [WIPE, FILL_AGAIN],
  verified: [WIPE, FILL_AGAIN],
  refused: [{ ...FILL_AGAIN, isMain: true }],
};
/** Reasons that filling again cannot fix. */
const FINAL: ReadonlySet<string> = new Set([
  'no-key',
  'expired',
  'wrong-origin',
  'sandboxed',
  'no-permission',
]);

/** Returns the buttons of a state, in their order. */
export function buttonsFor({ handoff, reason = '' }: HandoffCardState): readonly Button[] {
  return handoff === 'refused' && FINAL.has(reason) ? [] : BUTTONS[handoff];
}
