import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import type { AssistantActions, AssistantView, StepName, StepView } from '../../utils/setup/view.ts';
import { MemberFindings } from '../findings/member-findings.tsx';
import { CheckCard } from '../key/check-card.tsx';
import { KeyState } from '../key/key-state.tsx';
import { StepBadge } from '../ui/step-badge.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { ActionProgress } from './action-progress.tsx';
import { FillAll, FillOne } from './fill-buttons.tsx';
import { HandoffStep } from './handoff-step.tsx';
import { RoleStep } from './role-step.tsx';

function NoMember() {
  const { t } = useTranslation();
  return <p className="muted">{t('panel.memberEmpty')}</p>;
}

interface StepListProps {
  view: AssistantView;
  actions: AssistantActions;
}

function bodyOf(step: StepName, view: AssistantView, actions: AssistantActions): ReactNode {
  switch (step) {
    case 'role':
      return <RoleStep view={view} actions={actions} />;
    case 'member':
      return view.member.length === 0 ? (
        <NoMember />
      ) : (
        <>
          {view.screen === 'api-member' ? <ActionProgress work={view.work} actions={actions} /> : null}
          {view.work?.status === 'running' ? null : <FillAll view={view} onFillAll={actions.fillAll} />}
          <MemberFindings
            findings={view.member}
            choices={view.work?.fill?.choices}
            onFill={view.screen === 'api-member' && view.record?.owner === 'ours' ? actions.fillField : null}
          />
        </>
      );
    case 'key':
      return (
        <>
          {view.screen === 'api-key' ? <ActionProgress work={view.work} actions={actions} /> : null}
          <FillOne view={view} screen="api-key" field="key-description" onFill={actions.fillField} />
          <KeyState keyView={view.key} onTake={actions.takeKey} onDiscard={actions.discardKey} />
          {view.key.status === 'held' || view.check.status !== 'idle' ? (
            <CheckCard check={view.check} actions={actions} hasResults />
          ) : null}
        </>
      );
    case 'handoff':
      return <HandoffStep view={view} actions={actions} />;
  }
}

/** Whether a step is expanded: the current one, one with a problem, and the key's while a key is held (its time runs). */
function isOpen({ step, status }: StepView, view: AssistantView): boolean {
  return step === view.next.step || status === 'problem' || (step === 'key' && view.key.status === 'held');
}

/** The four steps. Those that matter now are expanded; the user can expand the others. */
export function StepList({ view, actions }: StepListProps) {
  return (
    <ol className="steps">
      {view.steps.map((step, index) => (
        <li
          key={step.step}
          className="step"
          data-step={step.step}
          data-status={step.status}
          data-seen={step.seen}
          data-unseen-groups={step.step === 'role' ? step.unseenGroups.length : undefined}
        >
          <details open={isOpen(step, view)}>
            <summary>
              <StepBadge number={index + 1} status={step.status} />
              <span className="step-words">
                <strong>{step.title}</strong>
                <span className="small muted">{step.summary}</span>
              </span>
              <ChevronRight size={16} className="step-chevron" />
            </summary>
            <div className="step-body">
              <p className="step-why small muted">{step.why}</p>
              {bodyOf(step.step, view, actions)}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
