/** The words of the labels that frames draw while the user points at the keys. Pure. */
import type { Translator } from '../i18n/translator.ts';
import { POINTING_REFUSALS, type Pointing, type PointingOrder, type PointingRefusal } from './view.ts';

/** What the frames need: the step, and the words of the labels that they draw. */
export function pointingOrder({ t }: Translator, { step }: Pointing): PointingOrder {
  const refusals = POINTING_REFUSALS.map((refusal) => [refusal, t(`setup.pointing.refusal.${refusal}`)]);
  return {
    step,
    texts: {
      kind: {
        letters: t('setup.pointing.kind.letters'),
        digits: t('setup.pointing.kind.digits'),
        mixed: t('setup.pointing.kind.mixed'),
      },
      refusal: Object.fromEntries(refusals) as Record<PointingRefusal, string>,
    },
  };
}
