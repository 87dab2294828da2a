/**
 * What the page says about one input, and how much each saying weighs. Never reads what stands in an input: a plan
 * must be the same for an empty form and a filled one.
 */

import { SITE_DOMAIN } from '../../integrations/office-protect/form-words.ts';
import { type Meaning, meaningOf, meaningOfIdentifier, type Topic } from './classify-text.ts';
import { type FormControl, namesField, rootOf } from './dom.ts';
import { type NearTexts, nearTextsOf } from './near.ts';

export interface Verdict {
  /** `doubt` when the sayings contradict each other or one of them names two things. */
  topic: Topic | 'doubt';
  /** Sum of the weights in favour; comparable between inputs. */
  score: number;
}

const WEIGHT = {
  label: 12,
  cellLabel: 10,
  near: 8,
  placeholder: 5,
  name: 5,
  id: 4,
  title: 4,
  autocomplete: 2,
};
/** Common words count an eighth: all of them together stay below half of one clear label. */
const WEAK_SHARE = 1 / 8;
const NOT_TEXT = 'input, select, textarea, button, script, style, svg, [role="button"], [role="tooltip"]';
const AUTOCOMPLETE: Readonly<Record<string, Topic>> = { url: 'siteUrl', organization: 'companyId' };

interface Saying {
  meaning: Meaning;
  weight: number;
}

/** The pieces of an element's text in reading order, without controls and what is not shown. */
export function textParts(element: Element): string[] {
  const parts: string[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Text) parts.push(node.data);
    else if (node instanceof Element && !node.matches(NOT_TEXT) && node.checkVisibility()) {
      parts.push(...textParts(node));
    }
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The label's pieces; a name broken over elements, as in `<b>Private</b> Key`, is tried as a whole by `meaningOf`. */
function labelTexts(input: FormControl): string[][] {
  const root = rootOf(input);
  const byId = (input.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const referred = byId.flatMap((id) => {
    const element = root.getElementById(id);
    return element === null ? [] : textParts(element);
  });
  const around = input.closest('label');
  const wrapping = around !== null && !namesField(around) ? [around] : [];
  const linked = [...(input.labels ?? []), ...wrapping].map((label) => textParts(label));
  const aria = input.getAttribute('aria-label') ?? '';
  return [...linked, referred, aria === '' ? [] : [aria]].filter((parts) => parts.length > 0);
}

function say(meaning: Meaning | null, weight: number): Saying[] {
  if (meaning === null) return [];
  return [{ meaning, weight: meaning.weak ? weight * WEAK_SHARE : weight }];
}

/** Every name that a person reads beside a control, in pieces, and how much it weighs. */
export function namesOf(control: FormControl, near: NearTexts): { parts: string[]; weight: number }[] {
  const labels = labelTexts(control);
  if (labels.length > 0) return labels.map((parts) => ({ parts, weight: WEIGHT.label }));
  const { cellLabels, around } = nearTextsOf(control, near);
  if (cellLabels.length > 0) {
    return cellLabels.map((label) => ({ parts: textParts(label), weight: WEIGHT.cellLabel }));
  }
  return around === null ? [] : [{ parts: [around], weight: WEIGHT.near }];
}

function attributeSayings(input: HTMLInputElement): Saying[] {
  const autocomplete = AUTOCOMPLETE[input.autocomplete] ?? null;
  return [
    ...say(meaningOf([input.placeholder]), WEIGHT.placeholder),
    ...say(
      input.placeholder.includes(SITE_DOMAIN) ? { topic: 'siteUrl', weak: false } : null,
      WEIGHT.placeholder,
    ),
    ...say(meaningOf([input.title]), WEIGHT.title),
    ...say(meaningOfIdentifier(input.name), WEIGHT.name),
    ...say(meaningOfIdentifier(input.id), WEIGHT.id),
    ...say(autocomplete === null ? null : { topic: autocomplete, weak: true }, WEIGHT.autocomplete),
  ];
}

/**
 * Weighs everything said about an input. Null when nothing known is said. The first topic must weigh more than
 * twice as much as the second, else the verdict is `doubt`.
 */
export function judgeInput(input: HTMLInputElement, near: NearTexts): Verdict | null {
  const names = namesOf(input, near).flatMap(({ parts, weight }) => say(meaningOf(parts), weight));
  const nextStepTexts = [...names, ...attributeSayings(input)];
  const scores = new Map<Topic, number>();
  for (const { meaning, weight } of nextStepTexts) {
    scores.set(meaning.topic, (scores.get(meaning.topic) ?? 0) + weight);
  }
  const [first, second] = [...scores].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return null;
  const [topic, score] = first;
  const isDoubt = scores.has('mixed') || (second !== undefined && second[1] * 2 >= score);
  return { topic: isDoubt ? 'doubt' : topic, score };
}
