/** What the card on a portal page says: its texts, and which buttons it has. */
import type { Translator } from '../../i18n/translator.ts';
import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import type {
  CardButton,
  CardTexts,
  Handoff,
  HandoffCardState,
  OneValueTexts,
} from '../../portal/card/card-state.ts';
import { hostNames } from '../../settings/display-host.ts';
import { isFinal, oneValueReason, refusalReason, waitedFor } from '../../setup/handoff/handoff-reasons.ts';
import type { SingleValues } from '../../setup/state.ts';

type Button = Omit<CardButton, 'text'>;

const FILL: Button = { action: 'fill', isMain: true };
const FILL_AGAIN: Button = { action: 'fill-again', isMain: false };
const WIPE: Button = { action: 'wipe', isMain: true };
const BUTTONS: Readonly<Record<Handoff, readonly Button[]>> = {
  waiting: [],
  ready: [FILL],
  filled: [WIPE, FILL_AGAIN],
  verified: [WIPE, FILL_AGAIN],
  refused: [{ ...FILL_AGAIN, isMain: true }],
};

/** The buttons of a state, in their order. */
function buttonsOf(handoff: Handoff, reason: string | null): readonly Button[] {
  return handoff === 'refused' && isFinal(reason) ? [] : BUTTONS[handoff];
}

type Values = NonNullable<HandoffCardState['values']>;

/** Returns the texts of a state. An unknown reason has a general sentence. */
export function cardTexts(
  translator: Translator,
  state: Omit<HandoffCardState, 'values' | 'texts'>,
  single: SingleValues | null,
): CardTexts {
  const { language, t } = translator;
  const { handoff, reason } = state;
  return {
    language,
    ...stateTexts(translator, handoff, reason ?? null),
    facts: factsOf(translator, state),
    buttons: buttonsOf(handoff, reason ?? null).map((button) => ({
      ...button,
      text: t(`card.button.${button.action}`),
    })),
    coveredTitle: t('card.covered.title'),
    coveredDetail: t('card.covered.detail'),
    one: single && oneValueTexts(translator, single),
  };
}

/** What became of each value. */
export function valueStates({ written, standing, refusal }: SingleValues): Values {
  const stateOf = (field: FieldName) => {
    if (refusal?.field === field) return 'refused';
    if (!written.includes(field)) return 'open';
    return standing.includes(field) ? 'done' : 'changed';
  };
  return Object.fromEntries(FIELD_NAMES.map((field) => [field, stateOf(field)])) as Values;
}

function factsOf(
  { t }: Translator,
  { site, host, publicKeyEnd: end }: Pick<HandoffCardState, 'site' | 'host' | 'publicKeyEnd'>,
): CardTexts['facts'] {
  const facts = [
    { name: t('card.from'), values: hostNames(site) },
    { name: t('card.to'), values: hostNames(host) },
  ];
  const key = { name: t('card.publicKey'), values: [t('card.publicKeyEnd', { end })] };
  return end === '' ? facts : [...facts, key];
}

function stateTexts({ t }: Translator, handoff: HandoffCardState['handoff'], reason: string | null) {
  if (handoff === 'refused')
    return { title: t('card.refused'), detail: t(`card.reason.${refusalReason(reason)}`) };
  const cause = handoff === 'waiting' ? waitedFor(reason) : 'unknown';
  const detail = cause === 'unknown' ? t(`card.state.${handoff}.detail`) : t(`card.waitingFor.${cause}`);
  return { title: t(`card.state.${handoff}.title`), detail };
}

function oneValueTexts({ t }: Translator, single: SingleValues): OneValueTexts {
  const states = valueStates(single);
  const values = FIELD_NAMES.map((field) => {
    const state = states[field];
    return [
      field,
      { name: t(`card.value.${field}`), state: state === 'open' ? '' : t(`card.valueState.${state}`) },
    ];
  });
  const { refusal } = single;
  // The page's name of a field stays in the page, which puts it in here.
  const field = '{field}';
  return {
    title: t('card.one.title'),
    choose: t('card.one.choose'),
    into: t('card.one.into', { field }),
    unnamed: t('card.one.unnamed'),
    otherFrame: t('card.oneReason.other-frame'),
    confirmText: t('card.one.confirmText', { field }),
    confirm: t('card.one.confirm', { field }),
    cancel: t('card.one.cancel'),
    values: Object.fromEntries(values),
    refusal: refusal ? t(`card.oneReason.${oneValueReason(refusal.reason)}`) : '',
  };
}
