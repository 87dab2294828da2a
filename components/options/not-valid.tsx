import type { ProtectiveSetting } from '../../utils/settings/settings.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface NotValidProps {
  setting: ProtectiveSetting;
  /** Settings whose stored value is not valid. */
  invalid: ProtectiveSetting[];
}

/** Says that the stored value of a setting is not valid, and what counts instead; nothing if it is valid. */
export function NotValid({ setting, invalid }: NotValidProps) {
  const { t } = useTranslation();
  if (!invalid.includes(setting)) return null;
  return (
    <p className="field-problem" data-not-valid={setting}>
      {t(`options.notValid.${setting}`)}
    </p>
  );
}
