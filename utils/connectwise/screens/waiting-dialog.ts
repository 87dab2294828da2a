/** Finds a dialog of ConnectWise that must be answered before the screen behind it can be used. */
import { waitingModal } from '../../page/dialogs.ts';
import type { TextRun } from '../../page/text-runs.ts';
import type { Problem } from '../model/observation.ts';

/** Characters of a quote. */
const LONGEST = 200;
/** At least three words. */
const SENTENCE = /(\S+\s+){2}\S/;
/** What no word of a sentence has, and a key may: capitals or digits among small letters, or great length. */
const MAY_BE_KEY = /\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|\S{16}/u;

/**
 * Returns the problem `modal-open`, with the sentences of the dialog as `quote`; empty when no dialog waits, or it holds
 * one of `parts`, elements of the recognised screen. A text that may hold a key is not quoted. `textRuns` are the visible
 * texts of the page.
 */
export function waitingDialog(textRuns: TextRun[], parts: Element[]): Problem[] {
  const modal = waitingModal(textRuns);
  if (!modal || parts.some(modal.isInFront)) return [];
  const isQuoted = (text: string) =>
    SENTENCE.test(text) && !MAY_BE_KEY.test(text.replaceAll('ConnectWise', ''));
  const quote = modal.texts.filter(isQuoted).join(' ').slice(0, LONGEST);
  return [{ landmark: 'modal-open', reason: 'refused', quote }];
}
