/**
 * Reads whether the record on the page is saved: from its Save button, else from its success banner
 * (docs/connectwise-ui.md, A.3).
 */

import { wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import type { SaveState } from '../model/observation.ts';
import { TITLES } from '../model/vocabulary.ts';
import { findControl, isNearlySameBox } from './find-control.ts';

const saved = wordSet(TITLES.recordSaved);

/**
 * Returns `saved` for a disabled Save button and `unsaved` for an enabled one. Without a Save button, the banner
 * decides.
 */
export function saveStateOf(textRuns: TextRun[]): SaveState {
  const save = findControl('save', textRuns);
  if (save) return isDisabled(save) ? 'saved' : 'unsaved';
  return isConfirmed(textRuns) ? 'saved' : 'unknown';
}

/** Returns whether the page shows its banner "You have successfully updated this record." */
export function isConfirmed(textRuns: TextRun[]): boolean {
  return textRuns.some((textRun) => saved.has(textRun.plain));
}

/** Returns whether a button is disabled: by an attribute, a class or the style of the button or of one of its parts. */
export function isDisabled(button: Element): boolean {
  const parts = [button, ...button.querySelectorAll('*')];
  if (button.parentElement && isNearlySameBox(button, button.parentElement)) parts.push(button.parentElement);
  return parts.some(
    (part) =>
      part.getAttribute('aria-disabled') === 'true' ||
      part.hasAttribute('disabled') ||
      /disabled/i.test(part.getAttribute('class') ?? '') ||
      // GXT takes a disabled button out of the tab order (docs/connectwise-ui.md, A.3).
      (part.classList.contains('mm_button') && part.getAttribute('tabindex') === '-1') ||
      looksDisabled(part),
  );
}

/** Whether a part is faded or grey. A part with an opacity near 0, such as a hover effect, says nothing. */
function looksDisabled(part: Element): boolean {
  const { opacity, filter, cursor } = getComputedStyle(part);
  return (
    (Number(opacity) > 0.1 && Number(opacity) < 0.6) ||
    filter.includes('grayscale') ||
    cursor === 'not-allowed'
  );
}
