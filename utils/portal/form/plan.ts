/**
 * Finds the four fields of a target form, or says why it will not. Value-free: it never reads what stands in an
 * input, so it can run at any time on any page, and gives the same answer for an empty form and a filled one.
 *
 * Invariants
 * - A tie or a doubt is a refusal, never a guess.
 * - An input that a person could not see or type into is never part of a ready plan.
 * - All four fields belong to one form; fields of sign-in pages and of other systems are not taken.
 * - A list of ConnectWise's regions counts as the field of the site URL only where there is no such field.
 */
import { isTranslated, querySelectorAllDeep } from '../../page/dom-tree.ts';
import type { NearbyTexts } from '../../page/nearest-text.ts';
import { withReadCache } from '../../page/read-cache.ts';
import { meaningOf } from './classify-text.ts';
import { type FormControl, isEditable, isFillable } from './fillable.ts';
import { type Answer, type Candidate, type Fields, type FormRefusal, findForm } from './find-form.ts';
import { headingsOf } from './headings.ts';
import { FEWEST, TEXT_TYPES } from './may-be-form.ts';
import { isRegionList } from './region.ts';
import { judgeInput, namesOf } from './score-field.ts';
import { isSignInPage } from './sign-in.ts';

/**
 * `translated`: the browser has translated the page, and its words name no form; `signed-out`: there is none, and the page
 * asks to sign in.
 */
export type PlanRefusal = FormRefusal | 'not-visible' | 'translated' | 'signed-out';

export type Plan = { status: 'ready'; fields: Fields } | { status: 'refused'; reason: PlanRefusal };

function candidateOf(control: FormControl, nearby: NearbyTexts): Candidate | null {
  const editable = isEditable(control);
  if (control instanceof HTMLInputElement) {
    const verdict = judgeInput(control, nearby);
    return verdict === null ? null : { input: control, ...verdict, editable };
  }
  const names = namesOf(control, nearby);
  const isRegion = isRegionList(
    control,
    names.flatMap(({ parts }) => [...parts, parts.join(' ')]),
  );
  return isRegion ? { input: control, topic: 'siteUrl', score: names[0]?.weight ?? 1, editable } : null;
}

/** Looks for a form with a field for the URL, and only where there is none for one with a list of regions. */
function findAmong(
  controls: readonly FormControl[],
  others: readonly Element[],
  headings: Element[],
): Answer {
  const nearby: NearbyTexts = {
    controls: [...controls, ...others],
    isName: (text) => meaningOf([text]) !== null,
    texts: new Map(),
    beside: new Map(),
  };
  const candidates = controls.flatMap((control) => candidateOf(control, nearby) ?? []);
  const inputs = candidates.filter(({ input }) => input instanceof HTMLInputElement);
  const answer = findForm(inputs, headings);
  const isDone =
    answer.status === 'ready' || answer.reason !== 'no-form' || inputs.length === candidates.length;
  // With both, a URL field and a list in one form are a tie, and refused as such.
  return isDone ? answer : findForm(candidates, headings);
}

/**
 * Plans where the four values go. Looks through open shadow roots, not into frames. Costs a few milliseconds on a
 * page with a form and next to nothing on one without.
 */
export function planForm(document: Document): Plan {
  return withReadCache(() => planNow(document));
}

function planNow(document: Document): Plan {
  const controls = querySelectorAllDeep(document, 'input,select').filter(
    (element) =>
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && TEXT_TYPES.has(element.type)),
  ) as FormControl[];
  const texts = controls.filter((control) => control instanceof HTMLInputElement);
  if (texts.length < FEWEST) return { status: 'refused', reason: withoutForm(document) };
  const areas = querySelectorAllDeep(document, 'textarea').filter((element) => element.checkVisibility());
  const headings = headingsOf(document);
  const seen = findAmong(controls.filter(isFillable), areas, headings);
  if (seen.status === 'ready' || seen.reason !== 'no-form') return seen;
  const hidden = findAmong(controls, areas, headings);
  if (hidden.status === 'ready' || hidden.reason !== 'no-form')
    return { status: 'refused', reason: 'not-visible' };
  return { status: 'refused', reason: isTranslated(document) ? 'translated' : withoutForm(document) };
}

function withoutForm(document: Document): PlanRefusal {
  return isSignInPage(document) ? 'signed-out' : 'no-form';
}
