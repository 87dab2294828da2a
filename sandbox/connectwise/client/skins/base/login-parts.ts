import type { Flow } from '../../flow/flow.ts';
import { el } from './dom.ts';
import { say } from './words.ts';

/** Attributes' classes of the parts; ids are those of the product's page. */
export interface LoginClasses {
  form: string;
  input: string;
  alert: string;
}

/** What every login page consists of. A theme puts fields and alert into the form, and the form into its page. */
export function loginParts(flow: Flow, classes: LoginClasses) {
  const input = (id: string, type: string, autocomplete: AutoFill) =>
    el('input', classes.input, { id, name: id, type, autocomplete });
  const company = input('company', 'text', 'organization');
  const username = input('username', 'text', 'username');
  const password = input('password', 'password', 'current-password');
  const alert = el('div', classes.alert, { role: 'alert' });
  const form = el('form', classes.form, { noValidate: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void flow.signIn(company.value, username.value, password.value);
  });
  return {
    form,
    alert,
    company,
    username,
    password,
    /** Shows a message. What was typed stays, but the password. */
    show(message: string) {
      alert.textContent = say(message);
      password.value = '';
    },
  };
}
