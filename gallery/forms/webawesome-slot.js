/** The label is slotted; the page listens to `change`. */
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ label, type }) => create('wa-input', { type }, create('span', { slot: 'label' }, label)),
    button: (text) => create('wa-button', {}, text),
    event: 'change',
  });
}
