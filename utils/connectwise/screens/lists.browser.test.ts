import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import {
  LIST_STYLE,
  LOGINS,
  membersList,
  NEW_ROLE_FIELDS,
  newRole,
  OTHER_LOGINS,
  rolesList,
} from '../testing/lists.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

function read(html: string) {
  mount(html, LIST_STYLE);
  return readPage([], String).page;
}

describe('the list of security roles', () => {
  test.each(['table', 'divs'] as const)('as %s', (as) => {
    expect(read(rolesList(as))).toEqual({ screen: 'security-roles', view: 'list', name: '', inactive: [] });
  });

  test.each(['Security Roles', 'Rôles de sécurité'])('with French headers under %s', (title) => {
    const html = rolesList()
      .replace('Name ', 'Nom ')
      .replace('Last Update', 'Dernière mise à jour')
      .replace('Updated By', 'Mis à jour par')
      .replaceAll('Security Roles', title);
    expect(read(html).screen).toBe('security-roles');
  });

  test('another list with the same columns is not recognised, although the menu has the words Security Roles', () => {
    const html = rolesList()
      .replaceAll('Security Roles</div>', 'Setup Tables</div>')
      .replace('<div>Setup Tables</div><div>Members', '<div>Security Roles</div><div>Members');
    expect(read(html).screen).toBe('none');
    expect(document.querySelector('.menu')?.textContent).toContain('Security Roles');
  });
});

test.each(Object.keys(NEW_ROLE_FIELDS))('the form for a new role, label %s', (name) => {
  expect(read(newRole(NEW_ROLE_FIELDS[name] ?? ''))).toEqual({
    screen: 'security-roles',
    view: 'form',
    name: 'OfficeProtect',
    inactive: [],
  });
});

describe.each(['aria', 'class', 'style', 'crumb'] as const)(
  'members, with the selected tab shown by %s',
  (by) => {
    test.each([
      ['API Members', 'list'],
      ['Regular', 'other-tab'],
      ['API Keys', 'other-tab'],
      ['Subcontractors', 'other-tab'],
    ])('%s', (tab, view) => {
      expect(read(membersList(tab, by))).toEqual({ screen: 'members', view, name: '', inactive: [] });
    });
  },
);

test.each(Object.keys(LOGINS))('sign-in page: %s', (name) => {
  expect(read(LOGINS[name] ?? '')).toEqual({ screen: 'login', companyId: 'Brightwater', isSubmitted: false });
});

test.each(Object.keys(OTHER_LOGINS))('not a ConnectWise sign-in page: %s', (name) => {
  expect(read(OTHER_LOGINS[name] ?? '').screen).toBe('none');
});

test('a service board is not a setup screen', () => {
  const board = `<table><tr><th>Ticket #</th><th>Company</th><th>Summary</th><th>Status</th></tr><tr><td><input></td><td><input></td><td><input></td><td><select><option>All</option></select></td></tr><tr><td>1042</td><td>Brightwater</td><td>Printer</td><td>New</td></tr></table>`;
  expect(read(shell('Service Board', 'Service Board: Help Desk', board)).screen).toBe('none');
});
