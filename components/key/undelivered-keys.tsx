import type { UndeliveredKey } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface UndeliveredKeysProps {
  keys: UndeliveredKey[];
  onDismiss: () => void;
}

/** Lists key pairs that were taken but never delivered, and says what to do. */
export function UndeliveredKeys({ keys, onDismiss }: UndeliveredKeysProps) {
  const { t, moment } = useTranslation();
  if (keys.length === 0) return null;
  return (
    <Notice tone="warn" data-lost-pairs={String(keys.length)}>
      <strong>{t('common.undelivered.title', keys.length)}</strong>
      <ul className="undelivered-keys">
        {keys.map(({ id, member, description, publicKeyEnd, takenAt }) => (
          <li key={id}>
            {[
              member,
              description === '' ? '' : t('common.quoted', { text: description }),
              t('common.undelivered.endsIn', { end: publicKeyEnd }),
              moment(takenAt),
            ]
              .filter((fact) => fact !== '')
              .join(', ')}
          </li>
        ))}
      </ul>
      <ActionButton action="dismiss-records" onClick={onDismiss}>
        {t('common.undelivered.dismiss')}
      </ActionButton>
    </Notice>
  );
}
