/** Sets one level by the page's own control, as a person would, and reads back whether the page took it. */

import { shownValue, wholeControl } from '../../page/controls.ts';
import { boxOf } from '../../page/geometry.ts';
import { click, doubleClick, nextFrame, pressKey, waitFor } from '../../page/input-events.ts';
import { replaceText } from '../../page/text-input.ts';
import { visibleTextRuns } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import { accessOf } from '../model/access.ts';
import type { Access } from '../model/levels.ts';

/** Why a level was not set: the list did not open, has no such choice, or the page did not keep the value. */
export type SetRefusal = 'no-list' | 'no-option' | 'not-taken' | 'gone';

/** Ms that a list may take to open, and the page to take a choice. */
const PATIENCE = 1_000;
/** Px from its control within which a list opens. */
const REACH = 320;

/** A level as the page has it now, since pages redraw what stands there. */
export interface Place {
  control(): Element | null;
  /** Its choices, where they all stand in its cell; else empty. */
  choices(): Element[];
}

/**
 * Sets the level. Returns null when the page shows the wanted access afterwards, else why not; the list
 * is closed again then.
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
  const refusal = beside.length
    ? clickOption(beside, access)
    : await chooseFrom(control, place, access, signal);
  if (refusal) return refusal;
  const isTaken = () => {
    const now = place.control();
    return now && accessOf(shownValue(now)) === access ? now : null;
  };
  const taken = await waitFor(isTaken, PATIENCE, signal);
  (taken as HTMLElement | null)?.blur();
  // Some pages look a value over when its field is left.
  await nextFrame();
  await nextFrame();
  return isTaken() ? null : 'not-taken';
}

function clickOption(options: Element[], access: Access): SetRefusal | null {
  const option = options.find((candidate) => accessOf(candidate.textContent ?? '') === access);
  if (!option) return 'no-option';
  option.scrollIntoView({ block: 'nearest' });
  click(option);
  return null;
}

function choose(select: HTMLSelectElement, access: Access): SetRefusal | null {
  const index = [...select.options].findIndex((option) => accessOf(option.text) === access);
  if (index < 0) return 'no-option';
  select.focus({ preventScroll: true });
  select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}

async function chooseFrom(
  control: Element,
  place: Place,
  access: Access,
  signal: AbortSignal,
): Promise<SetRefusal | null> {
  if (control instanceof HTMLSelectElement) return choose(control, access);
  const before = new Set(optionsNear(control));
  const opened = () => {
    const options = optionsNear(control).filter((option) => !before.has(option));
    return options.length ? options : null;
  };
  // What is only a text may turn into a field when it is pressed.
  const turned = () => {
    const now = place.control();
    return now !== control && now?.matches('input,select') ? now : null;
  };
  for (const open of waysToOpen(control)) {
    open();
    const seen = await waitFor(() => turned() ?? opened(), PATIENCE / 2, signal);
    if (seen instanceof Element) return chooseFrom(seen, place, access, signal);
    if (!seen) continue;
    const refusal = clickOption(seen, access);
    if (refusal) pressKey(control, 'Escape');
    return refusal;
  }
  if (!(control instanceof HTMLInputElement) || signal.aborted) return 'no-list';
  replaceText(control, access);
  pressKey(control, 'Enter');
  return null;
}

/** What people try: the arrow beside the field, the field itself, the Down key, on a text a double click. */
function waysToOpen(control: Element): (() => void)[] {
  const whole = wholeControl(control);
  const arrow = [...whole.querySelectorAll('*'), control.nextElementSibling].filter(
    (part): part is Element =>
      part !== null && part !== control && !part.contains(control) && isVisible(part),
  )[0];
  const ways = [
    () => click(control),
    () => {
      (control as HTMLElement).focus({ preventScroll: true });
      pressKey(control, 'ArrowDown');
    },
    ...(control.matches('input') ? [] : [() => doubleClick(control)]),
  ];
  return arrow && !control.contains(arrow) ? [() => click(arrow), ...ways] : ways;
}

/** Visible texts None, My or All near the control that are none of its own. */
function optionsNear(control: Element): Element[] {
  const own = boxOf(control);
  return visibleTextRuns(document.body)
    .filter(({ text, box, element }) => {
      const isNear =
        box.left < own.right + 80 &&
        box.right > own.left - 80 &&
        box.top < own.bottom + REACH &&
        box.bottom > own.top - REACH;
      return isNear && accessOf(text) && !control.contains(element);
    })
    .map(({ element }) => element);
}
