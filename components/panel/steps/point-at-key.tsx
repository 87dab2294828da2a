import type { AssistantActions, PointingView } from '../../../utils/setup/view.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

interface PointAtKeyProps {
  pointing: PointingView;
  actions: Pick<AssistantActions, 'pointAtKey' | 'cancelPointing'>;
}

/** Begins and ends pointing at the keys on the page. What to click now stands in the next step. */
export function PointAtKey({ pointing: { step, isOffered }, actions }: PointAtKeyProps) {
  const { t } = useTranslation();
  if (step !== null) {
    return (
      <div className="button-row">
        <ActionButton action="cancel-pointing" onClick={actions.cancelPointing}>
          {t('panel.pointing.cancel')}
        </ActionButton>
      </div>
    );
  }
  if (!isOffered) return null;
  return (
    <>
      <p className="small muted">{t('panel.pointing.why')}</p>
      <div className="button-row">
        <ActionButton action="point-at-key" onClick={actions.pointAtKey}>
          {t('panel.pointing.start')}
        </ActionButton>
      </div>
    </>
  );
}
