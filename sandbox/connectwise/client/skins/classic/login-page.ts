import type { Flow } from '../../../flow/flow.ts';
import { el, label } from '../dom.ts';
import { FOOTER } from '../frame.ts';
import { mark } from '../icons.ts';

/** The login page, with the ids that the product's has. What was typed stays when it is shown again, but the password. */
export function loginPage(flow: Flow): { element: HTMLElement; show(message: string): void } {
  const company = field('company', 'Company', 'text', 'organization');
  const username = field('username', 'Username', 'text', 'username');
  const password = field('password', 'Password', 'password', 'current-password');
  const alert = el('div', '~login-message', { role: 'alert' });
  const form = el(
    'form',
    '',
    { id: 'loginForm', noValidate: true },
    alert,
    company.line,
    username.line,
    password.line,
    el('button', 'loginButton ~login-button', { id: 'loginBtn', type: 'submit' }, 'Log In'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.input.value, username.input.value, password.input.value);
  });
  const box = el('div', '~login-box', {}, el('div', '~login-head', {}, mark(), label('Manage')), form);
  return {
    element: el('div', '~login-page', { id: 'loginContainer' }, box, el('div', '~login-footer', {}, FOOTER)),
    show(message) {
      alert.textContent = message;
      password.input.value = '';
    },
  };
}

function field(id: string, title: string, type: string, autocomplete: AutoFill) {
  const input = el('input', 'loginTextBox ~text-input', { id, name: id, type, autocomplete });
  return { input, line: el('div', '~login-line', {}, label(title), input) };
}
