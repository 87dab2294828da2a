/** A page drawn by React, of whatever components: keeps the four values in state and tells them. */
import { type ReactElement, type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type CasePage,
  type Expected,
  FIELDS,
  type Field,
  type FormCase,
  LABELS,
  NOTHING,
  type Values,
} from './form-case.ts';

/** One field as a component library draws it. */
export interface FieldProps {
  name: Field;
  label: string;
  value: string;
  onValue(value: string): void;
}

export type DrawField = (props: FieldProps) => ReactElement;

export interface ReactOptions {
  /** What stands round the fields, such as a dialog or a library's provider. */
  frame?(fields: ReactNode): ReactElement;
  labels?: Values;
  initial?: Values;
  /** What the page makes of a text before it keeps it. */
  accept?(field: Field, text: string): string;
}

interface FormProps extends ReactOptions {
  draw: DrawField;
  onValues(values: Values): void;
}

function Form({
  draw,
  frame,
  labels = LABELS,
  initial = NOTHING,
  accept,
  onValues,
}: FormProps): ReactElement {
  const [values, setValues] = useState(initial);
  onValues(values);
  const fields = FIELDS.map((name) => {
    const Field = draw;
    const onValue = (text: string): void =>
      setValues((before) => ({ ...before, [name]: accept ? accept(name, text) : text }));
    return <Field key={name} name={name} label={labels[name]} value={values[name]} onValue={onValue} />;
  });
  const isComplete = Object.values(values).every((value) => value !== '');
  const form = (
    <form onSubmit={(event) => event.preventDefault()}>
      {fields}
      <button type="submit" disabled={!isComplete}>
        Check connection
      </button>
    </form>
  );
  return frame ? frame(form) : form;
}

/** A case that React draws in strict mode, as development builds do. */
export function reactCase(
  name: string,
  expected: Expected,
  draw: DrawField,
  options: ReactOptions = {},
): FormCase {
  return {
    name,
    expected,
    async mount(root): Promise<CasePage> {
      let values = NOTHING;
      const react = createRoot(root.appendChild(document.createElement('div')));
      const onValues = (now: Values): void => {
        values = now;
      };
      react.render(
        <StrictMode>
          <Form {...options} draw={draw} onValues={onValues} />
        </StrictMode>,
      );
      await drawn();
      return { values: () => values, close: () => react.unmount() };
    },
  };
}

/** Resolves when the browser has painted once more. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
