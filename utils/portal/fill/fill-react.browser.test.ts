import { act, createElement, type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import { contents, fill, LABELS, NOTHING, refused, VALUES } from '../testing/test-form.ts';

type Accept = (name: FieldName, text: string) => string;
type Props = { accept: Accept; onState: (state: typeof NOTHING) => void };

let model = NOTHING;
let unmount: () => void;

/** Keeps all fields in one state; its handlers spread the state of the last render, as many forms do. */
function Form({ accept, onState }: Props): ReactElement {
  const [state, setState] = useState(NOTHING);
  onState(state);
  const row = (name: FieldName): ReactElement => {
    const onChange = (event: { target: HTMLInputElement }): void =>
      setState({ ...state, [name]: accept(name, event.target.value) });
    const input = createElement('input', { value: state[name], onChange });
    return createElement('label', { key: name, style: { display: 'block' } }, LABELS[name], input);
  };
  return createElement('form', null, FIELD_NAMES.map(row));
}

function render(accept: Accept): void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const onState = (state: typeof NOTHING): void => {
    model = state;
  };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  act(() => root.render(createElement(Form, { accept, onState })));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  unmount = () => root.unmount();
}

afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

test('controlled inputs: the values reach the state', async () => {
  render((_, text) => text);
  expect(await fill()).toEqual({ status: 'verified' });
  expect(model).toEqual(VALUES);
});

test('controlled inputs that refuse one value: the others leave the state again', async () => {
  render((name, text) => (name === 'privateKey' ? '' : text));
  expect(await fill()).toEqual(refused('value-rejected'));
  expect(model).toEqual(NOTHING);
  expect(contents()).toEqual(NOTHING);
});
