/** Reports when the plan of where the four values would go changes. Does nothing while the page does nothing. */

import { watchChanges } from '../../page/watch/watch-changes.ts';
import { isSameForm } from '../form/find-form.ts';
import { type Plan, planForm } from '../form/plan.ts';

function isSamePlan(one: Plan | null, other: Plan): boolean {
  if (one === null) return false;
  if (one.status === 'ready') return other.status === 'ready' && isSameForm(one.fields, other.fields);
  return other.status === 'refused' && one.reason === other.reason;
}

/**
 * Plans now and after each change of the page, and calls `onChange` with the first plan and with every plan whose
 * outcome differs from the one before, `onSame` after every other. Ends with the signal.
 */
export function watchForm(
  document: Document,
  onChange: (plan: Plan) => void,
  onSame: (plan: Plan) => void,
  signal: AbortSignal,
): void {
  let last: Plan | null = null;
  const check = (): void => {
    const plan = planForm(document);
    if (isSamePlan(last, plan)) {
      onSame(plan);
      return;
    }
    last = plan;
    onChange(plan);
  };
  watchChanges(document, check, signal);
}
