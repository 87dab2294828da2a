/** Reads the API member's form: the text of each field. */

import { controlNames, wordings } from '../../page/control-names.ts';
import { type Control, shownValue } from '../../page/controls.ts';
import { isBehind } from '../../page/covers.ts';
import { climbWhile, flatTreeContains } from '../../page/dom-tree.ts';
import { boxOf, centerX, centerY, inOneRow } from '../../page/geometry.ts';
import { isEditable } from '../../page/is-editable.ts';
import { type Field, pairFields } from '../../page/labels.ts';
import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { MEMBER_FIELDS, type MemberField, type Problem } from '../model/observation.ts';
import { INACTIVE, MEMBER_FORM_ONLY, MEMBER_LABELS, PERSON_LABELS } from '../model/vocabulary.ts';

export interface MemberReading {
  fields: Partial<Record<MemberField, string>>;
  problems: Problem[];
  /** The control of each field that was found, for marks. */
  elements: Map<MemberField, Element>;
}

const LABELS = { ...MEMBER_LABELS, ...PERSON_LABELS, inactive: INACTIVE };
/** A field that is found. What is not a `MemberField` is not read with the others: a person's password, for one. */
type FormField = keyof typeof LABELS;
export type FormFields = Map<FormField, Field>;

const PERSON_FIELDS = Object.keys(PERSON_LABELS) as FormField[];
const fieldByLabel = wordMap(LABELS);
/** A choice that says that nothing was chosen. */
const NOT_CHOSEN = /^\W*((please )?(select|choose|pick)|s[ée]lectionne|choisi|none$|aucun)|(\.\.\.|…)$/i;

/** The form's fields by name, a person's too, as far as their label and control are on the page. Of two records, the one in front. */
export function memberFields(textRuns: TextRun[], controls: Control[]): FormFields {
  const isTwice = textRuns.filter((textRun) => nameOf(textRun) === 'member-id').length > 1;
  const inFront = <Part extends { element: Element }>(parts: Part[]) =>
    isTwice ? parts.filter(({ element }) => !isBehind([element])) : parts;
  const [texts, fillable] = [inFront(textRuns), inFront(controls)];
  const bare = texts.filter((textRun) => !ownValue(textRun));
  const paired = pairFields(bare, fillable).filter(({ label }) => nameOf(label));
  const rest = fillable.filter((control) => !paired.some((field) => field.control === control));
  const all = [...paired, ...rest.flatMap(fieldByName)];
  const labelled = new Set(all.map(({ label }) => label));
  all.push(
    ...texts.filter((textRun) => !labelled.has(textRun)).flatMap((label) => fieldOfText(label, texts)),
  );

  const fields: FormFields = new Map();
  for (const name of Object.keys(LABELS) as FormField[]) {
    const found = all.filter(({ label }) => nameOf(label) === name);
    const one = name === 'member-id' && found.length > 1 ? null : nearestTo(fields.get('role-id'), found);
    if (one) fields.set(name, one);
  }
  return fields;
}

/**
 * The member form: its ID and at least two fields that the members list does not have, in three rows or
 * more, since a list has all of its filters in one. Not what lies behind another record. The form of a person counts.
 */
export function isMemberForm(fields: FormFields): boolean {
  const found = [...fields.values()];
  const rows = found.filter(
    ({ control }, i) => !found.slice(0, i).some((other) => inOneRow(other.control.box, control.box)),
  );
  const own = [...MEMBER_FORM_ONLY, ...PERSON_FIELDS].filter((name) => fields.has(name));
  const hasEnough = own.length >= 2 && rows.length >= 3;
  return fields.has('member-id') && hasEnough && !isBehind(found.map(({ label }) => label.element));
}

