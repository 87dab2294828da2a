/** API members and people, a member's key and the user's own. */
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, FORMS } from '../testing/forms.ts';
import { KEY_SCREENS, KEY_STYLE, keyShell } from '../testing/keys.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

const API = 'Members - API Members &gt; Detail';
const STYLE = `${FORM_STYLE} .row{display:flex;height:30px} .row>:first-child{width:160px} .tabs{margin-bottom:40px} .tabs span{display:inline-block;padding:8px 20px}`;

type DrawField = (label: string, control: string) => string;
const FIELDS: Record<string, DrawField> = {
  'labels before': (label, control) => `<div class="row"><div>${label}</div>${control}</div>`,
  'labels above': (label, control) => `<div class="field"><div class="above">${label}</div>${control}</div>`,
  'a table': (label, control) =>
    `<table><tr><td style="width:160px">${label}:</td><td>*</td><td>${control}</td></tr></table>`,
  'names for screen readers': (label, control) =>
    `<div class="field">${control.replace(' ', ` aria-label="${label}" `)}</div>`,
};

/** A person's form: none of its fields is an API member's but the first two. */
function personForm(draw: DrawField, labels: string[]): string {
  const controls = labels.map((label) =>
    draw(label, /word|mot/i.test(label) ? '<input type="password" value="hunter2">' : '<input value="x">'),
  );
  return [
    draw('Member ID', '<input value="tchapman">'),
    ...controls,
    draw('Role ID', '<input value="Admin">'),
  ].join('');
}

function read(crumb: string, title: string, content: string) {
  mount(shell(crumb, title, content), STYLE);
  return readPage([], String);
}
const kindOf = (
  crumb: string,
  title = 'Terry Chapman (tchapman)',
  content = FORMS['labels above']?.() ?? '',
) => {
  const { page } = read(crumb, title, content);
  return page.screen === 'api-member' ? page.kind : page.screen;
};

describe('by breadcrumb and title', () => {
  test.each([
    [API, 'New Member', 'api'],
    ['Membres - API Members &gt; Détail', 'Office Protect (OP)', 'api'],
    ['<span>Members</span> <b>❯</b> <span>API Members</span> <b>❯</b> <span>Detail</span>', 'OP (OP)', 'api'],
    [
      '<span>Members - API Members</span> <svg width="8" height="8"></svg> <span>Detail</span>',
      'OP (OP)',
      'api',
    ],
    ['Home', 'New API Member', 'api'],
    ['Members &gt; Detail', 'New API Member', 'api'],
    ['Members - Regular &gt; Detail', 'New Member', 'person'],
    ['Members &gt; Detail', 'Terry Chapman (tchapman)', 'person'],
    ['Membres &gt; Détail', 'Terry Chapman (tchapman)', 'person'],
    [
      '<span>Members - Subcontractors</span> <svg width="8" height="8"></svg> <span>Detail</span>',
      'x (y)',
      'person',
    ],
    ['Home', 'Office Protect (OP)', 'unknown'],
    ['Home', 'New Member', 'unknown'],
  ])('%s, %s: %s', (crumb, title, kind) => {
    expect(kindOf(crumb, title)).toBe(kind);
  });
});

describe.each(Object.entries(FIELDS))("a person's form with %s", (_, draw) => {
  test.each([
    ['License Class, Password', 'person'],
    ['License Class, First Name', 'person'],
    ['First Name, Last Name', 'person'],
    ['Prénom, Nom de famille, Mot de passe', 'person'],
    ['Email, Title, Phone', 'none'],
  ])('%s: %s', (labels, kind) => {
    const tabs = '<div class="tabs"><span>Details</span><span>Time</span><span>API Keys</span></div>';
    const form = tabs + personForm(draw, labels.split(', '));
    expect(kindOf('Home', 'Terry Chapman (tchapman)', form)).toBe(kind);
  });

  test('no other field is missed, and no password is read', () => {
    const { page, problems, fields } = read(
      'Members &gt; Detail',
      'x (y)',
      personForm(draw, ['Password', 'License Class']),
    );
    expect(page).toMatchObject({
      screen: 'api-member',
      kind: 'person',
      fields: { 'member-id': 'tchapman', 'role-id': 'Admin' },
    });
    expect(problems).toEqual([]);
    expect(JSON.stringify([page, [...fields.keys()]])).not.toMatch(/hunter2|password/);
  });
});

describe("an API member's form stays one", () => {
  test.each([
    ['with one name alone', FIELDS['labels before']?.('First Name', '<input>') ?? '', 'api'],
    [
      'with a tab Password',
      '<div class="tabs"><span>Details</span><span>Password</span><span>API Keys</span></div>',
      'api',
    ],
    [
      "with a person's fields it is not known",
      FIELDS['labels before']?.('Password', '<input type="password">') ?? '',
      'unknown',
    ],
  ])('%s', (_, extra, kind) => {
    expect(kindOf(API, 'New Member', extra + FORMS['labels to the left']?.())).toBe(kind);
  });
});

test("a list with a person's columns is no form", () => {
  const heads = ['Member ID', 'First Name', 'Last Name', 'License Class', 'Level', 'Inactive'];
  const cells = (draw: (head: string) => string) =>
    `<tr>${heads.map((head) => `<td>${draw(head)}</td>`).join('')}</tr>`;
  const table = `<table>${cells(String)}${cells(() => '<input style="width:110px">')}${cells(() => 'Terry')}${cells(() => 'Kim')}</table>`;
  expect(read('Members', 'Members', table).page.screen).not.toBe('api-member');
});

describe('whose key it is', () => {
  const keyTabs = (...names: string[]) =>
    `<div class="tabs">${names.map((name) => `<span>${name}</span>`).join('')}</div>`;
  const RECORD = keyTabs('Details', 'Skills', 'API Keys', 'API Logs');
  const OWN = keyTabs('Profile', 'Notifications', 'Password', 'API Keys', 'Today');
  const accountAt = (crumb: string, tabs: string) => {
    mount(keyShell(KEY_SCREENS['plain texts beside labels']?.() ?? '', tabs), KEY_STYLE);
    (document.querySelector('.crumb') as HTMLElement).innerHTML = crumb;
    const { page } = readPage([], String);
    return page.screen === 'api-key' ? page.account : page.screen;
  };

  test.each([
    ['<span>My Account</span> <b>&gt;</b> <span>API Keys</span>', OWN, 'own'],
    ['Mon compte › Clés API', OWN, 'own'],
    ['Members - API Members &gt; Public API Keys &gt; API Keys', RECORD, 'member'],
    ['Members &gt; API Members &gt; API Keys', RECORD, 'member'],
    ['Members &gt; Detail', OWN, 'member'],
    [
      '<span>Members - API Members</span> <svg width="8" height="8"></svg> <span>API Keys</span>',
      OWN,
      'member',
    ],
    ['', RECORD, 'member'],
    ['', OWN, 'unknown'],
  ])('%s with the tabs %s: %s', (crumb, tabs, account) => {
    expect(accountAt(crumb, tabs)).toBe(account);
  });

  test('the menu entries Members and My Account say nothing', () => {
    mount(keyShell(KEY_SCREENS['plain texts beside labels']?.() ?? '', OWN), KEY_STYLE);
    (document.querySelector('.crumb') as HTMLElement).textContent = '';
    document.querySelector('.bar')?.insertAdjacentHTML('beforeend', '<span>My Account</span>');
    expect(document.querySelector('.menu')?.textContent).toContain('Members');
    expect(readPage([], String).page).toMatchObject({ screen: 'api-key', account: 'unknown' });
  });
});
