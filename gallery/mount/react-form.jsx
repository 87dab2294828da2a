/** A form of React components, whose values are in state. */
import { Fragment, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Form({ page, parts, onState }) {
  const { Row, Press, Frame = Fragment } = parts;
  const [state, setState] = useState(page.empty);
  onState(state);
  const rows = page.fields.map((field) => (
    <div className="row" key={field.name}>
      <Row
        {...field}
        value={state[field.name]}
        onValue={(text) => setState((before) => ({ ...before, [field.name]: text }))}
      />
    </div>
  ));
  return (
    <Frame>
      {rows}
      <Press onPress={() => page.save(state)}>Save</Press>
      <Press onPress={() => {}}>Check connection</Press>
    </Frame>
  );
}

/**
 * `Row` draws `label`, `type` and `value` and calls `onValue(text)`; `Press` draws its children and calls `onPress()`;
 * `Frame` is around all of them.
 */
export function mountReact(page, parts) {
  let values = page.empty;
  const onState = (state) => {
    values = state;
  };
  createRoot(page.el).render(<Form page={page} parts={parts} onState={onState} />);
  return { values: () => values };
}
