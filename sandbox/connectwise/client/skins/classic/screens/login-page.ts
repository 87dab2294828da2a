import type { Flow } from '../../../flow/flow.ts';
import { el, label } from '../dom.ts';
import { FOOTER } from '../frame.ts';
import { mark } from '../icons.ts';

/** The login page, with the ids that the product's has. */
export function loginPage(flow: Flow): HTMLElement {
  const company = field('company', 'Company', 'text', 'organization');
  const username = field('username', 'Username', 'text', 'username');
  const password = field('password', 'Password', 'password', 'current-password');
  const form = el(
    'form',
    '',
    { id: 'loginForm', noValidate: true },
    el('div', '~login-message', { role: 'alert' }, flow.loginMessage),
    company.line,
    username.line,
    password.line,
    el('button', 'loginButton ~login-button', { id: 'loginBtn', type: 'submit' }, 'Log In'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.input.value, username.input.value, password.input.value);
  });
  return el(
    'div',
    '~login-page',
    { id: 'loginContainer' },
    el('div', '~login-box', {}, el('div', '~login-head', {}, mark(), label('Manage')), form),
    el('div', '~login-footer', {}, FOOTER),
  );
}

function field(id: string, title: string, type: string, autocomplete: AutoFill) {
  const input = el('input', 'loginTextBox ~text-input', { id, name: id, type, autocomplete });
  return { input, line: el('div', '~login-line', {}, label(title), input) };
}
