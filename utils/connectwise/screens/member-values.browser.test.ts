/** Values of the member form in the shapes that component libraries give them: read, or reported, never another text. */
import { afterEach, describe, expect, test } from 'vitest';
import { checkMember } from '../../integrations/check-member.ts';
import { MEMBER_FIELDS } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { CHIPS, formWithChips, VALUE_FORMS, VALUE_STYLES } from '../testing/forms/values.ts';
import { form, MEMBER } from '../testing/forms.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

const CRUMB = 'Members - API Members &gt; Detail';
const EXPECTED = { role: MEMBER['role-id'], isAdmin: false };
const CASES = Object.entries(VALUE_STYLES).flatMap(([columns, css]) =>
  Object.entries(VALUE_FORMS).map(([name, draw]) => ({ name: `${name}, ${columns}`, css, draw })),
);

function read(html: string, css: string = VALUE_STYLES['two columns']) {
  mount(shell(CRUMB, 'New Member', html), css);
  const { page, problems, fields } = readPage([], String);
  if (page.screen !== 'api-member') throw new Error(`Expected a member form, got the screen ${page.screen}.`);
  return { fields: page.fields, problems, elements: fields };
}

describe.each(CASES)('$name', ({ css, draw }) => {
  test('every field is read', () => {
    const { fields, problems } = read(draw(), css);
    expect(fields).toEqual(MEMBER);
    expect(problems).toEqual([]);
  });

  test.each(MEMBER_FIELDS)('an empty %s is read as empty or not at all, the others as they are', (empty) => {
    const { fields } = read(draw({ ...MEMBER, [empty]: '' }), css);
    expect(fields).toEqual(fields[empty] === undefined ? without(empty) : { ...MEMBER, [empty]: '' });
  });
});

function without(name: keyof typeof MEMBER) {
  const { [name]: _, ...others } = MEMBER;
  return others;
}

describe.each(Object.entries(CHIPS))('%s', (_, draw) => {
  test('each chip is an entry of its own', () => {
    const { fields } = read(formWithChips(draw, MEMBER, ['Projects', 'Help Desk', 'Sales']));
    expect(fields['restricted-boards']).toBe('Projects, Help Desk, Sales');
    const verdicts = checkMember({ fields, isInactive: false, kind: 'api' }, EXPECTED);
    expect(verdicts.find(({ field }) => field === 'restricted-boards')?.fault).toBe('board-restricted');
  });

  test('so is each in a later line', () => {
    const boards = ['Help Desk', 'Professional Services', 'Network Operations', 'Internal IT', 'Sales'];
    const { fields } = read(formWithChips(draw, MEMBER, boards));
    expect(fields['restricted-boards']?.split(', ')).toEqual(boards);
  });

  test.each(['X', 'Tier 1 × Tier 2'])('%s is a name', (board) => {
    const { fields } = read(formWithChips(draw, { ...MEMBER, 'default-board': board }, ['Sales', board]));
    const verdicts = checkMember({ fields, isInactive: false, kind: 'api' }, EXPECTED);
    expect(verdicts.find(({ field }) => field === 'restricted-boards')?.fault).toBe('board-restricted');
  });

  test('no chip is no entry', () => {
    const { fields } = read(formWithChips(draw, MEMBER, []));
    expect(fields['restricted-boards'] ?? '').toBe('');
  });

  test.each(['+2', '3'])('entries that are not shown but counted as %s leave the list in doubt', (count) => {
    const { fields, problems } = read(formWithChips(draw, MEMBER, ['Projects', count]));
    expect(fields).not.toHaveProperty('restricted-boards');
    expect(problems.map(({ landmark }) => landmark)).toEqual(['member/restricted-boards']);
  });
});

const plain = (label: string, inside: string) =>
  `<div class="v-field"><div class="v-label">${label}</div>${inside}</div>`;
const input = (value: string, attributes = '') =>
  `<input value="${value.replace('&', '&amp;')}" ${attributes}>`;

describe('a reading that contradicts itself is in doubt', () => {
  test.each<[string, (label: string, value: string) => string]>([
    [
      'one control with two labels',
      (label, value) => plain(label, input(value, 'aria-label="Default Territory"')),
    ],
    [
      'two values in one field',
      (label, value) =>
        plain(label, `<div class="v-box"><div class="v-text">Finance</div>${input(value)}</div>`),
    ],
    ["another field's label for a value", (label) => plain(label, input('Default Territory'))],
    [
      "another field's label in a combo box",
      (label) => plain(label, '<div class="v-box" role="combobox" tabindex="0">Default Territory*</div>'),
    ],
  ])('%s', (_, draw) => {
    const html = form((label, value, name) =>
      name === 'department' ? draw(label, value) : plain(label, input(value)),
    );
    const { fields, problems, elements } = read(html);
    expect(fields).toEqual(without('department'));
    expect(problems).toEqual([{ landmark: 'member/department', reason: 'twice' }]);
    expect(elements?.has('department')).toBe(false);
  });
});

test('chips in a slot beside the slot of their label are read', () => {
  const chips = ['Projects', 'Help Desk'].map((name) => `<span slot="chip" class="v-chip">${name}</span>`);
  const shadow =
    '<div><slot name="label"></slot></div><div style="display:flex;gap:4px"><slot name="chip"></slot><slot></slot></div>';
  const html = form((label, value, name) =>
    name === 'restricted-boards'
      ? `<cw-host class="v-field"><template shadow>${shadow}</template><label slot="label">${label}</label>${chips.join('')}<input style="width:30px"></cw-host>`
      : plain(label, input(value)),
  );
  expect(read(html).fields['restricted-boards']).toBe('Projects, Help Desk');
});

test('a value may be a word that names a field elsewhere', () => {
  const values = { ...MEMBER, department: 'Service', 'default-board': 'Services', location: 'Business Unit' };
  const { fields, problems } = read(form((label, value) => plain(label, input(value)), values));
  expect(fields).toEqual(values);
  expect(problems).toEqual([]);
});

test.each(['Pickup', 'Selected Accounts', 'Acme Inc.'])('%s is a value', (name) => {
  const { fields } = read(form((label, value) => plain(label, input(value)), { ...MEMBER, location: name }));
  expect(fields.location).toBe(name);
});
