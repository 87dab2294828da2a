import type { AssistantActions, RecordView } from '../utils/setup/view.ts';
import { ActionButton } from './ui/action-button.tsx';
import { Notice } from './ui/notice.tsx';
import { useTranslation } from './ui/use-translation.ts';

interface RecordLineProps {
  record: RecordView | null;
  actions: Pick<AssistantActions, 'claimRecord' | 'disclaimRecord'>;
}

/** Whose record the page shows, and the user's own word on that. Nothing for a record of this setup that was not claimed. */
export function RecordLine({ record, actions }: RecordLineProps) {
  const { t } = useTranslation();
  if (!record || record.text === '') return null;
  return (
    <Notice tone="muted">
      <p>{record.text}</p>
      {record.claim === 'offered' ? (
        <ActionButton action="claim-record" variant="link" onClick={actions.claimRecord}>
          {t('common.record.claim')}
        </ActionButton>
      ) : null}
      {record.claim === 'made' ? (
        <ActionButton action="disclaim-record" variant="link" onClick={actions.disclaimRecord}>
          {t('common.record.disclaim')}
        </ActionButton>
      ) : null}
    </Notice>
  );
}
