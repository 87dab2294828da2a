import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { loginParts } from '../base/login-parts.ts';
import { FOOTER, type LoginPage } from '../base/theme.ts';
import { label } from '../classic/dom.ts';
import { fieldRow, fieldSet } from './form.ts';

export function loginPage(flow: Flow): LoginPage {
  const classes = { form: '~old-login', input: '~text-input', alert: '~login-message' };
  const { form, alert, company, username, password, show } = loginParts(flow, classes);
  form.id = 'loginForm';
  form.append(
    fieldSet('Login', [
      alert,
      fieldRow('Company', false, company),
      fieldRow('Username', false, username),
      fieldRow('Password', false, password),
      el('input', '~old-button', { id: 'loginBtn', type: 'submit', value: 'Login' }),
    ]),
  );
  const bar = el('div', '~old-bar', {}, label('Manage'));
  const status = el('div', '~old-status', {}, label(FOOTER));
  return { element: el('div', '~old-app', { id: 'loginContainer' }, bar, form, status), show };
}
