import { afterEach, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { clearPage } from '../testing/read-role.ts';

afterEach(() => {
  document.documentElement.className = '';
  clearPage();
});

const level = '<td><select><option>None<option>My<option>All</select></td>';
const row = (name: string) => `<tr><td>${name}</td>${level.repeat(4)}</tr>`;
/** The role editor as a browser shows it in Spanish; each text in an element of the browser's own. */
const ROLE = `<h2><font>Módulos de seguridad para el rol - OfficeProtect</font></h2><table>
  <tr><th></th><th>Agregar nivel</th><th>Nivel de edición</th><th>Eliminar nivel</th><th>Nivel de consulta</th></tr>
  ${row('Mantenimiento de la empresa')}${row('Boletos de servicio')}</table>`;
const MEMBER = '<h2>Miembros de la API</h2><label>Identificación <input></label>';

const TYPED = ROLE.replaceAll(/<select>.*?(?=<.td>)/g, '<input value="None">');

test.each([
  ['a role', 'translated-ltr', ROLE, 'unknown'],
  ['a role whose levels are text fields', 'translated-ltr', TYPED, 'unknown'],
  ['from right to left', 'translated-rtl', ROLE, 'unknown'],
  ['a member', 'translated-ltr', MEMBER, 'unknown'],
  ['another page', 'translated-ltr', '<h2>Tablero de servicio</h2><select><option>1</select>', 'none'],
  ['a role in a language that is not known', '', ROLE, 'none'],
])('%s (%j)', (_, className, html, screen) => {
  document.documentElement.className = className;
  document.body.innerHTML = html;
  const { page, problems } = readPage([], String);
  expect(page.screen).toBe(screen);
  expect(problems.map(({ landmark }) => landmark)).toEqual(className ? ['translated'] : []);
});

test('a page that was translated into a language that we know is read', () => {
  document.documentElement.className = 'translated-ltr';
  document.body.innerHTML = `<div>Connexion</div><label>Entreprise <input></label><label>Utilisateur <input></label>
    <label>Mot de passe <input type="password"></label><button>Se connecter</button>`;
  expect(readPage([], String).page.screen).toBe('login');
});
