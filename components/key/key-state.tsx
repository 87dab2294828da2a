import { Fragment } from 'react';
import type { KeyView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Countdown } from '../ui/countdown.tsx';
import { KEY_TONES, TONE_ICONS } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface KeyStateProps {
  keyView: KeyView;
  /** Null where that button stands in the card of the next step. */
  onTake: (() => void) | null;
  onDiscard: (pairId: string) => void;
}

/** State of the key pair, last four characters of its public key, and the time left. Never shows more of a key. */
export function KeyState({ keyView, onTake, onDiscard }: KeyStateProps) {
  const { t } = useTranslation();
  const { status, reason, isOffered, text, note, publicKeyEnd, description, member, expiresAt } = keyView;
  const tone = KEY_TONES[status];
  const Icon = TONE_ICONS[tone];
  const facts = [
    [
      t('common.key.publicKey'),
      publicKeyEnd === '' ? '' : t('common.key.endsIn', { end: publicKeyEnd.slice(-4) }),
    ],
    [t('common.key.member'), member],
    [t('common.key.description'), description],
  ].filter(([, value]) => value !== '');
  return (
    <div className="key-state" data-key-status={status} data-reason={reason ?? undefined}>
      <div className="key-head">
        <Icon size={16} className={`tone-${tone}`} />
        <strong>{t(`common.keyStatus.${status}`)}</strong>
        {expiresAt === null ? null : <Countdown expiresAt={expiresAt} label={t('common.key.wipedIn')} />}
      </div>
      <p>{isOffered ? t('common.key.offered') : text}</p>
      {note === '' ? null : <p data-hint>{note}</p>}
      {facts.length === 0 ? null : (
        <dl className="facts">
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {isOffered && onTake ? (
        <ActionButton action="take-key" variant="primary" wide onClick={onTake}>
          {t('common.key.take')}
        </ActionButton>
      ) : null}
      {status !== 'held' ? null : (
        <div className="button-row">
          <ActionButton action="discard-key" onClick={() => onDiscard(keyView.id)}>
            {t('common.key.discard')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
