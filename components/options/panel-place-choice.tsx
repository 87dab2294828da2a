import { useId } from 'react';
import type { PanelPlace, Setting } from '../../utils/settings/settings.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface PanelPlaceChoiceProps extends Setting<PanelPlace> {
  onChange: (place: PanelPlace) => void;
}

const PLACES = ['page', 'side-panel'] as const;

/** Whether the panel is on ConnectWise's page or in the browser's side panel. */
export function PanelPlaceChoice({ value, isFixed, onChange }: PanelPlaceChoiceProps) {
  const name = useId();
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('options.panelPlace.title')}</h2>
      <fieldset className="choice" disabled={isFixed}>
        <legend className="visually-hidden">{t('options.panelPlace.title')}</legend>
        {PLACES.map((place) => (
          <label key={place}>
            <input
              type="radio"
              name={name}
              data-field="panel-place"
              value={place}
              defaultChecked={value === place}
              onChange={() => onChange(place)}
            />
            {t(`options.panelPlace.${place}`)}
          </label>
        ))}
        {isFixed ? <span className="small muted">{t('options.fixed')}</span> : null}
      </fieldset>
    </section>
  );
}
