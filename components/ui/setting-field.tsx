import { useId, useState } from 'react';
import { useTranslation } from './use-translation.ts';

interface SettingFieldProps {
  /** Value of `data-field` (docs/hooks.md). */
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Set by company policy: shown, but disabled. */
  isFixed?: boolean;
  /** The default that applies while the field is empty. */
  placeholder?: string;
  width?: 'short' | 'middle';
  isNumber?: boolean;
  /** Returns what is wrong with the text and what to do; empty when the text is valid. */
  problemOf?: (text: string) => string;
  /** Called on blur and on Enter with a valid text that differs from `value`. */
  onChange: (text: string) => void;
  /** Value of `data-site`: the site that the setting belongs to. */
  site?: string;
}

/**
 * A text field of the options page. Its value is committed on blur and on Enter. An invalid text stays in the field,
 * with the problem below it; the problem is not shown while the user types.
 */
export function SettingField(props: SettingFieldProps) {
  const { name, label, hint = '', value, isFixed = false, placeholder, width, isNumber, site } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const [isCommitted, setCommitted] = useState(false);
  const typed = text.trim();
  const problem = props.problemOf?.(typed) ?? '';
  const isInvalid = isCommitted && problem !== '';
  const commit = () => {
    setCommitted(true);
    if (problem === '' && typed !== value) props.onChange(typed);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={width}
        inputMode={isNumber ? 'numeric' : undefined}
        data-field={name}
        data-site={site}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        placeholder={placeholder}
        disabled={isFixed}
        aria-invalid={isInvalid}
        aria-describedby={`${id}-hint ${id}-problem`}
        value={text}
        onChange={(event) => {
          setCommitted(false);
          setText(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <span id={`${id}-hint`} className="small muted">
        {isFixed ? t('options.fixed') : hint}
      </span>
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {isInvalid ? problem : ''}
      </p>
    </div>
  );
}
