import type { LostPair } from '../utils/journey/view.ts';
import { ActionButton } from './action-button.tsx';
import { Notice } from './notice.tsx';
import { LOST_TEXTS } from './texts.ts';

interface LostPairsProps {
  pairs: LostPair[];
  onDismiss: () => void;
}

/** Pairs that were taken and then lost before they were handed over: which they are, and what to do. */
export function LostPairs({ pairs, onDismiss }: LostPairsProps) {
  if (pairs.length === 0) return null;
  return (
    <Notice tone="warn" data-lost-pairs={String(pairs.length)}>
      <strong>{LOST_TEXTS.title(pairs.length)}</strong>
      <ul className="lost-pairs">
        {pairs.map(({ id, member, description, publicKeyEnd, takenAt }) => (
          <li key={id}>
            {[
              member,
              description === '' ? '' : `“${description}”`,
              LOST_TEXTS.endsIn(publicKeyEnd),
              LOST_TEXTS.madeAt(takenAt),
            ]
              .filter((fact) => fact !== '')
              .join(', ')}
          </li>
        ))}
      </ul>
      <ActionButton action="dismiss-records" look="secondary" onPress={onDismiss}>
        {LOST_TEXTS.dismiss}
      </ActionButton>
    </Notice>
  );
}
