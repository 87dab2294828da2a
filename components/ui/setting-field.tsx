import { useId, useState } from 'react';
import { useTranslation } from './use-translation.ts';

interface SettingFieldProps {
  /** Its name for tests and tools: `data-field`. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Set by company policy: shown, and not to be changed. */
  isFixed?: boolean;
  /** Shown in the empty field: what counts then. */
  placeholder?: string;
  width?: 'short' | 'middle';
  isNumber?: boolean;
  /** What is wrong with the text, and what to do; empty when it is right. */
  problemOf?: (text: string) => string;
  /** A right text that differs from the value was left or confirmed. */
  onChange: (text: string) => void;
  /** Names the site that the field is about. */
  site?: string;
}

/**
 * One text of the options page. It is taken when the field is left or Enter is pressed; a wrong one stays, with
 * what is wrong under it. Half a text is wrong too, but that is not said while it is being typed.
 */
export function SettingField(props: SettingFieldProps) {
  const { name, label, hint = '', value, isFixed = false, placeholder, width, isNumber, site } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const [isLeft, setLeft] = useState(false);
  const typed = text.trim();
  const problem = props.problemOf?.(typed) ?? '';
  const isWrong = isLeft && problem !== '';
  const commit = () => {
    setLeft(true);
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
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint ${id}-problem`}
        value={text}
        onChange={(event) => {
          setLeft(false);
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
        {isWrong ? problem : ''}
      </p>
    </div>
  );
}
