import { useId } from 'react';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../utils/i18n/languages.ts';
import type { Setting } from '../../utils/settings/settings.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface LanguageFieldProps extends Setting<LanguageChoice> {
  onChange: (language: LanguageChoice) => void;
}

/** Each language in its own name, so that its readers find it. */
const NAMES = { en: 'English', fr: 'Français' } as const;

/** Selects the assistant's language: the browser's, or a fixed one. */
export function LanguageField({ value, isFixed, onChange }: LanguageFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section>
      <h2>{t('options.language.title')}</h2>
      <div className="field">
        <label htmlFor={id}>{t('options.language.label')}</label>
        <select
          id={id}
          data-field="language"
          disabled={isFixed}
          aria-describedby={`${id}-hint`}
          value={value}
          onChange={(event) => {
            const chosen = LANGUAGE_CHOICES.find((choice) => choice === event.currentTarget.value);
            if (chosen) onChange(chosen);
          }}
        >
          {LANGUAGE_CHOICES.map((choice) =>
            choice === 'auto' ? (
              <option key={choice} value={choice}>
                {t('options.language.auto')}
              </option>
            ) : (
              <option key={choice} value={choice} lang={choice}>
                {NAMES[choice]}
              </option>
            ),
          )}
        </select>
        <span id={`${id}-hint`} className="small muted">
          {isFixed ? t('options.fixed') : t('options.language.hint')}
        </span>
      </div>
    </section>
  );
}
