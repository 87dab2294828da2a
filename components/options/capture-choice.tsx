import { useId } from 'react';
import type { CaptureMode, Setting } from '../../utils/settings/settings.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface CaptureChoiceProps extends Setting<CaptureMode> {
  onChange: (mode: CaptureMode) => void;
}

const MODES = ['auto', 'ask'] as const;

/** Whether a key pair is taken as soon as ConnectWise shows it, or when the user clicks a button. */
export function CaptureChoice({ value, isFixed, onChange }: CaptureChoiceProps) {
  const name = useId();
  const { t } = useTranslation();
  return (
    <fieldset className="choice" disabled={isFixed}>
      <legend>{t('options.capture.title')}</legend>
      {MODES.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name={name}
            data-field="capture"
            value={mode}
            defaultChecked={value === mode}
            onChange={() => onChange(mode)}
          />
          {t(`options.capture.${mode}`)}
        </label>
      ))}
      {isFixed ? <span className="small muted">{t('options.fixed')}</span> : null}
    </fieldset>
  );
}
