/** Pages with each kind of record, for tests of whose record it is. */
import {
  keyPage,
  listPage,
  memberPage,
  NEW_MEMBER,
  NEW_ROLE,
  rolePage,
} from '../../../tests/support/samples.ts';
import type { ScreenObservation } from '../../connectwise/model/observation.ts';
import type { OwnRecord } from '../record-owner.ts';

const record = (kind: OwnRecord['kind'], name: string, reason: OwnRecord['reason']) => ({
  kind,
  name,
  reason,
});
export const role = (roleName: string) => rolePage(NEW_ROLE, { roleName });
export const member = (id: string) => memberPage({ 'member-id': id });
export const key = (rest: Parameters<typeof keyPage>[0]) => keyPage({ privateKey: 'absent', ...rest });
export const MADE_ROLE = record('role', 'OP', 'made-here');
export const MADE_MEMBER = record('member', 'OPAPI', 'made-here');
export const MADE_KEY = record('key', 'OfficeProtect/Tickets', 'made-here');
const CLAIMED_ROLE = record('role', 'Technician', 'confirmed');
const CLAIMED_MEMBER = record('member', 'Automate', 'confirmed');
export const OTHERS_MEMBER = 'Remote Monitoring (Automate)';

/** What the page shows, what is known of the setup, and whose record it is on each route. */
export const RECORD_CASES: [string, ScreenObservation, OwnRecord[], dedicated: string, admin: string][] = [
  ['the role with the profile’s name', role('OfficeProtect'), [], 'ours named', 'ours named'],
  ['its name in other case', role(' officeprotect'), [], 'ours named', 'ours named'],
  ['a role created here', role('OP'), [MADE_ROLE], 'ours made-here', 'ours made-here'],
  ['a claimed role', role('Technician'), [CLAIMED_ROLE], 'ours confirmed', 'ours confirmed'],
  ['another role', role('Technician'), [MADE_ROLE], 'other other-name', 'other other-name'],
  ['a role whose name starts like ours', role('OfficeProtect 2'), [], 'other other-name', 'other other-name'],
  ['the Admin role', role('Admin'), [], 'other built-in-role', 'ours named'],
  [
    'the Admin role, claimed',
    role('Admin'),
    [record('role', 'Admin', 'confirmed')],
    'other built-in-role',
    'ours confirmed',
  ],
  ['a role without a name', role(''), [], 'unknown', 'unknown'],
  ['the member with the profile’s ID', member('OfficeProtect'), [], 'ours named', 'ours named'],
  ['a member created here', member('OPAPI'), [MADE_MEMBER], 'ours made-here', 'ours made-here'],
  ['a claimed member', member('Automate'), [CLAIMED_MEMBER], 'ours confirmed', 'ours confirmed'],
  ['another member', member('Automate'), [MADE_MEMBER], 'other other-name', 'other other-name'],
  [
    'a member named like a claimed role',
    member('Technician'),
    [CLAIMED_ROLE],
    'other other-name',
    'other other-name',
  ],
  ['the form of a new member', NEW_MEMBER, [], 'ours made-here', 'ours made-here'],
  ['a person', memberPage({}, { kind: 'person' }), [], 'other regular-member', 'other regular-member'],
  ['a new person', { ...NEW_MEMBER, kind: 'person' }, [], 'other regular-member', 'other regular-member'],
  ['a member without an ID', member(''), [], 'unknown', 'unknown'],
  ['a pair on our member', keyPage(), [], 'ours named', 'ours named'],
  ['the keys of our member', key({ view: 'list' }), [], 'ours named', 'ours named'],
  ['a new key on our member', key({ view: 'new' }), [], 'ours named', 'ours named'],
  ['a key created here', key({ description: 'Tickets' }), [MADE_KEY], 'ours made-here', 'ours made-here'],
  ['an earlier key of our member', key({}), [MADE_KEY], 'other not-made-here', 'other not-made-here'],
  ['a key of another member', key({ member: OTHERS_MEMBER }), [], 'other other-name', 'other other-name'],
  [
    'a pair on another member',
    keyPage({ member: OTHERS_MEMBER }),
    [],
    'other other-name',
    'other other-name',
  ],
  [
    'a pair on a claimed member',
    keyPage({ member: OTHERS_MEMBER }),
    [CLAIMED_MEMBER],
    'ours confirmed',
    'ours confirmed',
  ],
  ['a pair of one’s own account', keyPage({ account: 'own' }), [], 'other own-account', 'other own-account'],
  ['a pair without a title', keyPage({ member: '' }), [], 'unknown', 'unknown'],
  ['the list of roles', listPage('security-roles'), [CLAIMED_ROLE], 'none', 'none'],
  ['the list of members', listPage('members'), [CLAIMED_MEMBER], 'none', 'none'],
  ['the form of a new role', listPage('security-roles', 'form', 'Technician'), [], 'none', 'none'],
  ['no setup screen', { screen: 'none' }, [], 'none', 'none'],
];
