/** Fills in one field with the page's own control, as a user would, and reads it back. */

import { flatTreeContains } from '../../page/dom-tree.ts';
import { waitFor } from '../../page/input/input-events.ts';
import { replaceText } from '../../page/input/text-input.ts';
import { collapseSpaces } from '../../page/normalize-text.ts';
import type { ActionReason } from '../../setup/view.ts';
import { type FieldChoices, type FillItem, isTopLevel, LONGEST_CHOICE, MOST_CHOICES } from '../model/fill.ts';
import { isChoice } from '../screens/member-form.ts';
import { clickOption, closeList, emptyOption, findOption, openOptions } from './field-list.ts';
import { activeElement, TIMEOUT } from './open-list.ts';
import { selectOption } from './select-option.ts';

/** Finds one field. Functions, since pages replace elements when they redraw. */
export interface FieldPlace {
  control(): Element | null;
  /** What the field shows; undefined while it cannot be read. */
  value(): string | undefined;
}

export type Choices = Omit<FieldChoices, 'field'>;

/** What became of a field. Neither a refusal nor choices: the field shows `chosen`. */
export interface Filled {
  /** The text that was typed or chosen; null when nothing was done. */
  chosen: string | null;
  refusal: ActionReason | null;
  /** Set when the user has to decide. */
  choices: Choices | null;
}

const refused = (refusal: ActionReason, chosen: string | null = null): Filled => ({
  chosen,
  refusal,
  choices: null,
});

/** Fills in a field. Its list is closed again whatever happens. */
export async function fillField(place: FieldPlace, item: FillItem, signal: AbortSignal): Promise<Filled> {
  const control = place.control();
  if (!control || control.matches(':disabled,[aria-disabled=true]')) return refused('gone');
  control.scrollIntoView({ block: 'nearest' });
  if (item.how === 'type') return typeInto(place, control, item.text, signal);
  if (control instanceof HTMLSelectElement) return select(place, control, item, signal);
  return choose(place, control, item, signal);
}

/** Empties a field that was empty before: by its empty option, or by deleting its text. Returns whether it is empty. */
export async function emptyField(place: FieldPlace, signal: AbortSignal): Promise<boolean> {
  const isEmpty = () => (place.value() === '' ? true : null);
  const control = place.control();
  if (!control) return false;
  if (control instanceof HTMLSelectElement) {
    selectOption(control, (text) => !isChoice(text));
    return (await waitFor(isEmpty, TIMEOUT / 2, signal)) !== null;
  }
  const list = await openOptions(control, () => null, signal);
  const option = emptyOption(list);
  if (option) clickOption(option);
  if (option && (await waitFor(isEmpty, TIMEOUT / 2, signal))) return true;
  await closeList(list, signal);
  if (!isTextField(list.control) || list.control.readOnly || signal.aborted) return false;
  replaceText(list.control, '');
  leave(list.control);
  return (await waitFor(isEmpty, TIMEOUT / 2, signal)) !== null;
}

/** Whether two texts are the same choice: without regard to case and spaces. */
export function isSameChoice(a: string, b: string): boolean {
  return collapseSpaces(a).toLowerCase() === collapseSpaces(b).toLowerCase();
}

async function typeInto(
  place: FieldPlace,
  control: Element,
  text: string,
  signal: AbortSignal,
): Promise<Filled> {
  if (!isTextField(control) || control.readOnly) return refused('gone');
  replaceText(control, text);
  leave(control);
  return kept(place, text, signal);
}

async function select(
  place: FieldPlace,
  control: HTMLSelectElement,
  item: FillItem,
  signal: AbortSignal,
): Promise<Filled> {
  const texts = [...control.options]
    .filter(({ disabled }) => !disabled)
    .map(({ text }) => collapseSpaces(text));
  const found = decide(item, texts.filter(isChoice));
  if (typeof found !== 'string') return found;
  selectOption(control, (text) => isSameChoice(text, found));
  return kept(place, found, signal);
}

async function choose(
  place: FieldPlace,
  control: Element,
  item: FillItem,
  signal: AbortSignal,
): Promise<Filled> {
  const pick = (shown: string[]) => wantedIn(item, shown);
  const list = await openOptions(control, pick, signal);
  if (!list.options.length) return refused('no-list');
  const { option, texts } = await findOption(list, pick, signal);
  const found = option?.text ?? decide(item, texts);
  const hit = option ?? list.now().find(({ text }) => text === found);
  if (signal.aborted || typeof found !== 'string' || !hit) {
    await closeList(list, signal);
    return typeof found === 'string' ? refused('no-option') : found;
  }
  clickOption(hit.element);
  const result = await kept(place, found, signal);
  if (signal.aborted) return result;
  // A list of several choices stays open.
  await closeList(list, signal);
  leave(list.control);
  return result;
}

/** The text that is wanted, if it is among those that are shown. Of an only choice all of the list must be known. */
function wantedIn(item: FillItem, shown: string[]): string | null {
  if (item.how === 'choose') return shown.find((text) => isSameChoice(text, item.text)) ?? null;
  const tops = item.how === 'top-level' ? shown.filter(isTopLevel) : [];
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

/** The text to choose from a whole list, or what else becomes of the field. */
function decide(item: FillItem, texts: string[]): string | Filled {
  const wanted = wantedIn(item, texts);
  if (wanted !== null) return wanted;
  const [only] = texts;
  if (item.how !== 'only-choice' || only === undefined) return refused('no-option');
  if (texts.length === 1) return only;
  const short = texts.filter((text) => text.length <= LONGEST_CHOICE).slice(0, MOST_CHOICES);
  return { chosen: null, refusal: null, choices: { texts: short, total: texts.length } };
}

/** Waits until the field shows the text. */
async function kept(place: FieldPlace, chosen: string, signal: AbortSignal): Promise<Filled> {
  const isShown = () => (isSameChoice(place.value() ?? '', chosen) ? true : null);
  const isKept = await waitFor(isShown, TIMEOUT, signal);
  return isKept ? { chosen, refusal: null, choices: null } : refused('not-taken', chosen);
}

function isTextField(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}

/** Takes the focus out of a field: some pages take a value only then. */
function leave(control: Element): void {
  const active = activeElement();
  if (active === control || flatTreeContains(control, active)) (active as HTMLElement).blur();
}
