/** The list of a field of the form: any texts in a layer of their own, one below the other. */

import { climbWhile, closestInFlatTree, flatTreeContains } from '../../page/dom-tree.ts';
import { boxOf } from '../../page/geometry.ts';
import { click, nextFrame, pressKey, waitFor } from '../../page/input/input-events.ts';
import { scrollerOf } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { isChoice } from '../screens/member-form.ts';
import { type ListKind, type OpenedList, openList, pressElsewhere, TIMEOUT } from './open-list.ts';

const LIST = '[role=option],[role=listbox],[role=menu]';
/** In a layer, but no option: a label that floats over its field, a tooltip. */
const NO_LIST = 'label,legend,[role=tooltip]';
/** What a list says while it has no options yet, or none at all. */
const NO_OPTION =
  /^\W*(loading|searching|please wait|chargement|recherche|veuillez patienter|no (data|results?|options?|items?|records?|match)|aucun)/i;
/** Timeout (ms) for a list to show its options. */
const LOADING = 4_000;
/** Frames without a change after which a list counts as complete. */
const STILL = 3;
/** Px between the left edges of two options. */
const ALIGNED = 4;
/** Views of a long list that are looked through. */
const MOST_VIEWS = 60;

/** A layer is what lies over the form: the list is in one, while messages of the form are not. */
const FIELD_LIST: ListKind = {
  isOption({ text, element }, control) {
    if (!/[\p{L}\p{N}]/u.test(text) || closestInFlatTree(element, NO_LIST)) return false;
    const { layer } = visibilityOf(element);
    return closestInFlatTree(element, LIST) !== null || (layer !== null && !flatTreeContains(layer, control));
  },
  isList: (options) => options.length > 0,
  reach: Number.POSITIVE_INFINITY,
  moved: 40,
};

/** Returns the text of the wanted option among those that are shown. */
export type Pick = (shown: string[]) => string | null;

/** Opens the list of a field. Its `options` are those that are shown once the wanted one is, or they do not change any more. */
export async function openOptions(control: Element, pick: Pick, signal: AbortSignal): Promise<OpenedList> {
  const list = await openList(control, FIELD_LIST, signal);
  const now = () => optionsIn(list.now());
  if (!list.options.length) return { ...list, now };
  let last = '';
  let still = 0;
  const settled = () => {
    const options = now();
    const texts = options.map(({ text }) => text);
    const shown = texts.join('\n');
    still = shown === last ? still + 1 : 0;
    last = shown;
    const isComplete = still >= STILL || pick(texts) !== null;
    return options.length > 0 && isComplete ? options : null;
  };
  return { ...list, now, options: (await waitFor(settled, LOADING, signal)) ?? now() };
}

/** The largest column of texts, without those that are no choice. */
function optionsIn(textRuns: TextRun[]): TextRun[] {
  const columns: TextRun[][] = [];
  for (const textRun of textRuns.filter(({ text }) => isChoice(text) && !NO_OPTION.test(text))) {
    const column = columns.find(([first]) => first && Math.abs(first.box.left - textRun.box.left) <= ALIGNED);
    if (column) column.push(textRun);
    else columns.push([textRun]);
  }
  return columns.reduce<TextRun[]>((best, column) => (column.length > best.length ? column : best), []);
}

/**
 * Looks through a list, which is scrolled where it is longer than its view, for the option whose text `pick` returns. With
 * it come the texts of all options seen so far.
 */
export async function findOption(
  list: OpenedList,
  pick: Pick,
  signal: AbortSignal,
): Promise<{ option: TextRun | null; texts: string[] }> {
  const texts = new Set<string>();
  const look = (options: TextRun[]) => {
    const shown = options.map(({ text }) => text);
    for (const text of shown) texts.add(text);
    const wanted = pick(shown);
    return options.find(({ text }) => text === wanted) ?? null;
  };
  let option = look(list.options);
  const [first] = list.options;
  const scroller = first ? scrollerOf(first.element) : null;
  // The page itself is no list.
  if (!scroller || flatTreeContains(scroller, list.control)) return { option, texts: [...texts] };
  const start = scroller.scrollTop;
  for (let view = 0; view < MOST_VIEWS && !option && !signal.aborted; view += 1) {
    const top = scroller.scrollTop;
    scroller.scrollTop = top + scroller.clientHeight * 0.8;
    if (scroller.scrollTop === top) break;
    await nextFrame();
    await nextFrame();
    option = look(list.now());
  }
  if (!option) scroller.scrollTop = start;
  return { option, texts: [...texts] };
}

/** The option without a text, with which a field is emptied; null when the list has none. */
export function emptyOption(list: OpenedList): Element | null {
  const [first] = list.now();
  if (!first) return null;
  const own = boxOf(first.element);
  const height = (element: Element) => element.getBoundingClientRect().height;
  const row = climbWhile(first.element, (ancestor) => height(ancestor) < (own.bottom - own.top) * 2);
  const rows = [...(row.parentElement?.children ?? [])];
  return (
    rows.find((each) => !isChoice(each.textContent ?? '') && height(each) >= (own.bottom - own.top) / 2) ??
    null
  );
}

export function clickOption(option: Element): void {
  option.scrollIntoView({ block: 'nearest' });
  click(option);
}

/** Closes a list that is still open: Escape, or a click elsewhere. */
export async function closeList(list: OpenedList, signal: AbortSignal): Promise<void> {
  const isClosed = () => (list.now().length === 0 ? true : null);
  if (isClosed()) return;
  pressKey(list.control, 'Escape');
  if (!(await waitFor(isClosed, TIMEOUT / 4, signal)) && !signal.aborted) pressElsewhere();
}
