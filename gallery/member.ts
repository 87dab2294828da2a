/** The page of one member form, `?library=NAME&state=STATE`: the library draws it, and says what is chosen (`window.memberForm`). */
import { type FormField, STATES, sectionsOf, type Values } from './member-form.ts';

/** What the library itself holds as the field's value. */
type ReadValue = () => string | string[];
type Draw = (place: HTMLElement, field: FormField) => ReadValue | Promise<ReadValue>;

const libraries = import.meta.glob<{ draw: Draw }>('./members/*.{js,jsx}');
const parameters = new URLSearchParams(location.search);
const name = parameters.get('library') ?? '';
const load = libraries[`./members/${name}.js`] ?? libraries[`./members/${name}.jsx`];
const values = STATES[parameters.get('state') ?? 'right'];
if (!load || !values) throw new Error(`No library or no state is named as in ${location.search}.`);

const readers = new Map<FormField['name'], ReadValue>();
const memberForm = {
  isReady: () => document.body.dataset.ready === 'true',
  values: () => Object.fromEntries([...readers].map(([field, read]) => [field, read()])) as Values,
};
Object.assign(window, { memberForm });
export type MemberForm = typeof memberForm;

const { draw } = await load();
const place = document.querySelector('#form') as HTMLElement;
for (const { title, fields } of sectionsOf(values)) {
  const section = document.createElement('section');
  const heading = document.createElement('h4');
  heading.textContent = title;
  const grid = document.createElement('div');
  grid.className = 'fields';
  section.append(heading, grid);
  place.append(section);
  for (const field of fields) {
    const cell = document.createElement('div');
    grid.append(cell);
    readers.set(field.name, await draw(cell, field));
  }
}
document.body.dataset.ready = 'true';
