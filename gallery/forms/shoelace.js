/** The label is an attribute; the page listens to `sl-change`. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ label, type }) => create('sl-input', { label, type }),
    button: (text) => create('sl-button', {}, text),
    event: 'sl-change',
  });
}
