/**
 * Reads the API key screen. Both keys are plain text beside a label (docs/connectwise-ui.md, A.5). The text of a key
 * goes directly into the caller's wrapper. All else that is returned says only in which state the key is.
 */

import { type Control, shownValue } from '../../page/controls.ts';
import { isBehind } from '../../page/covers.ts';
import { closestDialog } from '../../page/dialogs.ts';
import { inOneRow, overlapX } from '../../page/geometry.ts';
import { type Field, pairFields } from '../../page/labels.ts';
import { wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { keyFault, MASKED } from '../model/key-text.ts';
import type { KeyState } from '../model/observation.ts';
import { KEY_LABELS } from '../model/vocabulary.ts';

export interface KeyReading<Wrapped> {
  publicKey: KeyState;
  privateKey: KeyState;
  description: string;
  /** The description's control. */
  fields: Map<'key-description', Element>;
  /** Both keys, if each label has exactly one plausible text; else null. */
  pair: { publicKey: Wrapped; privateKey: Wrapped } | null;
}

/** The labels of the three values of the key screen. */
export interface KeyLabels {
  description: TextRun[];
  publicKey: TextRun[];
  privateKey: TextRun[];
}

const descriptions = wordSet(KEY_LABELS.description);
const publicKeys = wordSet(KEY_LABELS.publicKey);
const privateKeys = wordSet(KEY_LABELS.privateKey);

/** Maximum distance (px) from a label to a value beside or below it. */
const FARTHEST = { beside: 480, below: 28 };
/** Maximum gap (px) between two parts of one key. */
const TOUCHING = 3;
const NO_VALUE = 'button,[role=button],[role=tab],[role=tooltip],a';

/**
 * Finds the labels of the key screen: text runs that are the label, or that start with the label and continue with the
 * key.
 */
export function keyLabels(textRuns: TextRun[]): KeyLabels {
  const labelled = (words: Set<string>) => {
    const found = textRuns.filter(
      (textRun) => words.has(labelPart(textRun)) && !textRun.element.closest(NO_VALUE),
    );
    const uncovered = found.length > 1 ? found.filter((textRun) => !isBehind([textRun.element])) : found;
    // A dialog is in front of the page, so its labels count.
    const inDialog = uncovered.filter((textRun) => closestDialog(textRun.element));
    return inDialog.length ? inDialog : uncovered;
  };
  return {
    description: labelled(descriptions),
    publicKey: labelled(publicKeys),
    privateKey: labelled(privateKeys),
  };
}

/** Reads the screen. `wrap` receives the text of each key; nothing else gets it. */
export function readKeyScreen<Wrapped>(
  textRuns: TextRun[],
  controls: Control[],
  labels: KeyLabels,
  wrap: (text: string) => Wrapped,
): KeyReading<Wrapped> {
  const all = Object.values(labels).flat();
  const fields = pairFields(
    all,
    controls.filter(({ element }) => !isBehind([element])),
  );
  const textsAt = (label: TextRun) => textAt(label, labels, textRuns, fields) ?? [];
  const publicTexts = new Set(labels.publicKey.flatMap(textsAt));
  const privateTexts = new Set(labels.privateKey.flatMap(textsAt));
  const [publicText = ''] = publicTexts;
  const [privateText = ''] = privateTexts;
  const publicKey = stateOf(publicTexts);
  const privateKey = privateText && privateText === publicText ? 'ambiguous' : stateOf(privateTexts);
  const isShown = publicKey === 'shown' && privateKey === 'shown';
  return {
    publicKey,
    privateKey,
    description: labels.description.flatMap(textsAt)[0] ?? '',
    fields: new Map(
      fields
        .filter(({ label }) => labels.description.includes(label))
        .map(({ control }) => ['key-description', control.element]),
    ),
    pair: isShown ? { publicKey: wrap(publicText), privateKey: wrap(privateText) } : null,
  };
}

/**
 * Returns the text at a label: in the label's own text run, in its control, beside it or below it. Null when there is
 * none.
 */
function textAt(label: TextRun, labels: KeyLabels, textRuns: TextRun[], fields: Field[]): string | null {
  const own = label.text.slice(labelEnd(label)).replace(/^[\s:]*(\*(?!\*))?[\s:]*/, '');
  if (own) return own;
  const control = fields.find((field) => field.label === label)?.control.element;
  // The user cannot see the value of a password field.
  const isHidden = control instanceof HTMLInputElement && control.type === 'password' && control.value !== '';
  const value = control && (isHidden ? '***' : shownValue(control));
  if (value) return value;
  const all = Object.values(labels).flat();
  const values = textRuns.filter(
    (textRun) =>
      !all.includes(textRun) &&
      (/[\p{L}\p{N}]/u.test(textRun.text) || MASKED.test(textRun.text)) &&
      !/:$/.test(textRun.text) &&
      !textRun.element.closest(NO_VALUE),
  );
  const isHeading = isHeadings(label, labels, values);
  const beside = values
    .filter(() => !isHeading)
    .filter(({ box }) => box.left >= label.box.right - 2 && box.left < label.box.right + FARTHEST.beside)
    .filter(({ box, element }) => inOneRow(box, label.box) && !isBehind([element]))
    .sort((a, b) => a.box.left - b.box.left);
  if (beside[0]) return touching(beside).replace(/^[\s*:]+(?=[^*])/, '');
  const isDescription = labels.description.includes(label);
  const below = values
    .filter(({ box, text }) => overlapX(box, label.box) > 0 && (isDescription || !text.includes(' ')))
    .filter(({ box }) => box.top >= label.box.bottom - 4 && box.top < label.box.bottom + FARTHEST.below)
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return below[0]?.text ?? null;
}

/** Whether both key labels are column headings: they are in one row with nothing between them. */
function isHeadings(label: TextRun, { publicKey, privateKey }: KeyLabels, values: TextRun[]): boolean {
  const row = [...publicKey, ...privateKey].filter((other) => inOneRow(other.box, label.box));
  const [first, last] = row.toSorted((a, b) => a.box.left - b.box.left);
  const isBetween = ({ box }: TextRun) =>
    first && last && box.left > first.box.left && box.left < last.box.left && inOneRow(box, label.box);
  return row.length === 2 && row.includes(label) && !values.some(isBetween);
}

/** Joins the first text with those that follow it without a gap. */
function touching(textRuns: TextRun[]): string {
  let text = '';
  let end = textRuns[0]?.box.left ?? 0;
  for (const { text: part, box } of textRuns) {
    if (box.left - end > TOUCHING) break;
    text += part;
    end = box.right;
  }
  return text;
}

function stateOf(texts: Set<string>): KeyState {
  const [text] = texts;
  if (text === undefined) return 'absent';
  if (texts.size > 1) return 'ambiguous';
  if (MASKED.test(text)) return 'masked';
  return isKey(text) ? 'shown' : 'odd';
}

function isKey(text: string): boolean {
  return keyFault(text) === null;
}

/** Returns the normalized words before the first colon or asterisk, or before a key that follows them. */
function labelPart(textRun: TextRun): string {
  const end = labelEnd(textRun);
  return end === textRun.text.length
    ? textRun.plain
    : (wordSet([textRun.text.slice(0, end)])
        .values()
        .next().value ?? '');
}

function labelEnd({ text }: TextRun): number {
  // One asterisk before the label marks the field as required. Several are a masked key.
  const start = /^\*?(?!\*)\s*/.exec(text)?.[0].length ?? 0;
  const separator = text.slice(start).search(/\s*[:*]|\s+[-\u2013\u2014]\s/);
  if (separator >= 0) return start + separator;
  const last = text.lastIndexOf(' ');
  const tail = text.slice(last + 1);
  return last > 0 && (isKey(tail) || MASKED.test(tail)) ? last : text.length;
}
