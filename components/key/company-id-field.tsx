import { useId } from 'react';
import { useTranslation } from '../ui/use-translation.ts';

interface CompanyIdFieldProps {
  value: string;
  onInput: (text: string) => void;
  /** Called on blur and on Enter. */
  onCommit: () => void;
}

/** The field for the company ID. */
export function CompanyIdField({ value, onInput, onCommit }: CompanyIdFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('panel.handoff.companyId')}</label>
      <input
        id={id}
        type="text"
        data-field="company-id"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onInput(event.currentTarget.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onCommit();
        }}
      />
      <span id={`${id}-hint`} className="small muted">
        {t('panel.handoff.companyIdHint')}
      </span>
    </div>
  );
}
