import { useState } from 'react';
import type { AssistantActions, AssistantView } from '../../../utils/setup/view.ts';
import { LevelList } from '../../findings/level-list.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { ActionProgress } from '../action-progress.tsx';
import { ManualStep } from './manual-step.tsx';
import { RouteChoice } from './route-choice.tsx';
import { UnseenGroups } from './unseen-groups.tsx';

interface RoleStepProps {
  view: AssistantView;
  actions: AssistantActions;
}

/** Step one: the route, then the checklist of the role's levels. */
export function RoleStep({ view, actions }: RoleStepProps) {
  const { t, day } = useTranslation();
  const [isChanging, setIsChanging] = useState(false);
  // A user who has a role open has made a choice. The recommended route applies until the other one is chosen.
  const route = view.route ?? 'dedicated';
  const isOnPage = view.screen === 'security-role' && view.record?.owner === 'ours';
  const unseenGroups = view.steps.find(({ step }) => step === 'role')?.unseenGroups ?? [];
  const isHere = view.screen === 'security-role' || view.screen === 'security-roles';
  const work = isHere ? <ActionProgress work={view.work} actions={actions} /> : null;
  if (isChanging || (view.route === null && !isOnPage)) {
    return (
      <>
        {work}
        <RouteChoice
          route={view.route}
          isFocused={isChanging}
          onChoose={(route) => {
            setIsChanging(false);
            actions.chooseRoute(route);
          }}
        />
      </>
    );
  }
  return (
    <>
      <p className="chosen-route">
        <span>
          {t(`panel.route.chosen.${route}`)}
          {view.roleName === '' ? null : <strong> {t('common.quoted', { text: view.roleName })}</strong>}
        </span>
        <ActionButton action="change-route" variant="link" onClick={() => setIsChanging(true)}>
          {t('panel.route.change')}
        </ActionButton>
      </p>
      {route === 'admin' ? (
        <Notice tone="warn">
          <strong>{t('panel.route.adminNothing')}</strong>
          <span>{t('panel.route.adminWarning')}</span>
        </Notice>
      ) : (
        <>
          {work}
          <ManualStep step="role" view={view} onTick={actions.tick}>
            <LevelList
              levels={view.levels}
              excess={view.excess}
              actions={isOnPage ? actions : null}
              wantsOptional={view.wantsOptional}
              isInCard={view.nextButton?.action === 'set-all'}
              onTick={actions.tick}
            />
          </ManualStep>
          <UnseenGroups groups={unseenGroups} onShow={isOnPage ? actions.showGroup : null} />
          <p className="small muted">{t('panel.levels.comparedWith', { day: day(view.profileVersion) })}</p>
        </>
      )}
    </>
  );
}
