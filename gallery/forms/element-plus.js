/** Labels beside their inputs. */
import 'element-plus/dist/index.css';
import { ElButton, ElForm, ElFormItem, ElInput } from 'element-plus';
import { h } from 'vue';
import { mountVue } from '../mount/vue-form.js';

export function mount(page) {
  return mountVue(page, {
    frame: (children) => h(ElForm, { labelWidth: 120 }, () => children),
    field: ({ label, type }, modelValue, onValue) =>
      h(ElFormItem, { label }, () =>
        h(ElInput, {
          type,
          modelValue,
          showPassword: type === 'password',
          'onUpdate:modelValue': onValue,
        }),
      ),
    button: (text, onClick) => h(ElButton, { onClick }, () => text),
  });
}
