/** What the journey says, in English. ConnectWise's own terms stay as ConnectWise shows them. */
import type { MemberField, Problem, Screen } from '../connectwise/observation.ts';
import { LONGEST_MEMBER_ID, type MemberExpectation } from '../profile/check-member.ts';
import type { LevelVerdict, MemberVerdict } from '../profile/finding.ts';
import type { Level } from '../profile/levels.ts';
import type { KeyRefusal, KeyStatus, WorkReason, WorkState } from './view.ts';

const LEVEL_NAMES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};

/** "Service Tickets (Add Level, Edit Level)", one entry a permission. */
export function accessList(levels: LevelVerdict[]): string {
  const byPermission = new Map<string, string[]>();
  for (const { permission, level } of levels) {
    byPermission.set(permission, [...(byPermission.get(permission) ?? []), LEVEL_NAMES[level]]);
  }
  return [...byPermission].map(([permission, names]) => `${permission} (${names.join(', ')})`).join('; ');
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const texts = {
  signIn: {
    title: 'Sign in to ConnectWise',
    detail:
      'Office Protect needs the company ID that you type here. It is remembered; your password is not read.',
  },
  goToRoles: (role: string) => ({
    title: 'Open System > Security Roles',
    detail: `There you make the role ${role}, with only the rights that Office Protect needs.`,
  }),
  newRole: (role: string) => ({
    title: 'Press + (New Item)',
    detail: `It makes a new Security Role. If ${role} is already in the list, open that one instead.`,
  }),
  nameRole: (role: string) => ({
    title: `Type ${role} as Role ID`,
    detail: 'Any name of up to 30 characters will do; you choose it again for the API member.',
  }),
  saveNewRole: (name: string) => ({
    title: 'Press Save',
    detail: `ConnectWise then opens the rights of ${name}, all at None.`,
  }),
  setLevels: (missing: LevelVerdict[]) => ({
    title: `Set ${plural(missing.length, 'level', 'levels')} to All`,
    detail: `${accessList(missing)}. They are marked on the page; leave every other level at None.`,
  }),
  takeBack: (excess: LevelVerdict[]) => ({
    title: `Take back ${plural(excess.length, 'level', 'levels')}`,
    detail: `${accessList(excess.slice(0, 4))}${excess.length > 4 ? ' and others' : ''}: more than Office Protect needs. Set them back to what the list says.`,
  }),
  openGroups: (modules: string[]) => ({
    title: `Open the group ${modules.join(' and ')}`,
    detail: 'Its rows are hidden. Click the grey bar to see them.',
  }),
  checkGroups: (modules: string[]) => ({
    title: `Open ${modules.length === 1 ? 'the group' : 'the groups'} ${modules.join(', ')}`,
    detail:
      'Not checked yet: this role was there before, and what a closed group grants is not known. Click each grey bar, or the arrow in the header to open all.',
  }),
  unseenLevels: (list: string) => ({
    title: 'Some levels could not be read',
    detail: `${list || 'See the list below'}. Scroll until they show, or set them by hand as the list says.`,
  }),
  saveRole: {
    title: 'Press Save',
    detail: 'The levels are set but not saved yet. Without Save they are lost.',
  },
  saveRoleUnsure: {
    title: 'Press Save',
    detail: 'This page does not tell whether the levels are saved. Press Save if you have not.',
  },
  roleDone: {
    title: 'Open System > Members',
    detail: 'The role is saved. Next comes the API member that uses it.',
  },
  goToMembers: {
    title: 'Open System > Members',
    detail: 'There you make the API member that Office Protect signs in as.',
  },
  apiMembersTab: { title: 'Open the tab API Members', detail: 'API members are listed apart from people.' },
  newMember: (isRoleReady: boolean) => ({
    title: 'Press + (New Item)',
    detail: isRoleReady
      ? 'It makes a new API member. It takes no licence.'
      : 'It makes a new API member. No finished role was seen yet: without one, open System > Security Roles first.',
  }),
  openMember: (id: string) => ({
    title: `Open ${id}`,
    detail: 'The member is saved. Its API Keys tab is where the key is made.',
  }),
  fillMember: (errors: number) => ({
    title: errors ? `Mend ${plural(errors, 'field', 'fields')} of the member` : 'Fill in the API member',
    detail: 'Its fields are marked on the page and listed below, each with what to choose.',
  }),
  saveMember: { title: 'Press Save', detail: 'The member is complete. After Save it has a tab API Keys.' },
  backToMember: (id: string) => ({
    title: `Open the member ${id}`,
    detail: 'System > Members > API Members. Its API Keys tab is where the key is made.',
  }),
  apiKeysTab: { title: 'Open the tab API Keys', detail: 'The member is saved. Now it needs a key pair.' },
  newKey: {
    title: 'Press + (New Item)',
    detail:
      'It makes a new key pair for this member. A key that is in the list already cannot be taken any more: its private half was shown only once.',
  },
  describeKey: (description: string) => ({
    title: 'Type a description, then press Save',
    detail: `For example "${description}". Press Save, not Save and Close: the private key is shown once, right after Save.`,
  }),
  saveKey: {
    title: 'Press Save, not Save and Close',
    detail: 'The private key is shown once, right after Save. Save and Close would hide it for good.',
  },
  saveFirst: {
    title: 'Save first; this would hide the private key',
    detail:
      'Save and Close makes the key pair and closes the record at once, so its private key would never be seen. It was stopped. Press Save instead. Pressed again, Save and Close is let through.',
  },
  leavingAsks: (reason: KeyRefusal | null) => ({
    title: 'The key was not taken',
    detail: `${refusalText(reason)} Until then the browser asks before this page is left.`,
  }),
  otherShown: (end: string) => ({
    title: 'Another key pair is shown here',
    detail: `It was not taken; the one that is held ends in ${end}. Send or discard that first, or reload this page. The browser asks before it is left.`,
  }),
  takeKey: {
    title: 'Press Take the key pair',
    detail:
      'ConnectWise shows the private key only now. Taken, it is held in memory until it is in Office Protect; left, it is lost for good. The browser asks before this page is left.',
  },
  takingKey: { title: 'One moment', detail: 'The key pair is being taken.' },
  keyExpired: {
    title: 'The key was wiped: its time was up',
    detail: 'Delete this key in ConnectWise, press + (New Item) and make a new one.',
  },
  keyWiped: {
    title: 'The key was discarded',
    detail: 'Delete this key in ConnectWise, press + (New Item) and make a new one.',
  },
  send: {
    title: 'Send the key to Office Protect',
    detail:
      'The four values go into its ConnectWise form. You type nothing, and nothing touches the clipboard.',
  },
  waiting: (host: string) => ({
    title: 'Open the ConnectWise form in Office Protect',
    detail: `${host ? `On ${host}: ` : ''}sign in and open Integrations > ConnectWise. The values are filled in as soon as the form is there.`,
  }),
  filling: {
    title: 'One moment',
    detail: 'The four values are being put into the form and read back.',
  },
  filledUnread: (host: string) => ({
    title: 'Look at the form in Office Protect',
    detail: `The values were sent to ${host || 'its form'}, but could not be read back. If all four fields are filled, press Check connection; if not, press Fill again.`,
  }),
  delivered: (host: string) => ({
    title: 'Press Check connection in Office Protect',
    detail: `The four values stand in the form on ${host}, read back and equal. The key held here is wiped within two minutes.`,
  }),
  finished: (host: string) => ({
    title: 'The key is in Office Protect',
    detail: `It went to ${host} and is wiped here. Finish Office Protect's own steps: mapping, tickets, emergency contact, Confirm setup.`,
  }),
  unreadable: {
    title: 'This page cannot be read',
    detail:
      'It looks like a setup screen, but not all of it was found. Wait until it has loaded, or reload the page.',
  },
  refused: (reason: KeyRefusal | null) => ({ title: 'The key was not taken', detail: refusalText(reason) }),
  handoffRefused: (reason: string | null) => ({
    title: 'Nothing was filled in',
    detail: handoffRefusalText(reason),
  }),
};

const REFUSALS: Record<KeyRefusal, string> = {
  masked: 'The page shows the key masked. Delete it, press + (New Item), make a new one and press Save.',
  'not-found': 'The public key was not found beside the private one. Reload the page, or make a new key.',
  ambiguous: 'The page shows more than one key pair, and none is guessed. Close the other record.',
  implausible: 'What stands at the key labels does not look like a key: letters and digits were expected.',
  'private-absent':
    'ConnectWise shows a private key only once, right after Save. Delete this key, press + (New Item), make a new one and press Save.',
  'not-held':
    'The key pair could not be held, for instance because another pair is shown beside it. Close the other record, or reload the extension; else delete this key and make a new one.',
};

/** A pair is held all the same. */
export const UNUSUAL_KEY =
  'Keys of ConnectWise had 16 characters so far, and these have not. If Office Protect refuses them, make a new key.';

export function unreadGroups(count: number): string {
  return `${plural(count, 'closed group', 'closed groups')} not checked`;
}

/** Why a pair on the page was not held, and what to do. */
export function refusalText(reason: KeyRefusal | null): string {
  return reason ? REFUSALS[reason] : 'The page could not be read.';
}

const HANDOFF_REFUSALS: Record<string, string> = {
  'no-form': 'The page has no form with the four fields. Open Integrations > ConnectWise.',
  ambiguous: 'The page has more than one form that could be meant, and none is guessed. Close the other one.',
  'not-editable': 'A field of the form cannot be edited. Unlock the form, then fill again.',
  'not-visible': 'A field of the form is hidden. Show the whole form, then fill again.',
  'wrong-origin': 'The page is not an Office Protect address that may receive the key.',
  sandboxed:
    'The form stands in an isolated frame, where a key is not filled in. Open it in a tab of its own.',
  'value-rejected':
    'The form did not keep a value, so all four were taken out again. Reload the page, then fill again.',
  'no-key': 'No key is held. Make a new one in ConnectWise.',
  expired: 'The key was wiped because its time was up. Make a new one in ConnectWise.',
};

/** Why the form was not filled, and what to do. The reason comes from a page, so it may be any word. */
export function handoffRefusalText(reason: string | null): string {
  const text = Object.hasOwn(HANDOFF_REFUSALS, reason ?? '') ? HANDOFF_REFUSALS[reason ?? ''] : undefined;
  return text ?? 'The form could not be filled. Reload the page and try again.';
}

export const KEY_TEXTS: Record<KeyStatus, string> = {
  none: 'ConnectWise shows it once, right after Save.',
  held: 'Held in memory, on no disk, until it is handed over or its time is up.',
  delivered: 'Delivered. It is wiped here within two minutes.',
  expired: 'Its time was up, so it was wiped. Delete it in ConnectWise and make a new one.',
  wiped: 'Wiped.',
  refused: '',
};

export const SCREEN_TEXTS: Record<Screen, string> = {
  none: 'This page is no step of the setup.',
  'security-roles': 'Security Roles',
  'security-role': 'Security Role',
  members: 'Members',
  'api-member': 'API Member',
  'api-key': 'API Keys',
  login: 'Sign-in page',
  unknown: 'A page that could not be read',
};

const PROBLEM_REASONS: Record<Problem['reason'], string> = {
  'not-found': 'was not found on this page',
  twice: 'stands twice on this page, so neither is read',
  'no-control': 'cannot be changed on this page',
  'unknown-word': 'holds a word that is not None, My or All',
};

/** One sentence for something that could not be read. */
export function problemText({ landmark, reason }: Problem): string {
  return `${landmarkName(landmark)} ${PROBLEM_REASONS[reason]}.`;
}

/** A landmark as the page shows it: a form, a column, a field, or a cell with its module and permission. */
function landmarkName(landmark: string): string {
  if (landmark === 'member-form') return "The API member's form";
  const [kind, name = ''] = landmark.split('/');
  if (kind === 'header' && Object.hasOwn(LEVEL_NAMES, name)) {
    return `The column ${LEVEL_NAMES[name as Level]}`;
  }
  if (kind === 'member' && Object.hasOwn(FIELD_NAMES, name)) return FIELD_NAMES[name as MemberField];
  return landmark.replace(/\//g, ' › ');
}

/** Labels of the member form as ConnectWise shows them. */
export const FIELD_NAMES: Record<MemberField, string> = {
  'member-id': 'Member ID',
  'member-name': 'Member Name',
  'role-id': 'Role ID',
  level: 'Level',
  'location-name': 'Name',
  location: 'Location',
  department: 'Department',
  'default-territory': 'Default Territory',
  'time-zone': 'Time Zone',
  'default-board': 'Default Board',
  'restricted-boards': 'Restrict Board Access',
};

/** What is so with a field of the member form, and what to do about it. */
export function memberText(
  { field, fault, value }: MemberVerdict,
  { role, isAdmin }: MemberExpectation,
  suggestion: string,
): string {
  const name = FIELD_NAMES[field];
  switch (fault) {
    case 'empty':
      if (suggestion) return `Required. Type for example ${suggestion}.`;
      if (field === 'role-id') return `Required. Choose ${role}.`;
      if (field === 'level') return 'Required. Choose Corporate (Level 1), or companies stay hidden.';
      return 'Required. Choose a value.';
    case 'too-long':
      return `${value.length} characters; ConnectWise allows ${LONGEST_MEMBER_ID}. Shorten it.`;
    case 'other-role':
      return `${value} is chosen, but ${isAdmin ? 'you are on the Admin route' : 'the role just made is another'}. Choose ${role}.`;
    case 'admin-role':
      return `Admin grants every right in ConnectWise. Choose ${role} instead.`;
    case 'low-level':
      return `With ${value}, companies above that level stay hidden. Choose Corporate (Level 1).`;
    case 'no-board':
      return "None is chosen, so tickets go to ConnectWise's default board. Choose one if they should not.";
    case 'board-shut-out':
      return `${value} is shut out, and that holds the Default Board. Take it off this list.`;
    default:
      if (field === 'default-board') return `Tickets go to ${value}.`;
      if (field === 'restricted-boards') return value ? `Shut out: ${value}.` : 'No board is shut out.';
      return value || `${name} is right.`;
  }
}

const WORK_REASON_TEXTS: Record<WorkReason, string> = {
  unreachable: 'was not found on the page',
  gone: 'is not there any more, or cannot be changed',
  'no-list': 'did not open its list',
  'no-option': 'does not offer that choice',
  'not-taken': 'did not keep the value',
};

/** What is said of work on the page: how far it is, or where it stopped and what to do. */
export function workText({ kind, status, done, total, at, reason }: WorkState): string {
  const name = at.replace(/\//g, ' › ');
  if (status === 'stopped' && reason) {
    const rest =
      kind === 'show' || kind === 'fill' ? 'Do it by hand.' : 'Nothing after it was changed. Set it by hand.';
    return `${name} ${WORK_REASON_TEXTS[reason]}. ${rest}`;
  }
  if (status === 'cancelled') return `Stopped after ${done} of ${total}. Nothing is saved.`;
  if (kind === 'show' || kind === 'fill') return '';
  if (status === 'running')
    return `${kind === 'set' ? 'Setting' : 'Putting back'} ${done + 1} of ${total}: ${name}`;
  return kind === 'set'
    ? `${plural(total, 'level', 'levels')} set and read back. Not saved yet.`
    : 'Put back as it was.';
}

/** For the open "Update Security" dialog: what ticket settings will lack. */
export function tablesShutOut(tables: string[]): string {
  return `${tables.join(' and ')} ${tables.length === 1 ? 'stands' : 'stand'} under "Disallow Access to these". Office Protect's ticket settings need ${tables.length === 1 ? 'it' : 'them'}: move ${tables.length === 1 ? 'it' : 'them'} to the left with "<".`;
}
