/** The label is an attribute, drawn in the shadow root; the page listens to `input`. */
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ label, type }) =>
      create('wa-input', { label, type, ...(type === 'password' && { 'password-toggle': '' }) }),
    button: (text) => create('wa-button', {}, text),
    event: 'input',
  });
}
