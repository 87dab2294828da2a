import type { KeyView } from '../utils/journey/view.ts';
import { ActionButton } from './action-button.tsx';
import { Countdown } from './countdown.tsx';
import { KEY_STATUS_WORDS, KEY_TEXTS } from './texts.ts';
import { KEY_TONES, TONE_ICONS } from './tones.ts';

interface KeyStateProps {
  keyView: KeyView;
  onDiscard: () => void;
}

/** What is known of the key pair without knowing it: state, last four of the public key, time left. */
export function KeyState({ keyView, onDiscard }: KeyStateProps) {
  const { status, reason, text, publicKeyEnd, description, member, expiresAt } = keyView;
  const tone = KEY_TONES[status];
  const Icon = TONE_ICONS[tone];
  return (
    <div className="key-state" data-key-status={status} data-reason={reason ?? undefined}>
      <div className="key-head">
        <Icon size={16} className={`tone-${tone}`} />
        <strong>{KEY_STATUS_WORDS[status]}</strong>
        {expiresAt === null ? null : <Countdown expiresAt={expiresAt} label={KEY_TEXTS.wipedIn} />}
      </div>
      <p>{text}</p>
      <dl className="facts">
        {publicKeyEnd === '' ? null : (
          <>
            <dt>{KEY_TEXTS.publicKey}</dt>
            <dd>
              {KEY_TEXTS.endsIn} <code>{publicKeyEnd.slice(-4)}</code>
            </dd>
          </>
        )}
        {member === '' ? null : (
          <>
            <dt>{KEY_TEXTS.member}</dt>
            <dd>{member}</dd>
          </>
        )}
        {description === '' ? null : (
          <>
            <dt>{KEY_TEXTS.description}</dt>
            <dd>{description}</dd>
          </>
        )}
      </dl>
      {status !== 'held' ? null : (
        <div className="button-row">
          <ActionButton action="discard-key" look="secondary" onPress={onDiscard}>
            {KEY_TEXTS.discard}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
