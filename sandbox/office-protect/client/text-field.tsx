import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'password' | 'email' | 'url';
  hint?: string;
  error?: string | undefined;
  /** Stands inside the field, at its end. */
  end?: ReactNode;
}

/** A labelled input with a line below it that helps or says what is wrong. */
export function TextField({ label, value, onChange, type = 'text', hint, error, end }: TextFieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-box">
        <input
          id={id}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={below ? `${id}-below` : undefined}
        />
        {end}
      </div>
      {below && (
        <p id={`${id}-below`} className={error ? 'field-error' : 'field-hint'}>
          {below}
        </p>
      )}
    </div>
  );
}
