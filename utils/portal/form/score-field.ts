/**
 * What the page says about one input: signals, each with a weight. Never reads what stands in an input: a plan
 * must be the same for an empty form and a filled one.
 */

import { SITE_DOMAIN } from '../../integrations/index.ts';
import { type ControlName, controlNames, textParts } from '../../page/control-names.ts';
import { type NearbyTexts, nearestName } from '../../page/nearest-text.ts';
import { isGeneric, type Meaning, meaningOf, meaningOfIdentifier, type Topic } from './classify-text.ts';
import type { FormControl } from './fillable.ts';
import { hostNames } from './host-names.ts';

export interface Verdict {
  /** `combined` when it asks for two of our values; `doubt` when the signals contradict each other otherwise. */
  topic: Topic | 'doubt';
  /** Sum of the weights in favour; comparable between inputs. */
  score: number;
}

const WEIGHT = {
  label: 12,
  'aria-label': 12,
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
const AUTOCOMPLETE: Readonly<Record<string, Topic>> = { url: 'siteUrl', organization: 'companyId' };

interface Signal {
  meaning: Meaning;
  weight: number;
}

function signal(meaning: Meaning | null, weight: number): Signal[] {
  if (meaning === null) return [];
  return [{ meaning, weight: meaning.weak ? weight * WEAK_SHARE : weight }];
}

/** Every name that the user reads beside a control, in pieces, and how much it weighs. What names every field is none. */
export function namesOf(control: FormControl, nearby: NearbyTexts): { parts: string[]; weight: number }[] {
  const linked = [...controlNames(control), ...hostNames(control)].filter(
    ({ source, parts }) => (source === 'label' || source === 'aria-label') && !isGeneric(parts.join(' ')),
  );
  if (linked.length > 0) return linked.map(({ source, parts }) => ({ parts, weight: WEIGHT[source] }));
  const { labels, text } = nearestName(control, nearby);
  if (labels.length > 0)
    return labels.map((label) => ({ parts: textParts(label), weight: WEIGHT.cellLabel }));
  return text === null ? [] : [{ parts: [text], weight: WEIGHT.near }];
}

function hintSignals({ source, parts }: ControlName): Signal[] {
  if (source !== 'placeholder' && source !== 'title') return [];
  const isAddress = source === 'placeholder' && parts.join().includes(SITE_DOMAIN);
  return [
    ...signal(meaningOf(parts), WEIGHT[source]),
    ...signal(isAddress ? { topic: 'siteUrl', weak: false } : null, WEIGHT[source]),
  ];
}

function attributeSignals(input: HTMLInputElement): Signal[] {
  const autocomplete = AUTOCOMPLETE[input.autocomplete] ?? null;
  return [
    ...controlNames(input).flatMap(hintSignals),
    ...signal(meaningOfIdentifier(input.name), WEIGHT.name),
    ...signal(meaningOfIdentifier(input.id), WEIGHT.id),
    ...signal(autocomplete === null ? null : { topic: autocomplete, weak: true }, WEIGHT.autocomplete),
  ];
}

/**
 * Weighs everything said about an input. Null when nothing known is said. The first topic must weigh more than
 * twice as much as the second, else the verdict is `doubt`.
 */
export function judgeInput(input: HTMLInputElement, nearby: NearbyTexts): Verdict | null {
  const names = namesOf(input, nearby).flatMap(({ parts, weight }) => signal(meaningOf(parts), weight));
  const signals = [...names, ...attributeSignals(input)];
  const scores = new Map<Topic, number>();
  for (const { meaning, weight } of signals) {
    scores.set(meaning.topic, (scores.get(meaning.topic) ?? 0) + weight);
  }
  const [first, second] = [...scores].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return null;
  const [topic, score] = first;
  if (scores.has('combined') && !scores.has('mixed')) return { topic: 'combined', score };
  const isDoubt = scores.has('mixed') || (second !== undefined && second[1] * 2 >= score);
  return { topic: isDoubt ? 'doubt' : topic, score };
}
