/** Sample states of the assistant, as the background builds them. */

import { type Access, cellOf, type Level } from '../../utils/connectwise/model/levels.ts';
import type { MemberField } from '../../utils/connectwise/model/observation.ts';
import type { LevelFinding, MemberFinding, Severity } from '../../utils/integrations/finding.ts';
import type {
  AssistantView,
  HandoffView,
  KeyView,
  StepName,
  StepStatus,
  StepView,
} from '../../utils/setup/view.ts';
import { SAMPLE_CHECKS } from './sample-checks.ts';
import { officeProtect } from './sample-profile.ts';

const NO_KEY: KeyView = {
  id: '',
  status: 'none',
  reason: null,
  isOffered: false,
  text: 'ConnectWise shows it once, right after Save.',
  note: '',
  whose: '',
  toConfirm: '',
  publicKeyEnd: '',
  description: '',
  member: '',
  expiresAt: null,
};

const HELD_KEY: KeyView = {
  id: 'the-pair',
  status: 'held',
  reason: null,
  isOffered: false,
  text: 'The pair is in the browser’s memory only and is wiped when the time is up.',
  note: '',
  whose: '',
  toConfirm: '',
  publicKeyEnd: 'Xq4T',
  description: 'Office Protect integration',
  member: 'Office Protect (OfficeProtect)',
  expiresAt: Date.now() + 14 * 60_000 + 32_000,
};

const IDLE: HandoffView = { status: 'idle', reason: null, text: '', host: 'portal.office-protect.com' };

/** Of what the user cannot tick. */
const UNTICKED = { tick: 'none', isOverruled: false } as const;

/** The profile's levels. `read` holds the access that the page shows for each cell; other cells are unseen. */
export function sampleLevels(read: Record<string, Access> = {}): LevelFinding[] {
  return officeProtect.map(([module, permission, level, optional, reason]) => {
    const cell = cellOf(module, permission, level);
    const actual = read[cell] ?? '';
    const state = actual === '' ? 'unseen' : actual === 'All' ? 'met' : 'missing';
    return { cell, module, permission, level, state, wanted: 'All', actual, optional, reason, ...UNTICKED };
  });
}

/** A permission beyond the profile. */
function sampleExtraPermission(
  module: string,
  permission: string,
  level: Level,
  actual: Access,
): LevelFinding {
  const cell = cellOf(module, permission, level);
  return {
    cell,
    module,
    permission,
    level,
    state: 'excess',
    wanted: 'None',
    actual,
    optional: false,
    reason: '',
    ...UNTICKED,
  };
}

const TITLES: Record<StepName, [title: string, todo: string, done: string]> = {
  role: ['Security Role', 'Create the role and set its levels', '4 of 4 required levels set, saved'],
  member: ['API member', 'Create the member that owns the key', 'OfficeProtect, all fields right, saved'],
  key: ['API key', 'Make the key pair', 'Key pair taken from ConnectWise'],
  handoff: ['Office Protect', 'Send the four values', 'Filled in and checked'],
};

const WHYS: Record<StepName, string> = {
  role: 'Decides what Office Protect may do in ConnectWise. Without a role of its own, the API member needs Admin.',
  member: 'The account Office Protect signs in with. Its Default Board is where your tickets go.',
  key: 'What Office Protect signs in with. ConnectWise shows the private key once, right after Save.',
  handoff: 'Until the four values are in its form, Office Protect cannot create tickets.',
};

/** The four steps with the given statuses, in order. */
function steps(...statuses: [StepStatus, StepStatus, StepStatus, StepStatus]): StepView[] {
  return (['role', 'member', 'key', 'handoff'] as const).map((step, index) => {
    const [title, todo, done] = TITLES[step];
    const status = statuses[index] ?? 'todo';
    const seen = status === 'done' ? 'all' : 'none';
    const summary = status === 'done' ? done : todo;
    return {
      step,
      title,
      status,
      seen,
      unseenGroups: [],
      summary,
      why: WHYS[step],
      confirmed: 0,
      isConfirmed: false,
      ...UNTICKED,
    };
  });
}

function finding(field: MemberField, severity: Severity, text: string): MemberFinding {
  return {
    field,
    name: field.replaceAll('-', ' '),
    severity,
    text,
    suggestion: field === 'member-id' && severity === 'error' ? 'OfficeProtect' : '',
    ...UNTICKED,
  };
}

