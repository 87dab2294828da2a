/** A label component around text and input; the page listens to `calciteInputInput`. */
import '@esri/calcite-components/main.css';
import '@esri/calcite-components/components/calcite-button';
import '@esri/calcite-components/components/calcite-input';
import '@esri/calcite-components/components/calcite-label';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ type }) => create('calcite-input', { type }),
    row: (control, { label }) => [create('calcite-label', {}, label, control)],
    button: (text) => create('calcite-button', {}, text),
    event: 'calciteInputInput',
  });
}
