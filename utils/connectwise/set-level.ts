/** Sets one level by the page's own control, as a person would, and reads back whether the page took it. */
import type { Access } from '../profile/levels.ts';
import { accessOf } from './access.ts';
import { boxOf, isVisible, shownValue, visibleRuns, wholeControl } from './layout.ts';
import { nextFrame, press, strike, typeOver, waitFor } from './press.ts';

/** Why a level was not set: the list did not open, has no such choice, or the page did not keep the value. */
export type SetRefusal = 'no-list' | 'no-option' | 'not-taken' | 'gone';

/** Ms that a list may take to open, and the page to take a choice. */
const PATIENCE = 1_000;
/** Px from its control within which a list opens. */
const REACH = 320;

/**
 * Sets the level. `locate` gives its control as the page has it now, since pages redraw it. Returns
 * null when the page shows the wanted access afterwards, else why not; the list is closed again then.
 */
export async function setLevel(
  locate: () => Element | null,
  access: Access,
  signal: AbortSignal,
): Promise<SetRefusal | null> {
  const control = locate();
  if (!control) return 'gone';
  if (accessOf(shownValue(control)) === access) return null;
  const refusal =
    control instanceof HTMLSelectElement
      ? choose(control, access)
      : await chooseFromList(control, access, signal);
  if (refusal) return refusal;
  const isTaken = () => {
    const now = locate();
    return now && accessOf(shownValue(now)) === access ? now : null;
  };
  const taken = await waitFor(isTaken, PATIENCE, signal);
  (taken as HTMLElement | null)?.blur();
  // Some pages look a value over when its field is left.
  await nextFrame();
  await nextFrame();
  return isTaken() ? null : 'not-taken';
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

async function chooseFromList(
  control: Element,
  access: Access,
  signal: AbortSignal,
): Promise<SetRefusal | null> {
  const before = new Set(optionsNear(control));
  const opened = () => {
    const options = optionsNear(control).filter((option) => !before.has(option));
    return options.length ? options : null;
  };
  for (const open of waysToOpen(control)) {
    open();
    const options = await waitFor(opened, PATIENCE / 2, signal);
    if (!options) continue;
    const option = options.find((candidate) => accessOf(candidate.textContent ?? '') === access);
    if (!option) {
      strike(control, 'Escape');
      return 'no-option';
    }
    option.scrollIntoView({ block: 'nearest' });
    press(option);
    return null;
  }
  if (!(control instanceof HTMLInputElement) || signal.aborted) return 'no-list';
  typeOver(control, access);
  strike(control, 'Enter');
  return null;
}

/** What people try: the arrow beside the field, the field itself, the Down key. */
function waysToOpen(control: Element): (() => void)[] {
  const whole = wholeControl(control);
  const arrow = [...whole.querySelectorAll('*'), control.nextElementSibling].filter(
    (part): part is Element =>
      part !== null && part !== control && !part.contains(control) && isVisible(part),
  )[0];
  const ways = [
    () => press(control),
    () => {
      (control as HTMLElement).focus({ preventScroll: true });
      strike(control, 'ArrowDown');
    },
  ];
  return arrow && !control.contains(arrow) ? [() => press(arrow), ...ways] : ways;
}

/** Visible texts None, My or All near the control that are none of its own. */
function optionsNear(control: Element): Element[] {
  const own = boxOf(control);
  return visibleRuns(document.body)
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