const START: AssistantView = {
  site: 'https://na.myconnectwise.net',
  screen: 'security-roles',
  screenText: 'I see the list of Security Roles.',
  record: null,
  problems: [],
  route: null,
  wantsOptional: null,
  steps: steps('current', 'todo', 'todo', 'todo'),
  next: {
    step: 'role',
    title: 'Choose the role’s kind',
    detail: 'A dedicated role lets Office Protect do its work and nothing else.',
    target: null,
    tone: 'do',
  },
  nextButton: null,
  roleName: '',
  levels: sampleLevels(),
  excess: [],
  member: [],
  fills: [],
  key: NO_KEY,
  pointing: { step: null, isOffered: false },
  undeliveredKeys: [],
  handoff: IDLE,
  check: SAMPLE_CHECKS.idle,
  companyId: '',
  claims: [],
  hints: [],
  profileVersion: '2026-11-23',
  work: null,
  pointsAt: [],
};

const HALF: Record<string, Access> = {
  'Companies/Company Maintenance/inquire': 'All',
  'Service Desk/Service Tickets/add': 'All',
  'Service Desk/Service Tickets/edit': 'None',
  'Service Desk/Service Tickets/inquire': 'My',
  'System/Table Setup/inquire': 'None',
};

/** The page shows a record of this setup, by its name. */
const OURS = { owner: 'ours', reason: 'named', text: '', claim: 'none' } as const;

const ROLE: AssistantView = {
  ...START,
  record: OURS,
  screen: 'security-role',
  screenText: 'I see the levels of “OfficeProtect”, not saved yet.',
  route: 'dedicated',
  roleName: 'OfficeProtect',
  levels: sampleLevels(HALF),
  excess: [
    sampleExtraPermission('Service Desk', 'Service Tickets', 'delete', 'All'),
    sampleExtraPermission('Finance', 'Invoicing', 'inquire', 'My'),
  ],
  next: {
    step: 'role',
    title: 'Set 2 levels to All',
    detail: 'They are outlined on the page: Service Tickets, Edit Level and Inquire Level.',
    target: null,
    tone: 'do',
  },
  nextButton: {
    action: 'set-all',
    cells: ['Service Desk/Service Tickets/edit', 'Service Desk/Service Tickets/inquire'],
    text: 'Set all 2',
  },
};

const MEMBER: AssistantView = {
  ...ROLE,
  screen: 'api-member',
  screenText: 'I see the form of a new API member.',
  steps: steps('done', 'current', 'todo', 'todo'),
  levels: sampleLevels(Object.fromEntries(START.levels.map(({ cell }) => [cell, 'All']))),
  excess: [],
  nextButton: null,
  next: {
    step: 'member',
    title: 'Correct 2 fields',
    detail: 'Office Protect would see no companies with this Level.',
    target: null,
    tone: 'do',
  },
  member: [
    finding('member-id', 'ok', 'Member ID is filled in and short enough.'),
    finding('member-name', 'ok', 'Member Name is filled in.'),
    finding('role-id', 'error', 'The Role ID is “Admin”. Choose “OfficeProtect”, the role you just made.'),
    finding(
      'level',
      'error',
      'Choose “Corporate (Level 1)”; any other level hides companies from Office Protect.',
    ),
    finding('location-name', 'ok', 'Name is chosen.'),
    finding('location', 'ok', 'Location is chosen.'),
    finding('department', 'ok', 'Department is chosen.'),
    finding('default-territory', 'ok', 'Default Territory is chosen.'),
    finding('time-zone', 'ok', 'Time Zone is chosen.'),
    finding(
      'default-board',
      'warning',
      'No board is chosen, so tickets go to ConnectWise’s default board. Choose one if that is not what you want.',
    ),
    finding('restricted-boards', 'ok', 'The default board is not restricted.'),
  ],
};

const NEW_KEY: AssistantView = {
  ...MEMBER,
  screen: 'api-key',
  screenText: 'I see a new API key, not saved yet.',
  steps: steps('done', 'done', 'current', 'todo'),
  member: [],
  next: {
    step: 'key',
    title: 'Click Save',
    detail: 'Not Save and Close: that closes the page and the private key is lost for good.',
    target: 'save',
    tone: 'warn',
  },
};

const HELD: AssistantView = {
  ...NEW_KEY,
  screenText: 'I see the key pair that ConnectWise just made.',
  steps: steps('done', 'done', 'done', 'current'),
  next: {
    step: 'handoff',
    title: 'Send the key to Office Protect',
    detail: 'I fill in the form there and read it back. You click Check connection.',
    target: null,
    tone: 'do',
  },
  key: HELD_KEY,
};

