/** A label component that names its input's host by `for`; the page listens to `change`. */
import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ name, type }) =>
      create('ui5-input', { id: name, type: type === 'password' ? 'Password' : 'Text' }),
    row: (control, { name, label }) => [create('ui5-label', { for: name, 'show-colon': '' }, label), control],
    button: (text) => create('ui5-button', {}, text),
    event: 'change',
  });
}
