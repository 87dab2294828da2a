import { afterEach, describe, expect, test } from 'vitest';
import { MEMBER_FIELDS, type MemberField } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, FORMS, MEMBER, membersTable } from '../testing/forms.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

const CRUMB = 'Members - API Members &gt; Detail';
const TABS = '<div class="tabs"><span>Details</span> <span>API Keys</span> <span>API Logs</span></div>';

function readMember() {
  const { page, problems, fields } = readPage([], String);
  if (page.screen !== 'api-member') throw new Error(`Expected a member form, got the screen ${page.screen}.`);
  return { ...page, problems, elements: fields };
}

describe.each(Object.keys(FORMS))('%s', (name) => {
  const draw = FORMS[name] as (typeof FORMS)[string];

  test('every field is read', () => {
    mount(shell(CRUMB, 'New Member', draw()), FORM_STYLE);
    const { fields, problems } = readMember();
    expect(fields).toEqual(MEMBER);
    expect(problems).toEqual([]);
  });

  test('empty fields are found, and read as empty', () => {
    const filled: MemberField[] = ['member-id'];
    mount(shell(CRUMB, 'New Member', draw({ 'member-id': 'OP' })), FORM_STYLE);
    const { fields } = readMember();
    // An empty clickable text has no size, so its field cannot be found.
    for (const field of MEMBER_FIELDS) expect(fields[field] || '').toBe(filled.includes(field) ? 'OP' : '');
    if (name !== 'clickable texts') expect(Object.keys(fields)).toHaveLength(MEMBER_FIELDS.length);
  });
});

test('a saved member is distinguished from a new one', () => {
  const draw = FORMS['labels above'] as (typeof FORMS)[string];
  mount(shell(CRUMB, 'New Member', draw()), FORM_STYLE);
  expect(readMember().isStored).toBe(false);
  mount(
    shell(CRUMB, 'Office Protect (OfficeProtect)', TABS + draw()),
    `${FORM_STYLE} .tabs span{display:inline-block;padding:0 20px}`,
  );
  expect(readMember().isStored).toBe(true);
});

test('a missing field is reported, the others are read', () => {
  mount(shell(CRUMB, 'New Member', FORMS['labels above']?.() ?? ''), FORM_STYLE);
  const label = [...document.querySelectorAll('.above')].find(
    ({ textContent }) => textContent === 'Default Territory*',
  );
  label?.parentElement?.remove();
  const { fields, problems } = readMember();
  expect(problems).toEqual([{ landmark: 'member/default-territory', reason: 'not-found' }]);
  const { 'default-territory': _, ...others } = MEMBER;
  expect(fields).toEqual(others);
});

describe('the members list is not read as a form', () => {
  test.each([
    ['with its own columns', membersTable()],
    [
      'with columns that the form has as fields',
      membersTable(['Member ID', 'Member Name', 'Time Zone', 'Level', 'Default Board', 'Default Territory']),
    ],
  ])('%s', (_, table) => {
    mount(shell('Members', '', table));
    expect(readPage([], String).page.screen).not.toBe('api-member');
  });
});

test.each(['front last', 'front first'])('of two open members, the one in front is read: %s', (order) => {
  const draw = FORMS['labels above'] as (typeof FORMS)[string];
  const card = (z: number, html: string) =>
    `<div style="position:absolute;inset:0;background:#fff;z-index:${z}">${html}</div>`;
  const [front, back] = [
    card(2, draw()),
    card(1, draw({ ...MEMBER, 'member-id': 'Other', 'role-id': 'Admin' })),
  ];
  mount(
    shell(
      CRUMB,
      'New Member',
      `<div style="position:relative;height:700px">${order === 'front last' ? back + front : front + back}</div>`,
    ),
    FORM_STYLE,
  );
  expect(readMember().fields).toEqual(MEMBER);
});

test('a member form that is covered by another record is not read', () => {
  const cover = '<div style="position:absolute;inset:0;background:#fff">Service Ticket #1042</div>';
  mount(
    shell(
      'Service Board',
      '',
      `<div style="position:relative;height:700px">${FORMS['labels above']?.()}${cover}</div>`,
    ),
    FORM_STYLE,
  );
  expect(readPage([], String).page.screen).toBe('none');
});
