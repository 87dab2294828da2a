/** Sets one level with the page's own control, as a user would, and checks that the page kept it. */

import { shownValue } from '../../page/controls.ts';
import { type Box, boxOf } from '../../page/geometry.ts';
import { click, pressKey, settle, waitFor } from '../../page/input/input-events.ts';
import { replaceText } from '../../page/input/text-input.ts';
import { accessOf } from '../model/access.ts';
import type { Access } from '../model/levels.ts';
import {
  activeElement,
  FIELD,
  fieldAt,
  type ListKind,
  openList,
  pressElsewhere,
  TIMEOUT,
} from './open-list.ts';
import { selectOption } from './select-option.ts';

/**
 * Why a level was not set: the list did not open, it has no such option, the page did not keep the value, or the
 * control is gone.
 */
export type SetRefusal = 'no-list' | 'no-option' | 'not-taken' | 'gone';

/** None, My and All: at least two of them make a list. */
const LEVEL_LIST: ListKind = {
  isOption: ({ text }) => accessOf(text) !== null,
  isList: (options) => new Set(options.map(({ text }) => accessOf(text))).size > 1,
  reach: 320,
  moved: 3,
};

/** Finds the elements of one level. Functions, since pages replace elements when they redraw. */
export interface Place {
  control(): Element | null;
  /** The options, where they are all visible in the cell; else empty. */
  choices(): Element[];
}

/**
 * Sets the level. Returns null when the page then shows the wanted access in the row itself, with no editor open over it,
 * and still does half a second later. Else returns why not; the list is closed.
 */
export async function setLevel(
  place: Place,
  access: Access,
  signal: AbortSignal,
): Promise<SetRefusal | null> {
  const control = place.control();
  if (!control) return 'gone';
  if (accessOf(shownValue(control)) === access) return null;
  const beside = place.choices();
  const at = boxOf(control);
  const isField = control.matches(FIELD) || fieldAt(at) !== null || beside.length > 0;
  const refusal = beside.length ? clickOption(beside, access) : await chooseFrom(control, access, signal);
  if (refusal) return refusal;
  // A text that became a field is being edited until it is a text again.
  const isKept = () => {
    const now = place.control();
    return now && accessOf(shownValue(now)) === access && (isField || !fieldAt(at)) ? now : null;
  };
  for (const end of waysToEnd(at, isField)) {
    if (await waitFor(isKept, TIMEOUT / 2, signal)) break;
    end();
  }
  const kept = await waitFor(isKept, TIMEOUT, signal);
  // Some pages validate a value on blur, or ask a server.
  if (isField) (kept as HTMLElement | null)?.blur();
  if (kept) await settle();
  return isKept() ? null : 'not-taken';
}

/** What a user would do to leave an open editor, without going to another cell: press Enter, leave it, click elsewhere. */
function waysToEnd(at: Box, isField: boolean): (() => void)[] {
  const active = () => fieldAt(at) ?? activeElement();
  const leave = () => (active() as HTMLElement).blur();
  return isField ? [leave] : [() => pressKey(active(), 'Enter'), leave, pressElsewhere];
}

function clickOption(options: Element[], access: Access): SetRefusal | null {
  const option = options.find((candidate) => accessOf(candidate.textContent ?? '') === access);
  if (!option) return 'no-option';
  option.scrollIntoView({ block: 'nearest' });
  click(option);
  return null;
}

async function chooseFrom(control: Element, access: Access, signal: AbortSignal): Promise<SetRefusal | null> {
  const { control: opened, options } = await openList(control, LEVEL_LIST, signal);
  if (opened instanceof HTMLSelectElement)
    return selectOption(opened, (text) => accessOf(text) === access) ? null : 'no-option';
  if (options.length) {
    const refusal = clickOption(
      options.map(({ element }) => element),
      access,
    );
    if (refusal) pressKey(opened, 'Escape');
    return refusal;
  }
  const isText = opened instanceof HTMLInputElement || opened instanceof HTMLTextAreaElement;
  if (!isText || signal.aborted) return 'no-list';
  replaceText(opened, access);
  pressKey(opened, 'Enter');
  return null;
}
