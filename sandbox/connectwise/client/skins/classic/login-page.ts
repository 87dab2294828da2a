import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { FOOTER, type LoginPage } from '../base/kit.ts';
import { say } from '../base/words.ts';
import { label } from './dom.ts';

/** The login page, with the ids that the product's has. What was typed stays when it is shown again, but the password. */
export function loginPage(flow: Flow): LoginPage {
  const company = field('company', say('Company'), 'text', 'organization');
  const username = field('username', say('Username'), 'text', 'username');
  const password = field('password', say('Password'), 'password', 'current-password');
  const alert = el('div', '~login-message', { role: 'alert' });
  const form = el(
    'form',
    '',
    { id: 'loginForm', noValidate: true },
    alert,
    company.line,
    username.line,
    password.line,
    el('button', 'loginButton ~login-button', { id: 'loginBtn', type: 'submit' }, say('Log In')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.input.value, username.input.value, password.input.value);
  });
  const box = el('div', '~login-box', {}, el('div', '~login-head', {}, mark(), label('Manage')), form);
  return {
    element: el('div', '~login-page', { id: 'loginContainer' }, box, el('div', '~login-footer', {}, FOOTER)),
    show(message) {
      alert.textContent = say(message);
      password.input.value = '';
    },
  };
}

function field(id: string, title: string, type: string, autocomplete: AutoFill) {
  const input = el('input', 'loginTextBox ~text-input', { id, name: id, type, autocomplete });
  return { input, line: el('div', '~login-line', {}, label(title), input) };
}
