/** Which inputs belong together: the four fields of one form, and no field of any other. */

import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import { closestInFlatTree, closestWhere, flatTreeContains } from '../../page/dom-tree.ts';
import type { FormControl } from './fillable.ts';
import { headingBetween, isAccountSection, systemOf } from './headings.ts';
import type { Verdict } from './score-field.ts';

export interface Candidate {
  input: FormControl;
  topic: Verdict['topic'];
  score: number;
  editable: boolean;
}

export type Fields = Record<FieldName, FormControl>;

/** `combined`: a field asks for two of the values at once, and there is none for each of them. */
export type FormRefusal = 'no-form' | 'ambiguous' | 'combined' | 'not-editable';

export type Answer = { status: 'ready'; fields: Fields } | { status: 'refused'; reason: FormRefusal };

const OWNER = 'form, dialog, [role="dialog"]';
const LANDMARK =
  'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="search"], [role="complementary"]';
/** CSS pixels: fields further apart than this, row to row, are not one form unless a form element says so. */
const FURTHEST = 240;

/** True when both name the very same four inputs. */
export function isSameForm(one: Fields, other: Fields): boolean {
  return FIELD_NAMES.every((field) => one[field] === other[field]);
}

function ofTopic(candidates: readonly Candidate[], topic: Candidate['topic']): Candidate[] {
  return candidates.filter((candidate) => candidate.topic === topic);
}

function inside(scope: Element, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => flatTreeContains(scope, candidate.input));
}

/** The smallest elements that hold all four fields; one that holds another is not a form of its own. */
function scopesOf(candidates: readonly Candidate[]): Element[] {
  const scopes = new Set<Element>();
  for (const { input } of ofTopic(candidates, 'privateKey')) {
    const scope = closestWhere(input, (ancestor) => {
      const within = inside(ancestor, candidates);
      return FIELD_NAMES.every((field) => ofTopic(within, field).length > 0);
    });
    if (scope !== null) scopes.add(scope);
  }
  return [...scopes].filter(
    (scope) => ![...scopes].some((other) => other !== scope && flatTreeContains(scope, other)),
  );
}

/** The best candidate; null when the second is at least half as good. An editable one beats a locked twin. */
function best(candidates: readonly Candidate[]): Candidate | null {
  const editable = candidates.filter((candidate) => candidate.editable);
  const pool = editable.length > 0 ? editable : candidates;
  const [first, second] = [...pool].sort((one, other) => other.score - one.score);
  if (first === undefined || (second !== undefined && second.score * 2 >= first.score)) return null;
  return first;
}

/** Row by row from the top, no gap is so wide that another part of the page could lie in it. */
function standTogether(inputs: readonly FormControl[]): boolean {
  const boxes = inputs
    .map((input) => input.getBoundingClientRect())
    .sort((one, other) => one.top - other.top);
  return boxes.every((box, index) => box.top - (boxes[index - 1]?.bottom ?? box.top) <= FURTHEST);
}

function belongTogether(fields: Fields, headings: readonly Element[]): boolean {
  const inputs = FIELD_NAMES.map((field) => fields[field]);
  for (const selector of [OWNER, LANDMARK]) {
    if (new Set(inputs.map((input) => closestInFlatTree(input, selector))).size > 1) return false;
  }
  if (headingBetween(fields.publicKey, fields.privateKey, headings)) return false;
  if (headingBetween(fields.siteUrl, fields.companyId, headings)) return false;
  return closestInFlatTree(fields.privateKey, OWNER) !== null || standTogether(inputs);
}

function refuse(reason: FormRefusal): Answer {
  return { status: 'refused', reason };
}

/** Reads one scope as a form. `no-form` means that it is none of ours. */
function readScope(scope: Element, candidates: readonly Candidate[], headings: readonly Element[]): Answer {
  const within = inside(scope, candidates);
  if (within.some(({ topic }) => topic === 'doubt' || topic === 'combined')) return refuse('ambiguous');
  const [siteUrl, companyId, publicKey, privateKey] = FIELD_NAMES.map((field) =>
    best(ofTopic(within, field)),
  );
  if (!siteUrl || !companyId || !publicKey || !privateKey) return refuse('ambiguous');
  const chosen = [siteUrl, companyId, publicKey, privateKey];
  const fields: Fields = {
    siteUrl: siteUrl.input,
    companyId: companyId.input,
    publicKey: publicKey.input,
    privateKey: privateKey.input,
  };
  if (!belongTogether(fields, headings)) return refuse('no-form');
  const owner = closestInFlatTree(fields.privateKey, OWNER) ?? scope;
  // A form element may span a whole page: what a title gives to another system does not count.
  const mates = inside(owner, candidates).filter(({ input }) => systemOf(input, headings) !== 'other');
  if (!mates.includes(privateKey) || isAccountSection(fields.privateKey, headings)) return refuse('no-form');
  if (ofTopic(mates, 'password').length > 0) return refuse('no-form');
  if (chosen.some((candidate) => best(ofTopic(mates, candidate.topic)) !== candidate))
    return refuse('ambiguous');
  if (chosen.some((candidate) => !candidate.editable)) return refuse('not-editable');
  return { status: 'ready', fields };
}

/**
 * Finds the one form among the candidates. Of several, one that a title gives to our system wins over those that no
 * title names; two that are equally good are `ambiguous`.
 */
export function findForm(candidates: readonly Candidate[], headings: readonly Element[]): Answer {
  const answers = scopesOf(candidates).map((scope) => ({
    scope,
    answer: readScope(scope, candidates, headings),
  }));
  const forms = answers.filter(({ answer }) => answer.status === 'ready' || answer.reason !== 'no-form');
  const ours = forms.filter(({ scope }) => {
    const key = ofTopic(inside(scope, candidates), 'privateKey')[0];
    return key !== undefined && systemOf(key.input, headings) === 'ours';
  });
  const pool = ours.length > 0 ? ours : forms;
  const [only] = pool;
  if (only !== undefined) return pool.length === 1 ? only.answer : refuse('ambiguous');
  const named = candidates.filter(({ topic }) => FIELD_NAMES.some((field) => field === topic));
  if (named.length === 0) return refuse('no-form');
  if (ofTopic(candidates, 'doubt').length > 0) return refuse('ambiguous');
  return refuse(ofTopic(candidates, 'combined').length > 0 ? 'combined' : 'no-form');
}
