/** Labels of the library's form; ElSelect with a search field, and with tags for several. */
import 'element-plus/dist/index.css';
import { ElDatePicker, ElForm, ElFormItem, ElInput, ElOption, ElSelect } from 'element-plus';
import { createApp, h, reactive } from 'vue';

export async function draw(place, { name, label, kind, isRequired, value, options }) {
  const model = reactive({ [name]: value });
  const props = () => ({
    modelValue: model[name],
    'onUpdate:modelValue': (now) => {
      model[name] = now;
    },
  });
  const control = () => {
    if (kind === 'text') return h(ElInput, props());
    if (kind === 'date')
      return h(ElDatePicker, { ...props(), valueFormat: 'YYYY-MM-DD', style: 'width:100%' });
    return h(ElSelect, { ...props(), filterable: true, clearable: true, multiple: kind === 'list' }, () =>
      options.map((option) => h(ElOption, { key: option, label: option, value: option })),
    );
  };
  const item = () =>
    h(ElFormItem, { label, prop: name, required: isRequired, style: 'margin-bottom:8px' }, control);
  createApp({ setup: () => () => h(ElForm, { model, labelPosition: 'top' }, item) }).mount(place);
  return () => model[name] ?? '';
}
