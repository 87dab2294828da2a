import { useState } from 'react';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { LevelList } from '../findings/level-list.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { ActionProgress } from './action-progress.tsx';
import { RouteChoice } from './route-choice.tsx';

interface RoleStepProps {
  view: AssistantView;
  actions: AssistantActions;
}

/** Step one: the route, then what the role's levels are and should be. */
export function RoleStep({ view, actions }: RoleStepProps) {
  const { t, day } = useTranslation();
  const [changing, setChanging] = useState(false);
  // Whoever is in a role already has chosen; the recommended route counts until the other is taken.
  const route = view.route ?? 'dedicated';
  if (changing || (view.route === null && view.screen !== 'security-role')) {
    return (
      <RouteChoice
        route={view.route}
        isFocused={changing}
        onChoose={(route) => {
          setChanging(false);
          actions.chooseRoute(route);
        }}
      />
    );
  }
  return (
    <>
      <p className="chosen-route">
        <span>
          {t(`panel.route.chosen.${route}`)}
          {view.roleName === '' ? null : <strong> {t('common.quoted', { text: view.roleName })}</strong>}
        </span>
        <ActionButton action="change-route" look="link" onPress={() => setChanging(true)}>
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
          <ActionProgress work={view.work} actions={actions} />
          <LevelList
            levels={view.levels}
            excess={view.excess}
            actions={view.screen === 'security-role' ? actions : null}
          />
          <p className="small muted">{t('panel.levels.comparedWith', { day: day(view.profileVersion) })}</p>
        </>
      )}
    </>
  );
}
