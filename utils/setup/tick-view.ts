/** What the user can tick in panel and popup, and what is said of it. Pure. */
import { CHECK_NAMES } from '../connectwise/model/field-names.ts';
import { MEMBER_FIELDS, type Observation } from '../connectwise/model/observation.ts';
import type { Translator } from '../i18n/translator.ts';
import type { MemberExpectation } from '../integrations/check-member.ts';
import type { MemberFinding, Tickable } from '../integrations/finding.ts';
import type { Profile } from '../integrations/schema.ts';
import { readingsOn, type SiteState } from './state.ts';
import { unseenFieldText } from './texts.ts';
import { tickCount } from './ticks.ts';
import type { StepName, Tick, TickedStep } from './view.ts';
import { whoseRecord } from './whose-record.ts';

/** `isRight`: seen to be as it should be. `isUnseen`: never seen at all. */
export type TickableOf = (tick: Tick, is: { right: boolean; unseen: boolean }) => Tickable;

/**
 * Returns a function that says of a thing whether it can be ticked: not while the page shows it, and not while the page
 * shows a record that is not this setup's. What was seen to be wrong can be ticked once no page shows it any more.
 */
export function tickableIn(profile: Profile, site: SiteState, { page }: Observation): TickableOf {
  const readings = readingsOn(profile, site, page);
  const record = whoseRecord(profile, site, page);
  const isForeign = record !== null && record.owner !== 'ours';
  const isUnreadable = page.screen === 'none' || page.screen === 'unknown';
  return (tick, is) => {
    const isOffered = !isForeign && !is.right && (is.unseen || isUnreadable);
    const isMade = site.ticks.includes(tick);
    return {
      tick: readings.has(tick) ? 'none' : isMade ? 'made' : isOffered ? 'offered' : 'none',
      isOverruled: site.overruled.includes(tick),
    };
  };
}

/** The fields of the member form that were not seen, in the order of the screen; on a page of another record only those that are ticked. */
export function unseenFields(
  translator: Translator,
  { names }: Profile,
  expected: MemberExpectation,
  seen: MemberFinding[],
  tickableOf: TickableOf,
): MemberFinding[] {
  return MEMBER_FIELDS.filter((name) => !seen.some(({ field }) => field === name))
    .map((field) => ({
      field,
      name: CHECK_NAMES[field],
      severity: 'unseen' as const,
      text: unseenFieldText(translator, field, expected, names),
      suggestion: '',
      ...tickableOf(`member/${field}`, { right: false, unseen: true }),
    }))
    .filter(({ tick }) => tick !== 'none');
}

/** What of a step the user has confirmed, as parts of its summary. */
export function confirmedParts({ t }: Translator, step: TickedStep, site: SiteState): string[] {
  const count = tickCount(site, step);
  return [
    ...(count ? [t(`setup.summary.confirmed.${step}`, count)] : []),
    ...(site.ticks.includes(step) ? [t('setup.summary.savingConfirmed')] : []),
  ];
}

export function isTickedStep(step: StepName): step is TickedStep {
  return step === 'role' || step === 'member';
}
