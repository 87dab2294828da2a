/**
 * Finds the four fields of a target form, or says why it will not. Value-free: it never reads what stands in an
 * input, so it can run at any time on any page, and gives the same answer for an empty form and a filled one.
 *
 * Invariants
 * - A tie or a doubt is a refusal, never a guess.
 * - An input that a person could not see or type into is never part of a ready plan.
 * - All four fields belong to one form; fields of sign-in pages and of other systems are not taken.
 * - A region chosen from a list in place of the URL is refused as `no-form`: there is no field for the URL.
 */
import { queryAll, rootsOf } from './dom.ts';
import { judgeInput } from './evidence.ts';
import { type Candidate, type Fields, findForm } from './group.ts';
import { createNearTexts } from './near.ts';
import { headingsOf } from './titles.ts';
import { isEditable, isVisible } from './visible.ts';

export type PlanRefusal = 'no-form' | 'ambiguous' | 'not-editable' | 'not-visible';

export type Plan = { status: 'ready'; fields: Fields } | { status: 'refused'; reason: PlanRefusal };

/** Kinds of input that may take a URL, an ID or a key. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'url', 'password']);
/** A combined field leaves three inputs; a page with fewer is no target form, whatever they say. */
const FEWEST = 3;

function candidatesOf(inputs: readonly HTMLInputElement[], controls: readonly Element[]): Candidate[] {
  const near = createNearTexts(controls);
  return inputs.flatMap((input) => {
    const verdict = judgeInput(input, near);
    return verdict === null ? [] : [{ input, ...verdict, editable: isEditable(input) }];
  });
}

/**
 * Plans where the four values go. Looks through open shadow roots, not into frames. Costs a few milliseconds on a
 * page with a form and next to nothing on one without.
 */
export function planForm(document: Document): Plan {
  const roots = rootsOf(document);
  const inputs = queryAll(roots, 'input').filter((element) => element instanceof HTMLInputElement);
  const texts = inputs.filter((input) => TEXT_TYPES.has(input.type));
  if (texts.length < FEWEST) return { status: 'refused', reason: 'no-form' };
  const others = queryAll(roots, 'select, textarea').filter((element) => element.checkVisibility());
  const headings = headingsOf(roots);
  const visible = texts.filter(isVisible);
  const seen = findForm(candidatesOf(visible, [...visible, ...others]), headings);
  if (seen.status === 'ready' || seen.reason !== 'no-form') return seen;
  const hidden = findForm(candidatesOf(texts, [...texts, ...others]), headings);
  const isHidden = hidden.status === 'ready' || hidden.reason !== 'no-form';
  return { status: 'refused', reason: isHidden ? 'not-visible' : 'no-form' };
}
