/** Whether the record on the page is saved, from the page's own signs: its Save button and its success banner. */

import type { TextRun } from '../../page/layout.ts';
import { wordSet } from '../../page/normalize-text.ts';
import type { SaveState } from '../model/observation.ts';
import { TITLES } from '../model/vocabulary.ts';
import { findControl, isNearlySameBox } from './find-control.ts';

const saved = wordSet(TITLES.recordSaved);

/** A Save button that cannot be pressed means saved; where there is none, the banner counts. */
export function saveStateOf(textRuns: TextRun[]): SaveState {
  const save = findControl('save', textRuns);
  if (save) return isDisabled(save) ? 'saved' : 'unsaved';
  return isConfirmed(textRuns) ? 'saved' : 'unknown';
}

/** Whether the page's banner says that the record was saved. */
export function isConfirmed(textRuns: TextRun[]): boolean {
  return textRuns.some((textRun) => saved.has(textRun.normalized));
}

/** Disabled, by attribute, class or look, on the button or what it consists of. */
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

/** Faded or grey; what is not seen at all, such as a glow for later, says nothing. */
function looksDisabled(part: Element): boolean {
  const { opacity, filter, cursor } = getComputedStyle(part);
  return (
    (Number(opacity) > 0.1 && Number(opacity) < 0.6) ||
    filter.includes('grayscale') ||
    cursor === 'not-allowed'
  );
}
