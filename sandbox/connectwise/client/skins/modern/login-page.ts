import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { loginParts } from '../base/login-parts.ts';
import { FOOTER, type LoginPage } from '../base/theme.ts';
import { field } from './fields.ts';

export function loginPage(flow: Flow): LoginPage {
  const classes = { form: '~login-form', input: '~input', alert: '~login-alert' };
  const { form, alert, company, username, password, show } = loginParts(flow, classes);
  form.append(
    el('div', '~login-head', {}, mark(), el('span', '', {}, 'Manage')),
    alert,
    field('Company', false, company),
    field('Username', false, username),
    field('Password', false, password),
    el('button', '~text-button ~filled', { type: 'submit' }, 'Log In'),
  );
  return { element: el('div', '~login', {}, form, el('div', '~login-footer', {}, FOOTER)), show };
}
