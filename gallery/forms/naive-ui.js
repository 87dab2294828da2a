/** Labels that nothing links to their inputs. */
import { NButton, NForm, NFormItem, NInput } from 'naive-ui';
import { h } from 'vue';
import { mountVue } from '../mount/vue-form.js';

export function mount(page) {
  return mountVue(page, {
    frame: (children) => h(NForm, {}, () => children),
    field: ({ label, type }, value, onValue) =>
      h(NFormItem, { label, required: true }, () =>
        h(NInput, {
          type,
          value,
          placeholder: '',
          showPasswordOn: type === 'password' ? 'click' : undefined,
          'onUpdate:value': onValue,
        }),
      ),
    button: (text, onClick) => h(NButton, { onClick }, () => text),
  });
}
