/** The label is an attribute; the page listens to `input`. */
import '@carbon/web-components/es/components/button/index.js';
import '@carbon/web-components/es/components/password-input/index.js';
import '@carbon/web-components/es/components/text-input/index.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  return mountElements(page, {
    control: ({ label, type }) =>
      create(type === 'password' ? 'cds-password-input' : 'cds-text-input', { label }),
    button: (text) => create('cds-button', {}, text),
    event: 'input',
  });
}
