import { FIELD_NAMES } from '../connectwise/model/field-names.ts';
import type { FillField, FillProgress } from '../connectwise/model/fill.ts';
import type { Translator } from '../i18n/translator.ts';
import type { ActionState } from './view.ts';

/** The fields' labels as ConnectWise shows them. */
const NAMES: Record<FillField, string> = { ...FIELD_NAMES, 'key-description': 'Description' };

/** How far a form is filled in or put back: what was done and what was not, where it stopped and why. */
export function fillText(
  { t, list }: Translator,
  { kind, status, done, total, at, reason }: ActionState,
  { filled, left, choices }: FillProgress,
): string {
  const name = NAMES[at as FillField] ?? at;
  const names = (fields: FillField[]) => list(fields.map((field) => NAMES[field]));
  const isFill = kind === 'fill';
  if (status === 'running')
    return t(isFill ? 'setup.action.filling' : 'setup.action.puttingBack', { number: done + 1, total, name });
  const open = choices.length
    ? t('setup.action.choose', { fields: names(choices.map(({ field }) => field)) })
    : '';
  if (!isFill) {
    if (status === 'cancelled') return t('setup.action.cancelled', { done, total });
    return status === 'done'
      ? t('setup.action.putBack')
      : t('setup.action.notEmptied', { fields: names(left) });
  }
  if (status === 'done') return joined(filled.length ? t('setup.action.filled', filled.length) : '', open);
  const rest = joined(
    filled.length ? t('setup.action.filledSoFar', { fields: names(filled) }) : '',
    left.length ? t('setup.action.notYet', { fields: names(left) }) : '',
    open,
    left.length ? t('setup.action.goOn') : '',
  );
  return status === 'stopped' && reason
    ? t(`setup.action.${reason}`, { name, rest })
    : t('setup.action.tookOver', { name, rest });
}

function joined(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ');
}