const WAITING: AssistantView = {
  ...HELD,
  companyId: 'contoso',
  next: {
    step: 'handoff',
    title: 'Open the ConnectWise form in Office Protect',
    detail: 'Integrations › ConnectWise. I fill it in as soon as it appears.',
    target: null,
    tone: 'do',
  },
  handoff: {
    ...IDLE,
    status: 'waiting',
    text: 'The page is open, but its ConnectWise form is not there yet.',
  },
};

const DELIVERED: KeyView = {
  ...HELD_KEY,
  status: 'delivered',
  text: 'Office Protect has the key pair. I keep it two minutes more, in case you need to fill again.',
  expiresAt: Date.now() + 107_000,
};

const VERIFIED: AssistantView = {
  ...WAITING,
  steps: steps('done', 'done', 'done', 'done'),
  next: {
    step: 'handoff',
    title: 'Click Check connection',
    detail: 'All four values are in Office Protect’s form. Its own check shows whether the key works.',
    target: null,
    tone: 'done',
  },
  key: DELIVERED,
  nextButton: { action: 'done', text: 'Done, wipe the key now' },
  handoff: { ...IDLE, status: 'verified', text: 'All four fields hold what I wrote.' },
};

/** Role and member are not recognised: the user has ticked one thing of each, and one tick was overruled. */
const BY_HAND: AssistantView = {
  ...START,
  screen: 'none',
  route: 'dedicated',
  steps: steps('current', 'todo', 'todo', 'todo').map((step) =>
    step.step === 'role' || step.step === 'member'
      ? { ...step, tick: 'offered', confirmed: 1, isConfirmed: step.step === 'member' }
      : step,
  ),
  levels: sampleLevels().map((level, index) => ({
    ...level,
    tick: index === 1 ? 'made' : 'offered',
    isOverruled: index === 2,
  })),
  member: (['member-id', 'level', 'default-board'] as const).map((field, index) => ({
    ...finding(field, 'ok', 'Choose what is needed.'),
    severity: 'unseen',
    tick: index === 1 ? 'made' : 'offered',
    isOverruled: index === 2,
  })),
};

/** A role that is in use and is not this setup's. */
const OTHER_ROLE: AssistantView = {
  ...START,
  screen: 'security-role',
  screenText: 'Security Role',
  record: {
    owner: 'other',
    reason: 'other-name',
    text: 'This is the role Technician. It does not seem to be for Office Protect, so nothing is checked or changed here.',
    claim: 'offered',
  },
};

const LONG = 'Managed Detection and Response Integration Partner Role (Do Not Edit Without Change Approval)';

const MEMBER_FILLABLE: AssistantView = {
  ...MEMBER,
  fills: [
    { field: 'member-id', how: 'type', text: 'OfficeProtect' },
    { field: 'default-board', how: 'only-choice' },
  ],
  nextButton: { action: 'fill-all', fillable: 2, text: 'Fill in 2 fields' },
};

const MEMBER_TO_DECIDE: AssistantView = {
  ...MEMBER,
  work: {
    ...{ kind: 'fill', status: 'done', done: 1, total: 2, at: '', reason: null, canPutBack: true },
    fill: {
      filled: ['member-id'],
      left: [],
      choices: [{ field: 'default-board', texts: ['Help Desk', 'Security Alerts'], total: 5 }],
    },
    text: '1 field filled in and read back. Not saved yet. Your choice: Default Board.',
  },
};

const ROLE_TO_NAME: AssistantView = {
  ...START,
  fills: [{ field: 'role-id', how: 'type', text: 'OfficeProtect' }],
  nextButton: { action: 'fill-field', field: 'role-id', text: 'Use “OfficeProtect”' },
};

const KEY_TO_DESCRIBE: AssistantView = {
  ...NEW_KEY,
  fills: [{ field: 'key-description', how: 'type', text: 'Office Protect integration' }],
  nextButton: {
    action: 'fill-field',
    field: 'key-description',
    text: 'Use “Office Protect integration”',
  },
};

