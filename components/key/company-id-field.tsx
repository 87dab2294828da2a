import { useId } from 'react';
import { useTranslation } from '../ui/use-translation.ts';

interface CompanyIdFieldProps {
  value: string;
  onType: (text: string) => void;
  /** The field was left or Enter was pressed. */
  onCommit: () => void;
}

/** Asks for the company ID. Never for a password: that one is none of our business. */
export function CompanyIdField({ value, onType, onCommit }: CompanyIdFieldProps) {
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
        onChange={(event) => onType(event.currentTarget.value)}
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
