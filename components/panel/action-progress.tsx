import type { ActionView, AssistantActions } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface ActionProgressProps {
  work: ActionView | null;
  actions: Pick<AssistantActions, 'cancelWork' | 'putBack'>;
}

/** A page action: its progress with Cancel, then its result with Put back where something was changed. */
export function ActionProgress({ work, actions }: ActionProgressProps) {
  const { t } = useTranslation();
  if (!work || work.text === '') return null;
  const { status, done, total, text, canPutBack } = work;
  if (status === 'running') {
    return (
      <div className="work" data-work={status}>
        <progress value={done} max={total} aria-label={t('panel.action.progress')} />
        <p className="small">{text}</p>
        <ActionButton action="cancel-work" onClick={actions.cancelWork}>
          {t('panel.action.cancel')}
        </ActionButton>
      </div>
    );
  }
  return (
    <Notice tone={status === 'done' ? 'ok' : 'warn'} data-work={status}>
      <span>{text}</span>
      {canPutBack ? (
        <ActionButton action="put-back" variant="link" onClick={actions.putBack}>
          {t('panel.action.putBack')}
        </ActionButton>
      ) : null}
    </Notice>
  );
}
