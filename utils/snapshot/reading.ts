/** What the assistant reads in this frame, with the texts masked as in the snapshot. */
import { diagnose } from '../connectwise/diagnostics.ts';
import { ACCESS, LEVELS } from '../connectwise/model/levels.ts';
import { SCREENS } from '../connectwise/model/observation.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import { planForm } from '../portal/form/plan.ts';
import type { Masker } from './mask/masker.ts';
import type { SavedReading } from './snapshot-file.ts';

/** Words of an observation that are ours, not the page's, by the part that they stand in. */
const FIXED: Record<string, readonly string[]> = {
  screen: SCREENS,
  view: ['list', 'form', 'other-tab', 'new', 'shown'],
  level: LEVELS,
  access: ACCESS,
  saveState: ['saved', 'unsaved', 'unknown'],
  kind: ['api', 'person', 'unknown'],
  account: ['own', 'member', 'unknown'],
  publicKey: ['absent', 'shown', 'masked', 'odd', 'ambiguous'],
  privateKey: ['absent', 'shown', 'masked', 'odd', 'ambiguous'],
};
/** Landmarks that are not texts of the page. */
const LANDMARK = /^(level-headers|levels|member-form|modal-open|translated|(header|member|key)\/[a-z-]+)$/;

/** The reading of this document as plain data without texts of the page. */
export function savedReading(reading: PageReading<unknown>, masker: Masker): SavedReading {
  return {
    page: masked(reading.page, masker) as SavedReading['page'],
    problems: reading.problems.map(({ landmark, reason }) => ({
      landmark: LANDMARK.test(landmark) ? landmark : masker.text(landmark),
      reason,
    })),
    ...formIn(reading.page),
    report: diagnose(reading),
  };
}

/** What the form's reader says of this document. A setup screen, with its hundreds of fields, is none. */
export function formIn({ screen }: { screen: string }): Pick<SavedReading, 'form' | 'formFields'> {
  if (screen !== 'none') return { form: 'no-form', formFields: [] };
  const plan = planForm(document);
  if (plan.status === 'refused') return { form: plan.reason, formFields: [] };
  const placed = Object.entries(plan.fields).map(([name, element]) => ({
    name,
    top: element.getBoundingClientRect().top,
  }));
  return {
    form: plan.status,
    formFields: placed.sort((one, other) => one.top - other.top).map(({ name }) => name),
  };
}

function masked(value: unknown, masker: Masker, name = ''): unknown {
  if (typeof value === 'string') return FIXED[name]?.includes(value) ? value : masker.text(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, masker));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, masked(part, masker, key)]));
}
