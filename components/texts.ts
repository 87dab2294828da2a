/**
 * Everything panel and popup say in their own words. Sentences about what the page shows come with
 * the view. Names of ConnectWise's menus, columns and levels stand here as ConnectWise shows them
 * (docs/connectwise-ui.md, "The target screens").
 */
import type { ProofState } from '../utils/api/check-record.ts';
import type { HandoffStatus, KeyStatus, Route, StepStatus } from '../utils/journey/view.ts';
import type { LevelState, Severity } from '../utils/profile/finding.ts';
import type { Access, Level } from '../utils/profile/levels.ts';

export const LEVEL_NAMES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};

/** Column heads of the popup's table; the word "Level" is left out for want of room. */
export const LEVEL_COLUMNS: Record<Level, string> = {
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  inquire: 'Inquire',
};

export const LEVEL_STATE_WORDS: Record<LevelState, string> = {
  missing: 'To set',
  met: 'Set',
  excess: 'Too much',
  unseen: 'Not seen yet',
};

export const STEP_STATUS_WORDS: Record<StepStatus, string> = {
  todo: 'To do',
  current: 'Now',
  done: 'Done',
  problem: 'Needs a look',
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  error: 'Must change',
  warning: 'Worth a look',
  ok: 'Right',
};

export const PROOF_WORDS: Record<ProofState, string> = {
  proven: 'Proven',
  refused: 'Refused',
  untested: 'Not tested',
};

export const KEY_STATUS_WORDS: Record<KeyStatus, string> = {
  none: 'No key yet',
  held: 'Key pair held in memory',
  delivered: 'Key pair delivered',
  expired: 'Key pair expired',
  wiped: 'Key pair wiped',
  refused: 'Key pair not taken',
};

export const HANDOFF_STATUS_WORDS: Record<HandoffStatus, string> = {
  idle: 'Not sent yet',
  waiting: 'Waiting for the form',
  filled: 'Filled in',
  verified: 'Filled in and read back',
  refused: 'Not filled in',
};

export const ROUTE_TEXTS: Record<Route, { title: string; chosen: string; consequence: string }> = {
  dedicated: {
    title: 'Dedicated role (recommended)',
    chosen: 'Dedicated role',
    consequence:
      'A Security Role of its own with only the levels Office Protect needs. I show you which ones.',
  },
  admin: {
    title: 'Admin role',
    chosen: 'Admin role',
    consequence:
      'Grants everything in ConnectWise – all companies, finance, members, every record – to whoever holds the key.',
  },
};

export const PANEL_TEXTS = {
  gone: 'Reload this page',
  goneDetail: 'The extension was updated meanwhile. Nothing was changed; after reloading it goes on.',
  covered: 'Your press was not counted',
  coveredDetail:
    'Something on this page lies over the panel, makes it see-through or moved it. Close what lies over it, then press again; if that does not help, reload the page.',
  label: 'Office Protect setup',
  name: 'Office Protect Assistant',
  collapse: 'Collapse the panel',
  expand: 'Open the panel',
  expandWith: (state: string) => `${state}. Open the panel`,
  moveTo: (side: 'left' | 'right') => `Move the panel to the ${side}`,
  seen: 'On this page:',
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  stepDone: (number: number, count: number) => `Step ${number} of ${count} · done`,
  problems: 'Not found on this page',
} as const;

/** Words of the collapsed tab; they must stay short. */
export const SHORT_TEXTS = {
  start: 'Start',
  toSet: (count: number) => `${count} to set`,
  toFix: (count: number) => `${count} to fix`,
  look: 'Take a look',
  keyHeld: 'Key held',
  done: 'Done',
} as const;

