/** Reads which records are switched off: the box Inactive of a form, and the column Inactive of a list. */

import { aloneBox } from '../../page/alone-box.ts';
import { type Control, shownValue } from '../../page/controls.ts';
import { isBehind } from '../../page/covers.ts';
import { flatTreeParent, querySelectorAllDeep } from '../../page/dom-tree.ts';
import { boxOf, inOneRow, overlapX } from '../../page/geometry.ts';
import { normalizeText, wordMap, wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import { INACTIVE, LIST_NAMES, TICKED } from '../model/vocabulary.ts';
import { memberFields } from './member-form.ts';

const inactive = wordSet(INACTIVE);
const names = wordSet(LIST_NAMES);
const ticks = wordMap(TICKED);
/** The label, which may hold the answer too. */
const LABEL = new RegExp(`^(?:${[...inactive].join('|')})(?:[\\s:]+(\\S+))?$`);
/** Px above and below a label within which its box is searched. */
const NEAR = 120;

/**
 * Whether the form's box Inactive is ticked: a check box, a switch, a picture of a box, or Yes or No. Null where there
 * is none, or where it does not say.
 */
export function readInactive(textRuns: TextRun[], controls: Control[]): boolean | null {
  const labels = textRuns.filter(({ plain, element }) => LABEL.test(plain) && !isBehind([element]));
  const isNear = ({ box }: Control) => labels.some((label) => Math.abs(label.box.top - box.top) < NEAR);
  const texts = textRuns.filter(isNear);
  const answers = texts.filter(tickOf);
  // Yes beside No is a choice, not an answer.
  const isClear = (answer: TextRun) =>
    answers.every((other) => !inOneRow(other.box, answer.box) || tickOf(other) === tickOf(answer));
  const boxes = tickBoxes();
  const marks = [...boxes, ...controls.filter(isNear), ...answers.filter(isClear)];
  const rest = texts.filter((text) => !tickOf(text));
  const box =
    boxes.find(({ element }) => inactive.has(normalizeText(element.textContent ?? ''))) ??
    memberFields(rest, marks).get('inactive')?.control;
  const inLabels = labels.map(({ plain }) => ticks.get(LABEL.exec(plain)?.[1] ?? ''));
  const tick = box ? tickOf(box) : inLabels.find(Boolean);
  return tick ? tick === 'true' : null;
}

/**
 * The names of the records that a list shows as inactive, at most 50, each of at most 60 characters; empty where it has no
 * such column.
 */
export function inactiveNames(textRuns: TextRun[], controls: Control[]): string[] {
  for (const flag of textRuns.filter(({ plain }) => inactive.has(plain))) {
    const row = textRuns.filter(({ box }) => inOneRow(box, flag.box));
    const first = row.find(({ plain }) => names.has(plain));
    if (!first) continue;
    const under = <Part extends Control>(header: TextRun, parts: Part[]) => {
      const cell = aloneBox(header, row);
      return parts.filter(({ box }) => box.top > flag.box.bottom - 2 && overlapX(cell, box) > 0);
    };
    const ids = under(first, textRuns);
    const found = under<Control>(flag, [...tickBoxes(), ...controls, ...textRuns])
      .filter((part) => tickOf(part) === 'true')
      .flatMap(({ box }) => ids.find((id) => inOneRow(box, id.box))?.text.slice(0, 60) ?? []);
    return [...new Set(found)].slice(0, 50);
  }
  return [];
}

/** The boxes that can be seen. The browser's own is often hidden, with a drawn one in its place. */
function tickBoxes(): Control[] {
  return querySelectorAllDeep(document, '[type=checkbox],[aria-checked]:not([role=radio]),img[alt]')
    .filter((element) => {
      const shown = isVisible(element) ? element : flatTreeParent(element);
      return shown && isVisible(shown) && !isBehind([shown]);
    })
    .map((element) => ({ element, box: boxOf(element) }));
}

/** What a box, a field or a text says, by its state, its sign or its word. */
function tickOf({ element, text }: Control & { text?: string }): keyof typeof TICKED | undefined {
  const { type, checked } = element as HTMLInputElement;
  if (type === 'checkbox') return `${checked}`;
  const state = element.getAttribute('aria-checked') ?? element.getAttribute('alt');
  const shown = text ?? state ?? shownValue(element);
  return /[✓✔☑☒]/.test(shown) ? 'true' : ticks.get(normalizeText(shown));
}
