/** Web components whose label, input and chips are slotted into the shadow root. */
import '@vaadin/combo-box';
import '@vaadin/date-picker';
import '@vaadin/multi-select-combo-box';
import '@vaadin/text-field';

const TAGS = {
  text: 'vaadin-text-field',
  choice: 'vaadin-combo-box',
  list: 'vaadin-multi-select-combo-box',
  date: 'vaadin-date-picker',
};

export async function draw(place, { label, kind, isRequired, value, options }) {
  const field = document.createElement(TAGS[kind]);
  Object.assign(field, { label, required: isRequired });
  field.style.width = '100%';
  if (kind === 'choice' || kind === 'list') field.items = options;
  // Chips that do not fit become a number, unless the field may grow.
  if (kind === 'list') Object.assign(field, { autoExpandVertically: true, selectedItems: value });
  else field.value = value;
  place.append(field);
  return () => (kind === 'list' ? field.selectedItems : field.value);
}
