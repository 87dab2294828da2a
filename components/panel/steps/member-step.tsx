import type { AssistantActions, AssistantView } from '../../../utils/setup/view.ts';
import { MemberFindings } from '../../findings/member-findings.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { ActionProgress } from '../action-progress.tsx';
import { ManualStep } from './manual-step.tsx';

/** Step two: the checklist of the API member's form. */
export function MemberStep({ view, actions }: { view: AssistantView; actions: AssistantActions }) {
  const { t } = useTranslation();
  const isOnPage = view.screen === 'api-member' && view.record?.owner === 'ours';
  const isSeen = view.member.some(({ severity }) => severity !== 'unseen');
  return (
    <>
      {isSeen ? (
        <>
          {view.screen === 'api-member' ? <ActionProgress work={view.work} actions={actions} /> : null}
          {view.nextButton?.action === 'fill-all' ? (
            <p className="small muted">{t('panel.fill.allDetail')}</p>
          ) : null}
        </>
      ) : (
        <p className="muted">{t('panel.memberEmpty')}</p>
      )}
      <ManualStep step="member" view={view} onTick={actions.tick}>
        <MemberFindings
          findings={view.member}
          choices={view.work?.fill?.choices}
          onFill={isOnPage ? actions.fillField : null}
          onTick={actions.tick}
        />
      </ManualStep>
    </>
  );
}
