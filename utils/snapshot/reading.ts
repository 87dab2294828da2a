/** What the assistant reads in this frame, with the texts masked as in the snapshot. */
import { diagnose } from '../connectwise/diagnostics.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import { planForm } from '../portal/form/plan.ts';
import type { Masker } from './mask/masker.ts';
import type { SavedReading } from './snapshot-file.ts';

/** Parts of an observation that are fixed words of ours. */
const FIXED = /^(screen|view|level|access|saveState|kind|account|publicKey|privateKey|reason)$/;
/** Landmarks that are not texts of the page. */
const LANDMARK = /^(level-headers|levels|member-form|translated|(header|member|key)\/[a-z-]+)$/;

/** The reading of this document as plain data without texts of the page. */
export function savedReading(reading: PageReading<unknown>, masker: Masker): SavedReading {
  const plan = planForm(document);
  return {
    page: masked(reading.page, masker) as SavedReading['page'],
    problems: reading.problems.map(({ landmark, reason }) => ({
      landmark: LANDMARK.test(landmark) ? landmark : masker.text(landmark),
      reason,
    })),
    form: plan.status === 'ready' ? 'ready' : plan.reason,
    report: diagnose(reading),
  };
}

function masked(value: unknown, masker: Masker, name = ''): unknown {
  if (typeof value === 'string') return FIXED.test(name) ? value : masker.text(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, masker));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, masked(part, masker, key)]));
}
