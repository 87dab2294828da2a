import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { FOOTER, type LoginPage } from '../base/kit.ts';
import { label } from '../classic/dom.ts';
import { fieldRow, fieldSet } from './form.ts';

export function loginPage(flow: Flow): LoginPage {
  const company = input('company', 'text', 'organization');
  const username = input('username', 'text', 'username');
  const password = input('password', 'password', 'current-password');
  const alert = el('div', '~login-message', { role: 'alert' });
  const form = el(
    'form',
    '~old-login',
    { id: 'loginForm', noValidate: true },
    fieldSet('Login', [
      alert,
      fieldRow('Company', false, company),
      fieldRow('Username', false, username),
      fieldRow('Password', false, password),
      el('input', '~old-button', { id: 'loginBtn', type: 'submit', value: 'Login' }),
    ]),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.value, username.value, password.value);
  });
  return {
    element: el(
      'div',
      '~old-app',
      { id: 'loginContainer' },
      el('div', '~old-bar', {}, label('Manage')),
      form,
      el('div', '~old-status', {}, label(FOOTER)),
    ),
    show(message) {
      alert.textContent = message;
      password.value = '';
    },
  };
}

function input(id: string, type: string, autocomplete: AutoFill): HTMLInputElement {
  return el('input', '~text-input', { id, name: id, type, autocomplete });
}
