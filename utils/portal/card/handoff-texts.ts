/** States of the card on the target page, and their texts. They contain no part of the private key. */
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';

export type Handoff = 'waiting' | 'ready' | 'filled' | 'verified' | 'refused';

export interface HandoffCardState {
  language: Language;
  handoff: Handoff;
  /** One of the reasons in docs/hooks.md, section 4: why it was refused, or what it waits for. */
  reason?: string;
  /** ID of the key pair that the card is about. */
  pairId: string;
  /** Host of the ConnectWise site of the key pair. */
  site: string;
  /** Host of this page, in full. */
  host: string;
  /** At most the last four characters of the public key. */
  publicKeyEnd: string;
}

const REASONS = [
  'no-form',
  'ambiguous',
  'not-editable',
  'not-visible',
  'wrong-origin',
  'sandboxed',
  'hidden-tab',
  'value-rejected',
  'no-key',
  'expired',
  'no-permission',
] as const;

/** What a card may wait for in front of a form. */
const WAITED_FOR = ['ambiguous', 'combined', 'not-editable', 'not-visible', 'translated'] as const;

/** Returns title and detail of a state. An unknown reason has a general sentence. */
export function cardTexts(
  { t }: Translator,
  { handoff, reason }: Pick<HandoffCardState, 'handoff' | 'reason'>,
) {
  const waitedFor = WAITED_FOR.find((each) => each === reason);
  const waiting = waitedFor && t(`card.waitingFor.${waitedFor}`);
  if (handoff !== 'refused') {
    const detail = handoff === 'waiting' ? waiting : undefined;
    return {
      title: t(`card.state.${handoff}.title`),
      detail: detail ?? t(`card.state.${handoff}.detail`),
    };
  }
  const known = REASONS.find((each) => each === reason);
  const detail = known || !waiting ? t(`card.reason.${known ?? 'unknown'}`) : waiting;
  return { title: t('card.refused'), detail };
}
