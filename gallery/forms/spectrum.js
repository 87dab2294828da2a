/** A label component that names its field's host by `for`; the page listens to `input`. */
import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/field-label/sp-field-label.js';
import '@spectrum-web-components/textfield/sp-textfield.js';
import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/src/themes.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount({ el, ...page }) {
  const theme = create('sp-theme', { system: 'spectrum', color: 'light', scale: 'medium' });
  el.append(theme);
  return mountElements(
    { ...page, el: theme },
    {
      control: ({ name, type }) => create('sp-textfield', { id: name, type }),
      row: (control, { name, label }) => [create('sp-field-label', { for: name }, label), control],
      button: (text) => create('sp-button', {}, text),
      event: 'input',
    },
  );
}
