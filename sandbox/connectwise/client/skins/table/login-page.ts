import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { FOOTER, type LoginPage } from '../base/kit.ts';

export function loginPage(flow: Flow): LoginPage {
  const company = input('company', 'text', 'organization');
  const username = input('username', 'text', 'username');
  const password = input('password', 'password', 'current-password');
  const alert = el('p', '~alert', { role: 'alert' });
  const form = el(
    'form',
    '~login-form',
    { noValidate: true },
    el('h1', '', {}, mark(), 'Sign in to Manage'),
    alert,
    el('label', '', { htmlFor: company.id }, 'Company'),
    company,
    el('label', '', { htmlFor: username.id }, 'Username'),
    username,
    el('label', '', { htmlFor: password.id }, 'Password'),
    password,
    el('button', '~button ~primary', { type: 'submit' }, 'Log In'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.value, username.value, password.value);
  });
  return {
    element: el('div', '~login', {}, form, el('footer', '', {}, FOOTER)),
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
