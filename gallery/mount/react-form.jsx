/** A form of React components, whose values are in state. */
import { Fragment, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * `Field` draws `label`, `type` and `value` and calls `onValue(text)`; `Button` draws its children and calls `onPress()`;
 * `Frame` is around all of them.
 */
export function mountReact({ el, fields, empty, save }, { Field, Button, Frame = Fragment }) {
  let values = empty;
  function Form() {
    const [state, setState] = useState(empty);
    values = state;
    const rows = fields.map((field) => (
      <div className="row" key={field.name}>
        <Field
          {...field}
          value={state[field.name]}
          onValue={(text) => setState((before) => ({ ...before, [field.name]: text }))}
        />
      </div>
    ));
    return (
      <Frame>
        {rows}
        <Button onPress={() => save(state)}>Save</Button>
        <Button onPress={() => {}}>Check connection</Button>
      </Frame>
    );
  }
  createRoot(el).render(<Form />);
  return { values: () => values };
}
