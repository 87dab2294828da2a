/** All fixtures with the screen that each one shows, to test every recogniser against every fixture. */
import type { Screen } from '../model/observation.ts';
import { FORM_STYLE, FORMS, membersTable } from './forms.ts';
import { inFrench } from './french.ts';
import { KEY_SCREENS, KEY_STYLE, keyShell, PRIVATE, PUBLIC } from './keys.ts';
import {
  LIST_STYLE,
  LOGINS,
  membersList,
  NEW_ROLE_FIELDS,
  newRole,
  OTHER_LOGINS,
  rolesList,
} from './lists.ts';
import { ODD_SKINS, ROLE_SKINS } from './role-fixtures.ts';
import { sampleSheet } from './sheet.ts';
import { mount, roleShell, shell } from './shell.ts';

export interface Fixture {
  name: string;
  screen: Screen;
  show(): void;
}

const QUOTE = `Security Modules for Role - X<br>Public Key: ${PUBLIC}<br>Private Key: ${PRIVATE}<br>Member ID: x<br>Role ID: y`;
const TICKET_FIELDS = ['Company', 'Contact', 'Location', 'Department', 'Level', 'Description'].map(
  (label) => `<label>${label} <input></label>`,
);

const OTHERS: Record<string, string> = {
  'a ticket': shell(
    'Service Board &gt; Ticket',
    'Service Ticket #1042',
    `${TICKET_FIELDS.join('')}<div>${QUOTE}</div>`,
  ),
  'an article': shell('Knowledge Base', 'API keys and roles', `<article><p>${QUOTE}</p></article>`),
  'a list of companies': shell(
    'Companies',
    'Companies',
    membersTable(['Name', 'Company ID', 'Location', 'Last Update', 'Updated By']),
  ),
  'a blank page': '',
  'the menu only': shell('Home', 'Home', ''),
};

const all = (screen: Screen, kind: string, pages: Record<string, () => void>): Fixture[] =>
  Object.entries(pages).map(([name, show]) => ({ name: `${kind}: ${name}`, screen, show }));
const drawn = <Value>(
  values: Record<string, Value>,
  draw: (value: Value) => [string, string?],
): Record<string, () => void> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => mount(...draw(value))]));

const TABS = ['API Members', 'Regular', 'API Keys'] as const;

export const FIXTURES: Fixture[] = [
  ...all(
    'security-role',
    'role',
    drawn({ ...ROLE_SKINS, ...ODD_SKINS }, ({ draw, css }) => [roleShell('X', draw(sampleSheet('X'))), css]),
  ),
  ...all(
    'security-role',
    'role in French',
    drawn(ROLE_SKINS, ({ draw, css }) => [roleShell('X', draw(inFrench(sampleSheet('X')))), css]),
  ),
  ...all(
    'api-member',
    'member',
    drawn(FORMS, (draw) => [shell('Members - API Members &gt; Detail', 'New Member', draw()), FORM_STYLE]),
  ),
  ...all(
    'api-key',
    'key',
    drawn(KEY_SCREENS, (draw) => [keyShell(draw()), KEY_STYLE]),
  ),
  ...all(
    'security-roles',
    'roles',
    drawn({ table: 'table', divs: 'divs' } as const, (as) => [rolesList(as), LIST_STYLE]),
  ),
  ...all(
    'security-roles',
    'new role',
    drawn(NEW_ROLE_FIELDS, (field) => [newRole(field)]),
  ),
  ...all(
    'members',
    'members',
    drawn(Object.fromEntries(TABS.map((tab) => [tab, tab])), (tab) => [membersList(tab, 'aria'), LIST_STYLE]),
  ),
  ...all(
    'login',
    'sign-in',
    drawn(LOGINS, (html) => [html]),
  ),
  ...all(
    'none',
    'other sign-in',
    drawn(OTHER_LOGINS, (html) => [html]),
  ),
  ...all(
    'none',
    'other',
    drawn(OTHERS, (html) => [html]),
  ),
];
