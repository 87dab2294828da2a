/** Each rule by which a landmark is not read is named. */
import { afterEach, expect, test } from 'vitest';
import { profile } from '../integrations/index.ts';
import { explain } from './explain.ts';
import { readPage } from './read-page.ts';
import { clearPage } from './testing/read-role.ts';
import { ROLE_SKINS } from './testing/role-fixtures.ts';
import { sampleSheet } from './testing/sheet.ts';
import { mount, roleShell } from './testing/shell.ts';

afterEach(clearPage);

const why = () =>
  new Map(
    explain(
      readPage(profile.settings, () => null),
      profile.settings,
    ).map(({ landmark, why }) => [landmark, why]),
  );

/** Mounts a role and returns the header of its first level. */
function mountRole(): HTMLElement {
  const sheet = sampleSheet();
  const skin = ROLE_SKINS['plain table'] as (typeof ROLE_SKINS)[string];
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  return [...document.querySelectorAll('th')].find((th) => th.textContent === 'Add Level') as HTMLElement;
}

test('all landmarks of a role that is read are found', () => {
  mountRole();
  const found = explain(
    readPage(profile.settings, () => null),
    profile.settings,
  );
  expect(found.filter(({ isFound }) => !isFound)).toEqual([]);
  expect(found.length).toBeGreaterThan(10);
});

test.each<[rule: string, change: (header: HTMLElement) => void]>([
  ['in the page, but not displayed', (header) => header.style.setProperty('display', 'none')],
  [
    'in the page, but hidden by visibility or opacity',
    (header) => header.style.setProperty('visibility', 'hidden'),
  ],
  ['in the page, but inside <option>', (header) => header.replaceChildren(optionOf('Add Level'))],
  ['no such text', (header) => header.remove()],
  [
    'only as the name of an element, not as a text',
    (header) => {
      header.textContent = '';
      document.querySelector('button')?.setAttribute('title', 'Add Level');
    },
  ],
])('%s', (rule, change) => {
  change(mountRole());
  expect(why().get('column Add Level')).toBe(rule);
});

test('a word in a longer text', () => {
  mountRole().textContent = 'The Add Level of old';
  expect(why().get('column Add Level')).toMatch(/^only as a part of text \d+$/);
});

test('a page without the words', () => {
  mount('<p>Weather</p>');
  expect([...why()]).toEqual([['words of a setup screen', 'there are none']]);
});

function optionOf(text: string): HTMLSelectElement {
  const select = document.createElement('select');
  select.append(new Option('x'), new Option(text));
  return select;
}