/** Sample states by name. */
export const SAMPLE_VIEWS = {
  start: START,
  role: ROLE,
  otherRole: OTHER_ROLE,
  byHand: BY_HAND,
  claimedRole: {
    ...ROLE,
    roleName: 'Technician',
    record: {
      owner: 'ours',
      reason: 'confirmed',
      text: 'You said that the role Technician is for Office Protect.',
      claim: 'made',
    },
  },
  unseenGroups: {
    ...ROLE,
    steps: ROLE.steps.map((step) =>
      step.step === 'role' ? { ...step, seen: 'part', unseenGroups: ['Finance', 'Sales'] } : step,
    ),
  },
  toConfirm: {
    ...HELD,
    companyId: 'contoso',
    key: {
      ...HELD_KEY,
      member: 'Terry Chapman (tech)',
      toConfirm:
        'This key belongs to a person’s account, Terry Chapman (tech), not to an API member. It has that person’s rights, and it stops working when the account does.',
    },
  },
  admin: { ...ROLE, route: 'admin', roleName: 'Admin' },
  member: MEMBER,
  memberFillable: MEMBER_FILLABLE,
  memberToDecide: MEMBER_TO_DECIDE,
  roleToName: ROLE_TO_NAME,
  keyToDescribe: KEY_TO_DESCRIBE,
  newKey: NEW_KEY,
  pointing: {
    ...NEW_KEY,
    screen: 'none',
    pointing: { step: 'public', isOffered: false },
    next: { ...NEW_KEY.next, title: 'Click the public key on the page', target: null, tone: 'do' },
  },
  unreadKey: { ...START, screen: 'none', pointing: { step: null, isOffered: true } },
  held: HELD,
  checking: {
    ...HELD,
    companyId: 'contoso',
    check: { ...SAMPLE_CHECKS.running, company: SAMPLE_CHECKS.company },
  },
  checked: { ...HELD, companyId: 'Contoso', check: SAMPLE_CHECKS.lacking },
  notChecked: { ...HELD, companyId: 'contoso', check: SAMPLE_CHECKS.skipped },
  heldWithCompany: {
    ...HELD,
    companyId: 'contoso',
    nextButton: { action: 'send-key', text: 'Send to Office Protect' },
  },
  waiting: WAITING,
  verified: VERIFIED,
  handoffRefused: {
    ...WAITING,
    steps: steps('done', 'done', 'done', 'problem'),
    handoff: {
      ...IDLE,
      status: 'refused',
      reason: 'ambiguous',
      text: 'Two forms on that page could be the right one, so I filled in neither. Close one of them.',
    },
  },
  keyRefused: {
    ...NEW_KEY,
    steps: steps('done', 'done', 'problem', 'todo'),
    key: {
      ...NO_KEY,
      status: 'refused',
      reason: 'masked',
      text: 'ConnectWise shows the private key masked, so it cannot be read any more. Make a new key.',
    },
    next: {
      step: 'key',
      title: 'Make a new API key',
      detail: 'Click New Item on the API Keys tab, type a description, then Save.',
      target: 'new-item',
      tone: 'warn',
    },
  },
  expired: {
    ...NEW_KEY,
    steps: steps('done', 'done', 'problem', 'todo'),
    key: {
      ...NO_KEY,
      status: 'expired',
      text: 'Fifteen minutes passed, so I wiped the pair. Make a new key.',
    },
    next: {
      step: 'key',
      title: 'Make a new API key',
      detail: 'The old one still works in ConnectWise: delete it there, nobody has its private key.',
      target: 'new-item',
      tone: 'warn',
    },
  },
  unknown: {
    ...START,
    route: 'dedicated',
    screen: 'unknown',
    screenText: 'I see a setup page that I do not know.',
    problems: [
      {
        landmark: 'level-headers',
        reason: 'not-found',
        text: 'I cannot find the headers Add Level, Edit Level, Delete Level and Inquire Level. Reload the page, or set the levels by the list below.',
      },
      {
        landmark: 'System/Table Setup/inquire',
        reason: 'no-control',
        text: 'System › Table Setup has no list to choose from in Inquire Level. Check that row yourself.',
      },
    ],
    next: {
      step: 'role',
      title: 'Open System › Security Roles',
      detail: 'This page is not one of the four I know, so I say nothing about it.',
      target: 'security-roles',
      tone: 'warn',
    },
  },
  long: {
    ...ROLE,
    roleName: LONG,
    screenText: `I see the levels of “${LONG}”, not saved yet.`,
    companyId: 'AVeryLongCompanyIdentifierWithoutAnySpaceInIt_0123456789_Contoso_International',
    handoff: { ...IDLE, host: 'a-very-long-portal-host-name-of-some-region.eu-central.office-protect.com' },
    excess: Array.from({ length: 40 }, (_, index) =>
      sampleExtraPermission(
        'Time & Expense',
        `Time Entry Billable Option and its many sub-permissions ${index}`,
        'delete',
        'All',
      ),
    ),
    next: { ...ROLE.next, title: `Open the role “${LONG}”` },
  },
} satisfies Record<string, AssistantView>;

/** Where the panel is, as a view's state says it: on the page, and it can be moved. */
export const ON_PAGE = { isOnSite: true, panelPlace: 'page', canMovePanel: true } as const;