export const ROLE_TEXTS = {
  question: 'Which role will the API member get?',
  later: 'You can change this later.',
  go: 'Continue',
  change: 'Change',
  required: 'Required',
  optional: 'Optional',
  countSet: (set: number, all: number) => `${set} of ${all} set`,
  notSeen: 'not seen yet',
  optionalWhy: 'Not needed to connect. Leave them at None if you prefer.',
  excess: 'Not needed: set back to None',
  more: (count: number) => `Show ${count} more`,

  comparedWith: (day: string) => `Compared with Office Protect’s list of ${day}.`,
  show: 'Show',
  showWhat: (name: string) => `Show ${name} on the page`,
  setTo: (access: Access) => `Set to ${access}`,
  setWhat: (name: string, access: Access) => `Set ${name} to ${access}`,
  setAll: (count: number) => `Set all ${count}`,

  spokenChange: (actual: Access, wanted: Access) => `is ${actual}, should be ${wanted}`,
  spokenWanted: (wanted: Access) => `should be ${wanted}`,
  spokenMet: (actual: Access) => `is ${actual}, as it should be`,
  adminNothing: 'There is nothing to set on the Admin role.',
  adminWarning:
    'Whoever holds its key can read and change everything: all companies, finance, members, every record.',
} as const;

export const MEMBER_TEXTS = {
  empty: 'Open the API member’s form and I check every field as you fill it in.',
  use: (text: string) => `Use “${text}”`,
} as const;

export const PAGE_CHECK_TEXTS = {
  open: 'Report this page',
  what: 'What was looked for on this page, and how much was found. It holds no text of the page. Add it to a bug report.',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
} as const;

export const WORK_TEXTS = {
  progress: 'Levels set',
  cancel: 'Cancel',
  putBack: 'Put back',
} as const;

export const KEY_TEXTS = {
  publicKey: 'Public key',
  endsIn: (end: string) => `ends in ${end}`,
  description: 'Description',
  member: 'API member',
  wipedIn: 'Wiped in',
  discard: 'Discard key',
  take: 'Take the key pair',
  offered: 'ConnectWise shows a key pair. It is not taken yet.',
} as const;

export const LOST_TEXTS = {
  title: (count: number) =>
    count === 1
      ? 'This pair was not handed over: delete it in ConnectWise and make a new one'
      : 'These pairs were not handed over: delete them in ConnectWise and make a new one',
  endsIn: (end: string) => `public key ends in ${end}`,
  madeAt: (at: number) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }),
  dismiss: 'I have deleted it',
} as const;

export const CHECK_TEXTS = {
  title: 'Check with ConnectWise',
  what: 'Asks ConnectWise itself, and changes nothing there.',
  check: 'Check the key with ConnectWise',
  checking: 'Checking…',
  again: 'Check again',
  cancel: 'Stop',
  progress: 'Asked of ConnectWise',
  options: 'Open the options',
  proven: (count: number) => `${count} proven`,
  optional: ' (optional)',
  companies: 'Companies',
  board: 'Default Board',
  use: (companyId: string) => `Use “${companyId}”`,
} as const;

export const HANDOFF_TEXTS = {
  companyId: 'Company ID',
  companyIdHint: 'The ID you type on ConnectWise’s sign-in page.',
  site: 'Site URL',
  goesTo: 'Goes to',
  hostUnknown: 'Office Protect, once its page is open',
  send: 'Send to Office Protect',
  needKey: 'First I need the key pair: save a new API key in ConnectWise.',
  needKeyAgain: 'The key pair is gone. Make a new API key in ConnectWise to send one.',
  needCompanyId: 'First type your company ID.',
  fillAgain: 'Fill again',
  wipedIn: 'The key pair is wiped in',
  done: 'Done, wipe the key now',
} as const;

export const POPUP_TEXTS = {
  title: 'Office Protect Assistant',
  permissions: 'What the Security Role needs',
  plain: 'In ConnectWise: System › Security Roles. Set these levels; everything else stays at None.',
  live: (role: string) =>
    role === '' ? 'Live from the role open in this tab.' : `Live from role “${role}”.`,
  admin: 'You chose the Admin role: there is nothing to set on it.',
  now: (actual: Access) => `is ${actual}`,
  module: 'Module',
  permission: 'Permission',
  optional: 'Optional: lets Office Protect show its ticket settings',
  steps: 'Your setup',
  member: 'API member',
  key: 'API key',
  openPanel: 'Open panel',
  openPanelWhere: 'The panel opens on a ConnectWise page.',
  options: 'Options',
  pageIsYours: (host: string) => `Is ${host} yours?`,
  useAsConnectWise: 'Use as my ConnectWise server',
  useAsPortal: 'Use as my Office Protect',
  openConnectWise: 'ConnectWise',
  openOfficeProtect: 'Office Protect',
} as const;

