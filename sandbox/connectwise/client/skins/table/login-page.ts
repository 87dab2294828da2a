import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { loginParts } from '../base/login-parts.ts';
import { FOOTER, type LoginPage } from '../base/theme.ts';

export function loginPage(flow: Flow): LoginPage {
  const classes = { form: '~login-form', input: '~input', alert: '~alert' };
  const { form, alert, company, username, password, show } = loginParts(flow, classes);
  form.append(el('h1', '', {}, mark(), 'Sign in to Manage'), alert);
  for (const [title, input] of Object.entries({ Company: company, Username: username, Password: password })) {
    form.append(el('label', '', { htmlFor: input.id }, title), input);
  }
  form.append(el('button', '~button ~primary', { type: 'submit' }, 'Log In'));
  return { element: el('div', '~login', {}, form, el('footer', '', {}, FOOTER)), show };
}
