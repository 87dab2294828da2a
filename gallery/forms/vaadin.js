/** The label is an attribute, drawn in the light DOM and slotted; the page listens to `value-changed`. */
import '@vaadin/button';
import '@vaadin/password-field';
import '@vaadin/text-field';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ label, type }) =>
      create(type === 'password' ? 'vaadin-password-field' : 'vaadin-text-field', { label }),
    button: (text) => create('vaadin-button', {}, text),
    event: 'value-changed',
  });
}
