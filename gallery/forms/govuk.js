/** Labels linked by `for`, and a password input with a button that shows it; the page listens to `change`. */
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { PasswordInput } from 'govuk-frontend';
import { create, mountElements } from '../mount/element-form.js';

function passwordRow(control) {
  const button = create('button', {
    type: 'button',
    class: 'govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
    'aria-controls': control.id,
    'aria-label': 'Show password',
    hidden: '',
  });
  button.textContent = 'Show';
  control.classList.add('govuk-password-input__input', 'govuk-js-password-input-input');
  return create('div', { class: 'govuk-input__wrapper govuk-password-input__wrapper' }, control, button);
}

export function mount(page) {
  document.body.classList.add('govuk-frontend-supported');
  const mounted = mountElements(page, {
    control: ({ name, type }) => create('input', { id: name, type, class: 'govuk-input' }),
    row: (control, { name, label, type }) => [
      create(
        'div',
        { class: `govuk-form-group${type === 'password' ? ' govuk-password-input' : ''}` },
        create('label', { for: name, class: 'govuk-label' }, label),
        type === 'password' ? passwordRow(control) : control,
      ),
    ],
    button: (text) => create('button', { type: 'button', class: 'govuk-button' }, text),
    event: 'change',
  });
  const group = page.el.querySelector('.govuk-password-input');
  new PasswordInput(group);
  return mounted;
}
