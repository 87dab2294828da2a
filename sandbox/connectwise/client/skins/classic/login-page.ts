import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { loginParts } from '../base/login-parts.ts';
import { FOOTER, type LoginPage } from '../base/theme.ts';
import { say } from '../base/words.ts';
import { label } from './dom.ts';

/** The login page, with the ids that the product's has. */
export function loginPage(flow: Flow): LoginPage {
  const classes = { form: '', input: 'loginTextBox ~text-input', alert: '~login-message' };
  const { form, alert, company, username, password, show } = loginParts(flow, classes);
  form.id = 'loginForm';
  form.append(
    alert,
    el('div', '~login-line', {}, label(say('Company')), company),
    el('div', '~login-line', {}, label(say('Username')), username),
    el('div', '~login-line', {}, label(say('Password')), password),
    el('button', 'loginButton ~login-button', { id: 'loginBtn', type: 'submit' }, say('Log In')),
  );
  const box = el('div', '~login-box', {}, el('div', '~login-head', {}, mark(), label('Manage')), form);
  return {
    element: el('div', '~login-page', { id: 'loginContainer' }, box, el('div', '~login-footer', {}, FOOTER)),
    show,
  };
}
