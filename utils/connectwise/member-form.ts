/** Reads the API member's form: which text stands in which field. */
import { wordMap } from './fold.ts';
import { type Field, pairFields } from './form-fields.ts';
import { type Control, climb, type Run, shownValue, squash } from './layout.ts';
import { MEMBER_FIELDS, type MemberField, type Problem } from './observation.ts';
import { MEMBER_LABELS } from './vocabulary.ts';

export interface MemberReading {
  fields: Partial<Record<MemberField, string>>;
  problems: Problem[];
  /** The control of each field that was found, for marks. */
  elements: Map<MemberField, Element>;
}

const fieldByLabel = wordMap(MEMBER_LABELS);

/** The form's fields by name, as far as their label and control are on the page. */
export function memberFields(runs: Run[], controls: Control[]): Map<MemberField, Field> {
  const fields = new Map<MemberField, Field>();
  for (const field of pairFields(runs, controls)) {
    const name = fieldByLabel.get(field.label.folded);
    if (name && !fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** What stands in each field; a field that was not found is a problem. */
export function readMemberForm(found: Map<MemberField, Field>, runs: Run[]): MemberReading {
  const reading: MemberReading = { fields: {}, problems: [], elements: new Map() };
  for (const name of MEMBER_FIELDS) {
    const field = found.get(name);
    if (field) {
      reading.fields[name] = shownValue(field.control.element) || chipsOf(field, runs);
      reading.elements.set(name, field.control.element);
    } else reading.problems.push({ landmark: `member/${name}`, reason: 'not-found' });
  }
  return reading;
}

/** Choices shown as chips beside an empty input, comma separated. */
function chipsOf({ label, control }: Field, runs: Run[]): string {
  const box = climb(
    control.element,
    (ancestor) =>
      !ancestor.contains(label.element) && ancestor.querySelectorAll('input,select,textarea').length <= 1,
  );
  if (box === control.element) return '';
  const chips = runs.filter((run) => box.contains(run.element) && /\p{L}/u.test(run.text));
  return squash(chips.map((run) => run.text).join(', '));
}
