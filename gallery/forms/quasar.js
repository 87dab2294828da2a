/** Labels that float over their inputs, in a label around both. */
import 'quasar/dist/quasar.css';
import { QBtn, QInput, Quasar } from 'quasar';
import { h } from 'vue';
import { mountVue } from '../mount/vue-form.js';

export function mount(page) {
  return mountVue(page, {
    plugin: Quasar,
    frame: (children) => h('div', children),
    field: ({ label, type }, modelValue, onValue) =>
      h(QInput, { label, type, modelValue, outlined: true, 'onUpdate:modelValue': onValue }),
    button: (label, onClick) => h(QBtn, { label, noCaps: true, onClick }),
  });
}
