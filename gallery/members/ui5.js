/** Web components: label, input, combo boxes and tokens have a shadow root each. */
import '@ui5/webcomponents/dist/Assets.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/ComboBox.js';
import '@ui5/webcomponents/dist/ComboBoxItem.js';
import '@ui5/webcomponents/dist/MultiComboBox.js';
import '@ui5/webcomponents/dist/MultiComboBoxItem.js';
import '@ui5/webcomponents/dist/DatePicker.js';

const TAGS = {
  text: 'ui5-input',
  choice: 'ui5-combobox',
  list: 'ui5-multi-combobox',
  date: 'ui5-date-picker',
};

export async function draw(place, { name, label, kind, isRequired, value, options }) {
  const head = document.createElement('ui5-label');
  Object.assign(head, { for: name, showColon: true, required: isRequired, textContent: label });
  const control = document.createElement(TAGS[kind]);
  Object.assign(control, { id: name, required: isRequired });
  control.style.width = '100%';
  if (kind === 'date') control.formatPattern = 'yyyy-MM-dd';
  if (kind !== 'list') control.value = value;
  for (const option of options) {
    const item = document.createElement(kind === 'list' ? 'ui5-mcb-item' : 'ui5-cb-item');
    item.text = option;
    if (kind === 'list') item.selected = value.includes(option);
    control.append(item);
  }
  place.append(head, control);
  return () =>
    kind === 'list'
      ? [...control.children].filter(({ selected }) => selected).map(({ text }) => text)
      : control.value;
}
