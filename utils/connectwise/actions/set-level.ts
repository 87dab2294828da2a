/** Sets one level with the page's own control, as a user would, and checks that the page kept it. */

import { shownValue, wholeControl } from '../../page/controls.ts';
import { boxOf } from '../../page/geometry.ts';
import { click, doubleClick, nextFrame, pressKey, waitFor } from '../../page/input/input-events.ts';
import { replaceText } from '../../page/input/text-input.ts';
import { visibleTextRuns } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import { accessOf } from '../model/access.ts';
import type { Access } from '../model/levels.ts';

/**
 * Why a level was not set: the list did not open, it has no such option, the page did not keep the value, or the
 * control is gone.
 */
export type SetRefusal = 'no-list' | 'no-option' | 'not-taken' | 'gone';

/** Timeout (ms) for a list to open, and for the page to apply an option. */
const TIMEOUT = 1_000;
/** Maximum vertical distance (px) of a list's options from the control. */
const LIST_HEIGHT = 320;

/** Finds the elements of one level. Functions, since pages replace elements when they redraw. */
export interface Place {
  control(): Element | null;
  /** The options, where they are all visible in the cell; else empty. */
  choices(): Element[];
}

/**
 * Sets the level. Returns null when the page then shows the wanted access. Else returns why not; the list is closed.
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
  const isKept = () => {
    const now = place.control();
    return now && accessOf(shownValue(now)) === access ? now : null;
  };
  const updated = await waitFor(isKept, TIMEOUT, signal);
  (updated as HTMLElement | null)?.blur();
  // Some pages validate a value on blur.
  await nextFrame();
  await nextFrame();
  return isKept() ? null : 'not-taken';
}

function clickOption(options: Element[], access: Access): SetRefusal | null {
  const option = options.find((candidate) => accessOf(candidate.textContent ?? '') === access);
  if (!option) return 'no-option';
  option.scrollIntoView({ block: 'nearest' });
  click(option);
  return null;
}

function selectOption(select: HTMLSelectElement, access: Access): SetRefusal | null {
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
  if (control instanceof HTMLSelectElement) return selectOption(control, access);
  const before = new Set(optionsNear(control));
  const opened = () => {
    const options = optionsNear(control).filter((option) => !before.has(option));
    return options.length ? options : null;
  };
  // A text may become a field when it is clicked.
  const newField = () => {
    const now = place.control();
    return now !== control && now?.matches('input,select') ? now : null;
  };
  for (const open of waysToOpen(control)) {
    open();
    const shown = await waitFor(() => newField() ?? opened(), TIMEOUT / 2, signal);
    if (shown instanceof Element) return chooseFrom(shown, place, access, signal);
    if (!shown) continue;
    const refusal = clickOption(shown, access);
    if (refusal) pressKey(control, 'Escape');
    return refusal;
  }
  if (!(control instanceof HTMLInputElement) || signal.aborted) return 'no-list';
  replaceText(control, access);
  pressKey(control, 'Enter');
  return null;
}

/**
 * What a user would try: click the arrow beside the field, click the field, press the Down key, double-click a text.
 */
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

/** The visible texts None, My or All near the control, without the control's own text. */
function optionsNear(control: Element): Element[] {
  const own = boxOf(control);
  return visibleTextRuns(document.body)
    .filter(({ text, box, element }) => {
      const isNear =
        box.left < own.right + 80 &&
        box.right > own.left - 80 &&
        box.top < own.bottom + LIST_HEIGHT &&
        box.bottom > own.top - LIST_HEIGHT;
      return isNear && accessOf(text) && !control.contains(element);
    })
    .map(({ element }) => element);
}
