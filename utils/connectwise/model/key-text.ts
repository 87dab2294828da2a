/** Which texts can be a key of ConnectWise, and why others cannot. Pure. */

/**
 * All known keys have 16 letters and digits (docs/connectwise-api.md, C.5). That is not documented, so other lengths
 * are accepted.
 */
const LENGTH = { shortest: 8, longest: 64 };
const CHARACTERS = /^[A-Za-z0-9]+$/;
/** A word, such as a label or a button's text: letters of one case, shorter than all known keys. */
const WORD = /^([A-Z]?[a-z]{1,14}|[A-Z]{1,15})$/;
/** Dots or asterisks in place of a key. */
export const MASKED = /[*\u2022\u2219\u25cf\u00b7]{3,}/;

/** Why a text is no key (docs/hooks.md, `data-reason` while the user points). */
export const KEY_FAULTS = ['nothing', 'masked', 'spaces', 'characters', 'short', 'long', 'word'] as const;
export type KeyFault = (typeof KEY_FAULTS)[number];

/** Returns why a text cannot be a key; null when it can. */
export function keyFault(text: string): KeyFault | null {
  if (text === '') return 'nothing';
  if (MASKED.test(text)) return 'masked';
  if (/\s/.test(text)) return 'spaces';
  if (!CHARACTERS.test(text)) return 'characters';
  if (text.length < LENGTH.shortest) return 'short';
  if (text.length > LENGTH.longest) return 'long';
  return WORD.test(text) ? 'word' : null;
}
