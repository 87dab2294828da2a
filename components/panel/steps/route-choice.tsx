import { useId, useState } from 'react';
import { ROUTES, type Route } from '../../../utils/setup/view.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { focusOnMount } from '../../ui/use-focus-restore.ts';
import { useTranslation } from '../../ui/use-translation.ts';

interface RouteChoiceProps {
  /** The route chosen earlier; null selects the recommended one. */
  route: Route | null;
  /** True: the selected option gets the focus, because the user has just opened the choice. */
  isFocused: boolean;
  onChoose: (route: Route) => void;
}

/**
 * Dedicated role or Admin role, each with its consequence. The choice is made by Continue and not by the radio
 * button, so that arrow keys can pass over the Admin role without choosing it.
 */
export function RouteChoice({ route, isFocused, onChoose }: RouteChoiceProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<Route>(route ?? 'dedicated');
  const name = useId();
  return (
    <fieldset className="routes">
      <legend>{t('panel.route.question')}</legend>
      {ROUTES.map((option) => (
        <label key={option} className={`route route-${option}`}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={selected === option}
            ref={isFocused && selected === option ? focusOnMount : undefined}
            onChange={() => setSelected(option)}
          />
          <strong>{t(`panel.route.title.${option}`)}</strong>
          <span className="small muted">{t(`panel.route.consequence.${option}`)}</span>
        </label>
      ))}
      <div className="routes-go">
        <ActionButton action="choose-route" variant="primary" onClick={() => onChoose(selected)}>
          {t('panel.route.go')}
        </ActionButton>
        <span className="small muted">{t('panel.route.later')}</span>
      </div>
    </fieldset>
  );
}
