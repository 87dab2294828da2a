/** The label is the component's content; the page listens to `change`. */
import { fluentButton, fluentTextField, provideFluentDesignSystem } from '@fluentui/web-components';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  provideFluentDesignSystem().register(fluentButton(), fluentTextField());
  return mountElements(page, {
    control: ({ label, type }) => create('fluent-text-field', { type }, label),
    button: (text) => create('fluent-button', {}, text),
    event: 'change',
  });
}
