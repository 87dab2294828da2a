import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import type { AssistantActions, AssistantView, StepName, StepView } from '../../../utils/setup/view.ts';
import { CheckCard } from '../../key/check-card.tsx';
import { KeyState } from '../../key/key-state.tsx';
import { StepBadge } from '../../ui/step-badge.tsx';
import { ActionProgress } from '../action-progress.tsx';
import { HandoffStep } from './handoff-step.tsx';
import { MemberStep } from './member-step.tsx';
import { PointAtKey } from './point-at-key.tsx';
import { RoleStep } from './role-step.tsx';

interface StepListProps {
  view: AssistantView;
  actions: AssistantActions;
}

function bodyOf(step: StepName, view: AssistantView, actions: AssistantActions): ReactNode {
  switch (step) {
    case 'role':
      return <RoleStep view={view} actions={actions} />;
    case 'member':
      return <MemberStep view={view} actions={actions} />;
    case 'key':
      return (
        <>
          {view.screen === 'api-key' ? <ActionProgress work={view.work} actions={actions} /> : null}
          <KeyState
            keyView={view.key}
            onTake={view.nextButton?.action === 'take-key' ? null : actions.takeKey}
            onDiscard={actions.discardKey}
          />
          <PointAtKey pointing={view.pointing} actions={actions} />
          {view.key.status === 'held' || view.check.status !== 'idle' ? (
            <CheckCard check={view.check} actions={actions} hasResults />
          ) : null}
        </>
      );
    case 'handoff':
      return <HandoffStep view={view} actions={actions} />;
  }
}

/**
 * Whether a step is expanded: the current one, one with a problem, and the key's while a key is held (its time runs) or
 * where the page may show one that is not recognised.
 */
function isOpen({ step, status }: StepView, { next, key, pointing, screen }: AssistantView): boolean {
  const isUnread = pointing.isOffered && (screen === 'none' || screen === 'unknown');
  return (
    step === next.step || status === 'problem' || (step === 'key' && (key.status === 'held' || isUnread))
  );
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
          data-confirmed={step.confirmed || undefined}
          data-unseen-groups={step.step === 'role' ? step.unseenGroups.length : undefined}
        >
          <details open={isOpen(step, view)}>
            <summary>
              <StepBadge number={index + 1} status={step.status} isConfirmed={step.isConfirmed} />
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
