/** Labels that nothing links to their inputs. */
import { NButton } from 'naive-ui/es/button/index.mjs';
import { NForm, NFormItem } from 'naive-ui/es/form/index.mjs';
import { NInput } from 'naive-ui/es/input/index.mjs';
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