export const RECORD_TEXTS = {
  open: 'Setup record',
  hint: 'For your documentation. It holds no secret: of the key only the last four characters of its public half.',
  save: 'Save as Markdown',
  print: 'Print',
} as const;

export const OPTIONS_TEXTS = {
  title: 'Office Protect Assistant',
  subtitle: 'Options',
  fixed: 'set by your company',
  add: 'Add',
  allow: 'Allow',
  remove: 'Remove',
  builtIn: 'built in',
  notAllowed: 'not allowed yet',
  address: 'Address',
  places: {
    connectwise: {
      title: 'ConnectWise servers',
      hint: 'ConnectWise’s cloud works by itself. If your company runs its own server, add its address; the browser then asks whether I may work there.',
      builtIn: 'All addresses under myconnectwise.net',
      example: 'https://connectwise.yourcompany.com',
    },
    portal: {
      title: 'Office Protect',
      hint: 'The key pair is filled in only at addresses listed here. If you open Office Protect at another address, add it – and make sure that it is yours: what is filled in there, that page has.',
      builtIn: 'All addresses under office-protect.com',
      example: 'https://portal.yourdistributor.com',
    },
  },
  problem: {
    empty: 'Type the address first, for example as it stands in the browser’s address bar.',
    'not-an-address': 'That is no web address. Copy it from the browser’s address bar.',
    'not-https': 'That address is not encrypted (http). A key would travel in the open, so only https works.',
    'built-in': 'That address works already; there is nothing to add.',
    'other-product': 'That address is listed as the other product. Remove it there first.',
    refused: 'The browser did not allow it, so nothing was added. Press Add again and choose Allow.',
  },
  names: {
    title: 'Names',
    hint: 'What you call the Security Role and the API member. These are suggested to you and looked for; leave a field empty for Office Protect’s own name.',
    roleName: 'Security Role: Role ID',
    memberId: 'API member: Member ID',
    tooLong: (length: number, longest: number) =>
      `That has ${length} characters; ConnectWise allows ${longest}. Shorten it.`,
  },
  capture: {
    title: 'When ConnectWise shows a new key pair',
    auto: 'Take it at once, so that it cannot be lost',
    ask: 'Ask me: I press “Take the key pair” in the panel',
  },
  key: {
    title: 'API key',
    minutes: 'How long I hold a key pair, in minutes',
    hint: 'From 1 to 60. The pair is wiped sooner when it has arrived, when you discard it and when the browser closes.',
    notMinutes: 'Type a whole number from 1 to 60.',
  },
  client: {
    title: 'Check of the key',
    label: 'ConnectWise client ID',
    hint: 'Lets me ask ConnectWise whether a new key works before you send it. A client ID names the program that calls ConnectWise; partners get one at developer.connectwise.com. Without one the check is skipped, and all else works.',
    notGuid: 'A client ID has 32 digits and letters a to f, like 01234567-89ab-cdef-0123-456789abcdef.',
  },
  companies: {
    title: 'Company IDs',
    hint: 'Learned from ConnectWise’s sign-in page. Clear a field to forget it.',
    none: 'None is known yet.',
    label: (host: string) => `Company ID at ${host}`,
  },
  reset: {
    title: 'Start over',
    hint: 'Wipes a held key pair and forgets all addresses, company IDs and where the panel stands.',
    button: 'Reset everything',
    sure: 'Wipe and forget everything?',
    yes: 'Yes, reset',
    no: 'Keep it',
    done: 'Everything was reset.',
  },
  saved: 'Saved.',
} as const;
