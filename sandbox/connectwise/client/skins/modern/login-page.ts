import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { FOOTER, type LoginPage } from '../base/kit.ts';
import { field } from './fields.ts';

export function loginPage(flow: Flow): LoginPage {
  const company = input('company', 'text', 'organization');
  const username = input('username', 'text', 'username');
  const password = input('password', 'password', 'current-password');
  const alert = el('div', '~login-alert', { role: 'alert' });
  const form = el(
    'form',
    '~login-form',
    { noValidate: true },
    el('div', '~login-head', {}, mark(), el('span', '', {}, 'Manage')),
    alert,
    field('Company', false, company),
    field('Username', false, username),
    field('Password', false, password),
    el('button', '~text-button ~filled', { type: 'submit' }, 'Log In'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.value, username.value, password.value);
  });
  return {
    element: el('div', '~login', {}, form, el('div', '~login-footer', {}, FOOTER)),
    show(message) {
      alert.textContent = message;
      alert.hidden = message === '';
      password.value = '';
    },
  };
}

function input(id: string, type: string, autocomplete: AutoFill): HTMLInputElement {
  return el('input', '~input', { id, name: id, type, autocomplete });
}
