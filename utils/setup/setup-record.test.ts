import { expect, test } from 'vitest';
import {
  keyPage,
  memberPage,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
  siteAfter,
} from '../../tests/support/samples.ts';
import { ENGLISH } from '../../tests/support/words.ts';
import type { ExcessLevel, KeyCheck } from '../connectwise/api/check-record.ts';
import { profile as officeProtect } from '../integrations/index.ts';
import { assistantView, NOTHING_SEEN } from './build-view.ts';
import { markdownOf, setupRecord } from './setup-record.ts';
import { newSite, type SiteState, stateAfter } from './state.ts';

const FAR_RIGHT: ExcessLevel = {
  module: 'System | <b>',
  permission: 'Security Roles',
  level: 'delete',
  access: 'All',
};
const CHECK: KeyCheck = {
  companyId: 'acme',
  pairId: 'one',
  status: 'done',
  reason: null,
  host: 'api-na.myconnectwise.net',
  at: null,
  wait: 0,
  levels: [],
  excess: null,
  board: null,
  companies: 12,
  changedAt: 0,
};

const WHEN = new Date(2026, 10, 23, 14, 5).getTime();
const recordOf = (state: SiteState, companyId = 'acme') =>
  setupRecord(
    ENGLISH,
    assistantView(ENGLISH, officeProtect, SITE, state, NOTHING_SEEN, { id: companyId, since: 0 }, null),
    WHEN,
  );

test('contains role, levels, member and company, with the profile’s version', () => {
  const markdown = markdownOf(recordOf(siteAfter(rolePage(RIGHT_ROLE), memberPage())));
  expect(markdown).toContain(`| ConnectWise | ${SITE}/ |`);
  expect(markdown).toContain('| Company ID | acme |');
  expect(markdown).toContain(`| Recorded | November 23, 2026 at 2:05 PM |`);
  expect(markdown).toContain('## Security Role OfficeProtect');
  expect(markdown).toContain(`Needed (${ENGLISH.day(officeProtect.version)})`);
  expect(markdown).toContain('| Service Desk | Service Tickets | Edit | All | All | as needed |');
  expect(markdown).toContain('| Default Board | right |');
});

test('contains the last four characters of the public key, and where it went', () => {
  const state = siteAfter(rolePage(RIGHT_ROLE), memberPage(), keyPage());
  const markdown = markdownOf(
    recordOf({
      ...state,
      key: { ...state.key, status: 'delivered', publicKeyEnd: 'Xq4T', description: 'Integration' },
      handoff: { ...state.handoff, status: 'verified', host: 'portal.office-protect.com' },
    }),
  );
  expect(markdown).toContain('| Public key | ends in Xq4T |');
  expect(markdown).toContain('| Filled in at | portal.office-protect.com |');
});

test('says what the user has confirmed, what was seen in part, and whose key it is', () => {
  const records = [{ kind: 'role', name: 'Technician', reason: 'confirmed' } as const];
  const role = rolePage(RIGHT_ROLE, { roleName: 'Technician', collapsed: ['Finance'] });
  const state = stateAfter(officeProtect, { ...newSite(), records }, seen(role));
  const key = { ...state.key, status: 'held', member: 'Remote Monitoring (Automate)' } as const;
  const markdown = markdownOf(recordOf({ ...state, key }));
  expect(markdown).toContain(
    '| Confirmed by the user | You said that the role Technician is for Office Protect. |',
  );
  expect(markdown).toContain('(seen in part)');
  expect(markdown).toContain('| Whose key | This key belongs to the member Remote Monitoring (Automate)');
});

test('omits what was not seen', () => {
  const { tables } = recordOf(newSite(), '');
  expect(tables.map(({ title }) => title)).not.toContain('API member');
  expect(tables[0]?.rows.map(([name]) => name)).not.toContain('Company ID');
  expect(markdownOf(recordOf(newSite()))).toContain('| not read |');
});

test('contains the number of rights beyond the profile, and the most far-reaching of them', () => {
  const state = siteAfter(rolePage(RIGHT_ROLE));
  const markdownWith = (count: number) => {
    const check = { ...CHECK, excess: { count, isComplete: true, farthest: [FAR_RIGHT] } };
    const held: SiteState = { ...state, key: { ...state.key, status: 'held', id: 'one' } };
    const record = { company: null, key: check };
    return markdownOf(
      setupRecord(
        ENGLISH,
        assistantView(
          ENGLISH,
          officeProtect,
          SITE,
          held,
          NOTHING_SEEN,
          { id: 'acme', since: 0 },
          null,
          [],
          record,
        ),
        WHEN,
      ),
    );
  };
  expect(markdownWith(446)).toContain('The key has 446 levels beyond what Office Protect needs');
  expect(markdownWith(446)).toContain(
    [
      '## Rights of the key beyond what is needed: the most far-reaching',
      '',
      '| Module | Permission | Level | Set |',
      '| --- | --- | --- | --- |',
      '| System \\| \\<b\\> | Security Roles | Delete | All |',
    ].join('\n'),
  );
  expect(markdownWith(1)).toContain('## Rights of the key beyond what is needed\n');
  expect(markdownWith(0)).not.toContain('beyond');
});

test('a name cannot break the table or bring markup into it', () => {
  const state = siteAfter(rolePage(RIGHT_ROLE));
  const key = { ...state.key, status: 'held', description: 'a | b\n<img> [x](y)' } as const;
  expect(markdownOf(recordOf({ ...state, key }))).toContain('| Description | a \\| b \\<img\\> \\[x\\](y) |');
});
