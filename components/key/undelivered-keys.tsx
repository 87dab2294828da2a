import type { UndeliveredKey } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface LostPairsProps {
  pairs: UndeliveredKey[];
  onDismiss: () => void;
}

/** Pairs that were taken and then lost before they were handed over: which they are, and what to do. */
export function UndeliveredKeys({ pairs, onDismiss }: LostPairsProps) {
  const { t, moment } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <Notice tone="warn" data-lost-pairs={String(pairs.length)}>
      <strong>{t('common.undelivered.title', pairs.length)}</strong>
      <ul className="lost-pairs">
        {pairs.map(({ id, member, description, publicKeyEnd, takenAt }) => (
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
      <ActionButton action="dismiss-records" look="secondary" onPress={onDismiss}>
        {t('common.undelivered.dismiss')}
      </ActionButton>
    </Notice>
  );
}
