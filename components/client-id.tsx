import { useId, useState } from 'react';
import { OPTIONS_TEXTS } from './texts.ts';

interface ClientIdProps {
  value: string;
  isFixed: boolean;
  onChange: (clientId: string) => void;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The client ID that the check of a key needs; an empty field forgets it. */
export function ClientId({ value, isFixed, onChange }: ClientIdProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const typed = text.trim();
  const isRight = typed === '' || GUID.test(typed);
  // Half a client ID is wrong, but not yet while it is being typed.
  const [isLeft, setLeft] = useState(false);
  const { title, label, hint, notGuid } = OPTIONS_TEXTS.client;
  const commit = () => {
    setLeft(true);
    if (isRight && typed !== value) onChange(typed);
  };
  return (
    <section>
      <h2>{title}</h2>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          className="guid"
          data-field="client-id"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          disabled={isFixed}
          aria-invalid={isLeft && !isRight}
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
          {isFixed ? OPTIONS_TEXTS.fixed : hint}
        </span>
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {isLeft && !isRight ? notGuid : ''}
        </p>
      </div>
    </section>
  );
}
