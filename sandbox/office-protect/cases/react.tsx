/** Plain React: controlled inputs of the page's own. */
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { EARLIER, type FormCase } from './form-case.ts';
import { type FieldProps, reactCase } from './react-page.tsx';

function Controlled({ label, value, onValue }: FieldProps): ReactElement {
  return (
    <p>
      <label>
        {label} <input value={value} onChange={(event) => onValue(event.target.value)} />
      </label>
    </p>
  );
}

function Uncontrolled({ label, value, onValue }: FieldProps): ReactElement {
  return (
    <p>
      <label>
        {label} <input defaultValue={value} onBlur={(event) => onValue(event.target.value)} />
      </label>
    </p>
  );
}

/** Keeps what is typed to itself and hands it on only after a pause. */
function Debounced({ label, value, onValue }: FieldProps): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => onValue(text), 200);
    return () => clearTimeout(timer);
  }, [text, onValue]);
  return (
    <p>
      <label>
        {label} <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </p>
  );
}

function Secret({ name, label, value, onValue }: FieldProps): ReactElement {
  const [isShown, setShown] = useState(false);
  const isSecret = name === 'publicKey' || name === 'privateKey';
  return (
    <div style={{ margin: '12px 0' }}>
      <div>{label}</div>
      <input
        type={isSecret && !isShown ? 'password' : 'text'}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      {isSecret && (
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </button>
      )}
    </div>
  );
}

/** Made anew with each letter, as a component that is declared inside another one is. */
function Remade(props: FieldProps): ReactElement {
  const { label, value, onValue } = props;
  return (
    <p key={value}>
      <label>
        {label} <input value={value} onChange={(event) => onValue(event.target.value)} />
      </label>
    </p>
  );
}

/** Gets what the server has saved after the page is drawn, and shows it over what was typed meanwhile. */
function LoadedLate({ name, label, value, onValue }: FieldProps): ReactElement {
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    setTimeout(() => onValue(EARLIER[name]), 350);
  });
  return <Controlled name={name} label={label} value={value} onValue={onValue} />;
}

export const CASES: readonly FormCase[] = [
  reactCase('controlled', 'survived', Controlled),
  reactCase('controlled-prefilled', 'survived', Controlled, { initial: EARLIER }),
  reactCase('controlled-trims', 'survived', Controlled, { accept: (_, text) => text.trim() }),
  reactCase('uncontrolled-commits-on-blur', 'survived', Uncontrolled),
  reactCase('debounced', 'survived', Debounced),
  reactCase('secrets-with-show-button', 'survived', Secret),
  reactCase('loaded-late-over-what-was-typed', 'survived', LoadedLate),
  reactCase('remade-with-each-letter', 'ambiguous', Remade),
  reactCase('refuses-one-value', 'value-rejected', Controlled, {
    accept: (field, text) => (field === 'privateKey' ? '' : text),
  }),
  reactCase('refuses-one-value-prefilled', 'value-rejected', Controlled, {
    initial: EARLIER,
    accept: (field, text) => (field === 'publicKey' && text.startsWith('Canary') ? EARLIER.publicKey : text),
  }),
  reactCase('keeps-digits-and-small-letters-only', 'value-rejected', Controlled, {
    accept: (field, text) => (field === 'companyId' ? text.replace(/[^a-z0-9]/g, '') : text),
  }),
];