/** What stands in each field; a field that was not found is a problem. */
export function readMemberForm(found: FormFields, textRuns: TextRun[]): MemberReading {
  const reading: MemberReading = { fields: {}, problems: [], elements: new Map() };
  for (const name of MEMBER_FIELDS) {
    const field = found.get(name);
    if (field) {
      const shown = ownValue(field.label) || shownValue(field.control.element);
      const texts = [shown, ...textsBeside(field, textRuns)].filter(isChoice);
      reading.fields[name] = name === 'restricted-boards' ? texts.join(', ') : (texts[0] ?? '');
      reading.elements.set(name, field.control.element);
    } else reading.problems.push({ landmark: `member/${name}`, reason: 'not-found' });
  }
  return reading;
}

function isChoice(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !NOT_CHOSEN.test(text);
}

/** Which field a label names; a hint in brackets or after the star is no part of the name. */
function nameOf({ text, plain }: Pick<TextRun, 'text' | 'plain'>): FormField | undefined {
  return fieldByLabel.get(plain) ?? fieldByLabel.get(normalizeText(text.split(/[*:(]/)[0] ?? ''));
}

/** The value after the colon of a label that contains its value; empty for any other text. */
function ownValue({ text }: Pick<TextRun, 'text'>): string {
  const [, name = '', value = ''] = /^([^:]+):\s*([\p{L}\p{N}].*)$/u.exec(text) ?? [];
  return fieldByLabel.has(normalizeText(name)) ? value : '';
}

/** A control whose name is not in a visible label, but in an attribute or in a label for assistive technology. */
function fieldByName(control: Control): Field[] {
  const { element } = control;
  const names = controlNames(element).flatMap(wordings);
  const text = names.find((name) => fieldByLabel.has(normalizeText(name)));
  return text ? [{ label: { text, plain: normalizeText(text), element, box: control.box }, control }] : [];
}

/** A field without a control in the page's structure: a text below or beside its label that looks clickable. */
function fieldOfText(label: TextRun, textRuns: TextRun[]): Field[] {
  if (!nameOf(label)) return [];
  if (ownValue(label)) {
    const { element, box } = label;
    return isEditable({ element, box, isControl: false }) ? [{ label, control: { element, box } }] : [];
  }
  const isValue = ({ element, box }: TextRun) => {
    const isBelow =
      box.top >= label.box.bottom - 2 &&
      box.top < label.box.bottom + 20 &&
      Math.abs(box.left - label.box.left) < 24;
    const isBeside =
      inOneRow(box, label.box) && box.left >= label.box.right && box.left < label.box.right + 240;
    return (isBelow || isBeside) && isEditable({ element, box, isControl: false });
  };
  const value = textRuns.find((textRun) => textRun !== label && !ownValue(textRun) && isValue(textRun));
  return value ? [{ label, control: { element: value.element, box: value.box } }] : [];
}

/** Of several fields with one label, the one nearest to the Role ID: the fields of the member are together. */
function nearestTo(anchor: Field | undefined, fields: Field[]): Field | undefined {
  if (!anchor || fields.length < 2) return fields[0];
  const from = anchor.control.box;
  const distance = ({ control: { box } }: Field) =>
    Math.hypot(centerX(box) - centerX(from), centerY(box) - centerY(from));
  return fields.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Choices shown as chips, or as a text, in the same box as an input: before it or in its row. */
function textsBeside({ label, control }: Field, textRuns: TextRun[]): string[] {
  const { element } = control;
  if (!element.matches('input,textarea')) return [];
  const own = boxOf(element);
  const box = climbWhile(
    element,
    (ancestor) =>
      !flatTreeContains(ancestor, label.element) &&
      ancestor.querySelectorAll('input,select,textarea').length <= 1,
  );
  const isChip = (textRun: TextRun) =>
    textRun !== label &&
    flatTreeContains(box, textRun.element) &&
    (inOneRow(textRun.box, own) || textRun.box.bottom <= own.top + 4);
  const chips = textRuns.filter(
    (textRun) => box !== element && isChip(textRun) && !textRun.element.closest('button,[role=button]'),
  );
  return chips.map((textRun) => textRun.text.replace(/[^\p{L}\p{N})]+$/u, ''));
}
