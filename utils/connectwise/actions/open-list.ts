/** Opens the list of a control as a user would, and finds the options that have appeared. */

import { wholeControl } from '../../page/controls.ts';
import { elementsAt } from '../../page/covers.ts';
import { type Box, boxOf, centerX, centerY } from '../../page/geometry.ts';
import { click, doubleClick, pressKey, waitFor } from '../../page/input/input-events.ts';
import { withReadCache } from '../../page/read-cache.ts';
import { type TextRun, visibleTextRuns } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';

/** Timeout (ms) for a list to open, and for the page to apply an option. */
export const TIMEOUT = 1_000;
/** Timeout (ms) for the options of a list that says that it is open. */
const LOADING = 4_000;

/** Px; half of the greatest width of a control's arrow, and its greatest distance. */
const ARROW = 24;
/** Px beside a control in which its list may begin or end. */
const BESIDE = 80;
/** Px from a cell's edge to a point inside of it. */
const EDGE = 10;
export const FIELD = 'input,select,textarea,[role=combobox]';
const OPENED_BY_KEY = 'input,button,[role=combobox],[aria-haspopup]';

/** What counts as a list. */
export interface ListKind {
  /** Whether a text that has appeared near the control may be an option. */
  isOption(textRun: TextRun, control: Element): boolean;
  /** Whether these texts, all that have appeared, are a list. */
  isList(options: TextRun[]): boolean;
  /** Maximum vertical distance (px) of an option from the control. */
  reach: number;
  /** Px by which a text may move and still be one that was there before, as a label does that floats over its field. */
  moved: number;
}

export interface OpenedList {
  /** The control that opened the list: the field that a text became when it was clicked, or the control itself. */
  control: Element;
  /** Empty when no list has opened, and for a `<select>`, which needs none. */
  options: TextRun[];
  /** The options that are shown now. */
  now(): TextRun[];
}

/** Opens the list of a control. `before` are the texts near it that were there already. */
export async function openList(
  control: Element,
  kind: ListKind,
  signal: AbortSignal,
  before = textsNear(control, kind),
): Promise<OpenedList> {
  const now = () => newOptions(control, kind, before);
  if (control instanceof HTMLSelectElement) return { control, options: [], now };
  const at = boxOf(control);
  const had = fieldAt(at);
  const opened = () => {
    const options = now();
    return kind.isList(options) ? options : null;
  };
  // A text may become a field when it is clicked, or get one over it.
  const newField = () => {
    const field = fieldAt(at);
    return field === control || field === had ? null : field;
  };
  for (const open of waysToOpen(control)) {
    // The user has taken over, and the focus is theirs.
    if (signal.aborted) break;
    // It may have opened with the field.
    const isOpen = opened();
    if (!isOpen) open();
    const appeared = () => opened() ?? newField();
    const shown =
      isOpen ??
      (await waitFor(appeared, TIMEOUT / 2, signal)) ??
      (saysOpen(control) ? await waitFor(appeared, LOADING, signal) : null);
    if (shown instanceof Element) return openList(shown, kind, signal, before);
    if (shown) return { control, options: shown, now };
  }
  return { control, options: [], now };
}

/** The field that is drawn in a box: the page's own editor of a text. It may be narrower than the cell. */
export function fieldAt(box: Box): Element | null {
  const hits = [box.left + EDGE, centerX(box), box.right - EDGE].flatMap((x) => elementsAt(x, centerY(box)));
  return hits.find((element) => element.matches(FIELD) && isVisible(element)) ?? null;
}

/** The element that has the focus, also inside of shadow roots. */
export function activeElement(): Element {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? document.body;
}

/** Presses the page itself, which is no part of it: what is in its middle may be a cell. */
export function pressElsewhere(): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
}

/** Whether a control says that its list is open, though it may still be empty. */
function saysOpen(control: Element): boolean {
  const host = (control.getRootNode() as Partial<ShadowRoot>).host;
  return [control, host].some((each) => each?.closest('[aria-expanded=true]'));
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

/** The options that have appeared. Texts that the page has drawn again are none. */
function newOptions(control: Element, kind: ListKind, before: TextRun[]): TextRun[] {
  return textsNear(control, kind).filter(
    ({ text, box }) =>
      !before.some(
        (old) =>
          old.text === text &&
          Math.abs(old.box.left - box.left) < kind.moved &&
          Math.abs(old.box.top - box.top) < kind.moved,
      ),
  );
}

/** The visible texts near the control that may be options, without the control's own text. */
function textsNear(control: Element, { isOption, reach }: ListKind): TextRun[] {
  const own = boxOf(control);
  const isNear = ({ box }: TextRun) =>
    box.left < own.right + BESIDE &&
    box.right > own.left - BESIDE &&
    box.top < own.bottom + reach &&
    box.bottom > own.top - reach;
  return withReadCache(() =>
    visibleTextRuns(document.body).filter(
      (textRun) => isNear(textRun) && !control.contains(textRun.element) && isOption(textRun, control),
    ),
  );
}
