/** Reads the API member's form: the text of each field. */

import { controlNames, wordings } from '../../page/control-names.ts';
import { type Control, shownValue } from '../../page/controls.ts';
import { isBehind } from '../../page/covers.ts';
import { climbWhile, flatTreeContains } from '../../page/dom-tree.ts';
import { type Box, boxOf, centerX, centerY, inOneRow } from '../../page/geometry.ts';
import { isEditable } from '../../page/is-editable.ts';
import { type Field, pairFields } from '../../page/labels.ts';
import { normalizeText, wordMap } from '../../page/normalize-text.ts';
import { type TextRun, visibleTextRuns } from '../../page/text-runs.ts';
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
const exactWords = new Set(Object.values(LABELS).flatMap((words) => words.map((word) => word.toLowerCase())));
/** A choice that says that nothing was chosen. */
const NOT_CHOSEN =
  /^\W*((please )?(select|choose|pick)\b|(no|nothing) selec|s[ée]lectionne|choisi|(none|n\/a)\W*$|aucun)|(\.\.\.|…)$/i;
/** What is said about a field, below or beside it. */
const HELP =
  /^(this|please|ce champ|veuillez)\b|(^|is |est )(required|obligatoire|requis)$|(\S+ ){3}.*[.!]$/iu;
/** What stands for more choices than are shown. */
const MORE = /^\+ ?\d|^\d+( (more|other|selected|item|autre|s[ée]lection)|$)|.(\.\.\.|…)$/i;
/** The sign that removes a choice or empties a field, where the text ends with the same one: a name may hold one too. */
const REMOVE = /([×✕-✘╳⨯])(?=$|.*\1$)/u;
/** Px between two chips of one line. */
const CHIPS_APART = 3;

