/** Sample results of a key check, as the background builds them. */

import { cellOf, type Level } from '../../utils/connectwise/model/levels.ts';
import type { CheckView } from '../../utils/setup/view.ts';
import { officeProtect } from './sample-profile.ts';

const IDLE: CheckView = {
  status: 'idle',
  reason: null,
  text: '',
  done: 0,
  total: 7,
  whyNot: '',
  company: null,
  levels: [],
  excess: null,
  companies: null,
  board: null,
};

const proven: CheckView['levels'] = officeProtect.map(([module, permission, level, isOptional]) => ({
  cell: cellOf(module, permission, level),
  module,
  permission,
  level,
  isOptional,
  state: 'proven',
  reason: 'listed',
  text: 'ConnectWise lists it as All.',
}));

const company: CheckView['company'] = {
  state: 'refused',
  reason: 'wrong-case',
  suggestion: 'contoso',
  text: 'ConnectWise writes it “contoso”. When a key signs in, upper and lower case matter: use that.',
};

const PROVEN: CheckView = {
  ...IDLE,
  status: 'done',
  text: 'The key works: 6 of 6 levels proven.',
  levels: proven,
  board: { state: 'proven', reason: 'open', text: 'Tickets go to Security Alerts, which takes them.' },
};

const right = (module: string, permission: string, level: Level, access: 'My' | 'All' = 'All') => ({
  module,
  permission,
  level,
  access,
});

/** What a key with Admin rights has beyond the profile. */
const FARTHEST = [
  ...['Member Maintenance', 'Security Roles'].flatMap((permission) =>
    (['delete', 'add', 'edit'] as const).map((level) => right('System', permission, level)),
  ),
  ...(['delete', 'add', 'edit'] as const).map((level) => right('System', 'Add Licenses', level)),
  right('System', 'Chat with ConnectWise Manage Support', 'delete'),
];

export const SAMPLE_CHECKS = {
  idle: IDLE,
  company,
  running: { ...IDLE, status: 'running', done: 3, text: 'Asking ConnectWise for tickets.' },
  proven: PROVEN,
  tooMuch: {
    ...PROVEN,
    text: `${PROVEN.text} The key has 2 levels beyond what Office Protect needs: narrow its role in System > Security Roles.`,
    excess: {
      count: 2,
      isExpected: false,
      farthest: [
        right('Service Desk', 'Service Tickets', 'delete'),
        right('Time & Expense', 'Time Entry Billable Option and its many sub-permissions', 'inquire', 'My'),
      ],
    },
  },
  adminRights: {
    ...PROVEN,
    text: `${PROVEN.text} This key has Admin rights: 446 levels beyond what Office Protect needs.`,
    excess: { count: 446, isExpected: true, farthest: FARTHEST },
  },
  lacking: {
    ...IDLE,
    status: 'done',
    text: 'The key lacks 1 level that Office Protect needs. Set what step 3 lists in the Security Role, click Save, then check again.',
    company,
    levels: proven.map((level, index) =>
      index === 2
        ? {
            ...level,
            state: 'refused',
            reason: 'none',
            text: 'It is None. In the Security Role, set Service Desk › Service Tickets › Edit Level to All, and click Save.',
          }
        : index === 1
          ? { ...level, state: 'untested', reason: 'not-listed', text: 'Could not be tested.' }
          : level,
    ),
    companies: 'The key sees no company at all. Set the API member’s Level to Corporate (Level 1).',
    board: {
      state: 'refused',
      reason: 'restricted',
      text: 'The Default Board Security Alerts is on the member’s own list Restrict Board Access, which blocks it. Remove it from that list.',
    },
  },
  skipped: {
    ...IDLE,
    status: 'skipped',
    reason: 'no-client-id',
    text: 'Not checked: no client ID is set.',
  },
} satisfies Record<string, CheckView | CheckView['company']>;
