/** Sets one level with the page's own control, as a user would, and checks that the page kept it. */

import { shownValue, wholeControl } from '../../page/controls.ts';
import { elementsAt } from '../../page/covers.ts';
import { type Box, boxOf, centerX, centerY } from '../../page/geometry.ts';
import { click, doubleClick, pressKey, settle, waitFor } from '../../page/input/input-events.ts';
import { replaceText } from '../../page/input/text-input.ts';
import { type TextRun, visibleTextRuns } from '../../page/text-runs.ts';
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

/** Px; half of the greatest width of a control's arrow, and its greatest distance. */
const ARROW = 24;
/** Px from a cell's edge to a point inside of it. */
const EDGE = 10;
const FIELD = 'input,select,textarea,[role=combobox]';
const OPENED_BY_KEY = 'input,button,[role=combobox],[aria-haspopup]';

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
  const refusal = beside.length
    ? clickOption(beside, access)
    : await chooseFrom(control, optionsNear(control), access, signal);
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

/** Presses the page itself, which is no part of it: what is in its middle may be a cell. */
function pressElsewhere(): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
}

/** The element that has the focus, also inside of shadow roots. */
function activeElement(): Element {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? document.body;
}

/** The field that is drawn in a box: the page's own editor of a text. It may be narrower than the cell. */
function fieldAt(box: Box): Element | null {
  const hits = [box.left + EDGE, centerX(box), box.right - EDGE].flatMap((x) => elementsAt(x, centerY(box)));
  return hits.find((element) => element.matches(FIELD) && isVisible(element)) ?? null;
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
  before: TextRun[],
  access: Access,
  signal: AbortSignal,
): Promise<SetRefusal | null> {
  if (control instanceof HTMLSelectElement) return selectOption(control, access);
  const at = boxOf(control);
  const had = fieldAt(at);
  const opened = () => newOptions(control, before);
  // A text may become a field when it is clicked, or get one over it.
  const newField = () => {
    const field = fieldAt(at);
    return field === control || field === had ? null : field;
  };
  for (const open of waysToOpen(control)) {
    // It may have opened with the field.
    const isOpen = opened();
    if (!isOpen) open();
    const shown = isOpen ?? (await waitFor(() => opened() ?? newField(), TIMEOUT / 2, signal));
    if (shown instanceof Element) return chooseFrom(shown, before, access, signal);
    if (!shown) continue;
    const refusal = clickOption(shown, access);
    if (refusal) pressKey(control, 'Escape');
    return refusal;
  }
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (!isText || signal.aborted) return 'no-list';
  replaceText(control, access);
  pressKey(control, 'Enter');
  return null;
}

/**
 * What a user would try: click the arrow beside the field, click the field, press the Down key, double-click a text. A
 * text that is selected by the first click may open its list on the second one, perhaps in something that lies over it.
 */
function waysToOpen(control: Element): (() => void)[] {
  const whole = wholeControl(control);
  const arrows = [...whole.querySelectorAll('*'), control.nextElementSibling].filter(
    (part): part is Element => part !== null && part !== control && isArrow(part, control),
  );
  const inside = arrows.find((part) => control.contains(part));
  const arrow = arrows.find((part) => !control.contains(part));
  const ways: (() => void)[] = [() => click(control)];
  if (control.matches(OPENED_BY_KEY))
    ways.push(() => {
      (control as HTMLElement).focus({ preventScroll: true });
      pressKey(control, 'ArrowDown');
    });
  if (!control.matches('input'))
    ways.push(
      () => clickOver(control),
      () => doubleClick(control),
    );
  if (inside) ways.push(() => click(inside));
  return arrow ? [() => click(arrow), ...ways] : ways;
}

/** Whether an element beside a control is its arrow: visible, without words, and not the next cell. */
function isArrow(part: Element, control: Element): boolean {
  if (part.contains(control) || !isVisible(part)) return false;
  const [own, { left, right }] = [boxOf(control), boxOf(part)];
  const isClose = right > own.left - ARROW && left < own.right + ARROW && right - left < 2 * ARROW;
  return isClose && !/[\p{L}\p{N}]/u.test(part.textContent ?? '') && !part.matches(FIELD);
}

/** Clicks what lies over the middle of a cell, if it is no larger than the cell: an editor that opened there. */
function clickOver(control: Element): void {
  const [own, [over]] = [boxOf(control), elementsAt(centerX(boxOf(control)), centerY(boxOf(control)))];
  const { width, height } = (over ?? control).getBoundingClientRect();
  const isCell = width < (own.right - own.left) * 2 + ARROW && height < (own.bottom - own.top) * 2 + ARROW;
  click(over && isCell ? over : control);
}

/** The options of the list that has opened; null when none has. Texts that the page has drawn again are none. */
function newOptions(control: Element, before: TextRun[]): Element[] | null {
  const options = optionsNear(control).filter(
    ({ text, box }) =>
      !before.some(
        (old) =>
          old.text === text && Math.abs(old.box.left - box.left) < 3 && Math.abs(old.box.top - box.top) < 3,
      ),
  );
  const isList = new Set(options.map(({ text }) => accessOf(text))).size > 1;
  return isList ? options.map(({ element }) => element) : null;
}

/** The visible texts None, My or All near the control, without the control's own text. */
function optionsNear(control: Element): TextRun[] {
  const own = boxOf(control);
  return visibleTextRuns(document.body).filter(({ text, box, element }) => {
    const isNear =
      box.left < own.right + 80 &&
      box.right > own.left - 80 &&
      box.top < own.bottom + LIST_HEIGHT &&
      box.bottom > own.top - LIST_HEIGHT;
    return isNear && accessOf(text) && !control.contains(element);
  });
}