/** The form's fields by name, a person's too, as far as their label and control are on the page. Of two records, the one in front. */
export function memberFields(textRuns: TextRun[], controls: Control[]): FormFields {
  const isTwice = textRuns.filter((textRun) => nameOf(textRun) === 'member-id').length > 1;
  const inFront = <Part extends { element: Element }>(parts: Part[]) =>
    isTwice ? parts.filter(({ element }) => !isBehind([element])) : parts;
  const [texts, fillable] = [inFront(textRuns), inFront(controls)];
  const bare = texts.filter((textRun) => !ownValue(textRun) && !HELP.test(textRun.text));
  const pairs = pairFields(bare, fillable);
  const paired = pairs.filter(({ label }) => nameOf(label));
  const rest = fillable.filter((control) => !paired.some((field) => field.control === control));
  const all = [...paired, ...rest.flatMap(fieldByName)];
  const labelled = new Set([...pairs, ...all].map(({ label }) => label));
  const labels = texts.filter((textRun) => labelled.has(textRun) || isLabel(textRun));
  const named = new Set(all.map(({ label }) => label));
  const free = texts.filter(
    ({ element }) => !fillable.some((control) => flatTreeContains(control.element, element)),
  );
  all.push(
    ...free.filter((textRun) => !named.has(textRun)).flatMap((label) => fieldOfText(label, free, labels)),
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

/**
 * What stands in each field. A field that was not found is a problem, and so is one whose reading contradicts itself:
 * named twice, with two values, or with another field's label for a value.
 */
export function readMemberForm(found: FormFields, textRuns: TextRun[]): MemberReading {
  const reading: MemberReading = { fields: {}, problems: [], elements: new Map() };
  const isNamedTwice = (name: MemberField, { control }: Field) => {
    // A part of a label, such as "Name" of "Member Name", may name another field.
    const names = namesOf(control.element).map((text) => fieldByLabel.get(normalizeText(text)));
    return (
      (!names.includes(name) && names.some((other) => other !== undefined)) ||
      [...found].some(([other, field]) => other !== name && field.control.element === control.element)
    );
  };
  /** Words such as "Services" may be a value as well: then this form has another label for that field. */
  const isLabelHere = (text: string) => {
    const name = nameOf({ text, plain: normalizeText(text) });
    return name && (found.get(name)?.label.text.startsWith(text) ?? true);
  };
  for (const name of MEMBER_FIELDS) {
    const field = found.get(name);
    const landmark = `member/${name}`;
    if (!field) {
      reading.problems.push({ landmark, reason: 'not-found' });
      continue;
    }
    const isList = name === 'restricted-boards';
    const shown = isList ? entriesOf(field, found) : valuesOf(field, textRuns);
    const values = [...new Set(shown.filter(isChoice))];
    const isOdd = isList ? shown.some(isPart) : values.length > 1;
    if (isOdd || values.some(isLabelHere) || isNamedTwice(name, field))
      reading.problems.push({ landmark, reason: 'twice' });
    else {
      reading.fields[name] = values.join(', ');
      reading.elements.set(name, field.control.element);
    }
  }
  return reading;
}

/** Whether an entry stands for others, or is cut. */
function isPart(text: string): boolean {
  return MORE.test(text) && !/^\W*(please )?(select|choose|pick|s[ée]lect|chois)/i.test(text);
}

/** Whether a text names a choice, and does not say that nothing was chosen. */
export function isChoice(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !NOT_CHOSEN.test(text);
}

/** Which field a label names; a hint in brackets or after the star is no part of the name. */
function nameOf({ text, plain }: Pick<TextRun, 'text' | 'plain'>): FormField | undefined {
  return fieldByLabel.get(plain) ?? fieldByLabel.get(normalizeText(text.split(/[*:(]/)[0] ?? ''));
}

/** Whether a text is a label for sure, by its words or its sign: a folded word such as "Services" may be a value. */
function isLabel({ text }: TextRun): boolean {
  const [name = ''] = text.split(/[*:(]/);
  return /\p{L} ?[*:]$/u.test(text) || exactWords.has(name.trim().toLowerCase());
}

/** The value after the colon of a label that contains its value; empty for any other text. */
function ownValue({ text }: Pick<TextRun, 'text'>): string {
  const [, name = '', value = ''] = /^([^:]+):\s*([\p{L}\p{N}].*)$/u.exec(text) ?? [];
  return fieldByLabel.has(normalizeText(name)) ? value : '';
}

/** The names that the page's code gives a control, or the host of its shadow root. */
function namesOf(element: Element, isHint = false): string[] {
  const host = (element.getRootNode() as Partial<ShadowRoot>).host;
  const names = [element, host].flatMap((each) => (each ? controlNames(each) : []));
  return [
    ...names
      .filter(({ source }) => isHint || source === 'label' || source === 'aria-label')
      .flatMap(wordings),
    host?.getAttribute('label') ?? '',
  ];
}

/** A control whose name is not in a visible label, but in an attribute or in a label for assistive technology. */
function fieldByName(control: Control): Field[] {
  const { element, box } = control;
  const text = namesOf(element, true).find((name) => fieldByLabel.has(normalizeText(name)));
  return text ? [{ label: { text, plain: normalizeText(text), element, box }, control }] : [];
}

/** Px from a label to a text below or beside it; infinite when it is elsewhere. */
function gapTo(label: Box, box: Box): number {
  const below = box.top - label.bottom;
  if (below >= -2 && below < 20 && Math.abs(box.left - label.left) < 24) return below;
  const beside = box.left - label.right;
  return inOneRow(box, label) && beside >= 0 && beside < 240 ? beside : Infinity;
}

/**
 * A field without a control in the page's structure: a text below or beside its label that looks clickable, is no label
 * itself, and is nearer to no other label.
 */
function fieldOfText(label: TextRun, textRuns: TextRun[], labels: TextRun[]): Field[] {
  const name = nameOf(label);
  if (!name) return [];
  if (ownValue(label)) {
    const { element, box } = label;
    return isEditable({ element, box, isControl: false }) ? [{ label, control: { element, box } }] : [];
  }
  const gap = ({ box }: TextRun) => gapTo(label.box, box);
  const isValue = (textRun: TextRun) =>
    textRun !== label &&
    gap(textRun) < Infinity &&
    !labels.some((other) =>
      other === textRun
        ? nameOf(other) !== name || other.text.startsWith(label.text)
        : gapTo(other.box, textRun.box) < gap(textRun),
    ) &&
    !HELP.test(textRun.text) &&
    !ownValue(textRun) &&
    isEditable({ element: textRun.element, box: textRun.box, isControl: false });
  const [value] = textRuns.filter(isValue).sort((a, b) => gap(a) - gap(b));
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

/** The value of a field; two when it shows two. It may stand as a text in the same box as an input: before it or in its row. */
function valuesOf(field: Field, textRuns: TextRun[]): string[] {
  const { element } = field.control;
  const shown = ownValue(field.label) || shownValue(element);
  if (!element.matches('input,textarea')) return [shown];
  const own = boxOf(element);
  const box = ownBox(element, [field.label.element]);
  const isBeside = ({ element: each, box: place, text }: TextRun) =>
    box !== element &&
    flatTreeContains(box, each) &&
    (inOneRow(place, own) || place.bottom <= own.top + 4) &&
    !isBehindInput(place, own) &&
    !each.closest('button,[role=button]') &&
    /\p{L}{2}|\p{Lu}/u.test(text) &&
    !HELP.test(text);
  return [shown, ...textRuns.filter(isBeside).map(({ text }) => text)];
}

/** The entries of a list, each chip by itself and without its sign: all that stands in the list's own box. */
function entriesOf({ label, control: { element } }: Field, found: FormFields): string[] {
  const value = ownValue(label);
  if (value) return [value];
  const isTyped = element.matches('input,select,textarea');
  const others = [...found.values()].flatMap(({ label, control }) => [label.element, control.element]);
  const box = ownBox(
    element,
    others.filter((other) => other !== element),
  );
  // A board may be named X.
  const isSign = ({ textContent }: Element) => /^\s*(x|[^\p{L}\p{N}\s]+)\s*$/u.test(textContent ?? '');
  const own = boxOf(element);
  // What a slot shows is no child of it.
  const slotted = [...box.querySelectorAll('slot')].flatMap((slot) =>
    slot.assignedElements({ flatten: true }),
  );
  const texts = [box, ...slotted]
    .flatMap((part) => visibleTextRuns(part, isSign, CHIPS_APART))
    .filter(({ box: place, text }) => !HELP.test(text) && !(isTyped && isBehindInput(place, own)))
    .flatMap(({ text }) => text.split(REMOVE));
  return [isTyped ? shownValue(element) : '', ...texts.map((text) => text.trim())];
}

/** The largest element round a control that holds none of the `others` and no other input. */
function ownBox(control: Element, others: Element[]): Element {
  return climbWhile(
    control,
    (ancestor) =>
      !others.some((other) => flatTreeContains(ancestor, other)) &&
      ancestor.querySelectorAll('input,select,textarea').length <= 1,
  );
}

/** Whether a place is in the row of an input and behind it: where buttons and errors are. Chips may stand behind the few px of a search. */
function isBehindInput(place: Box, own: Box): boolean {
  return inOneRow(place, own) && place.left >= own.right && own.right - own.left >= 24;
}
