/** What is said of the check with ConnectWise itself: each sentence says what to change. */
import type {
  BoardProof,
  CheckReason,
  CheckStep,
  CompanyProof,
  FailureReason,
  KeyCheck,
  LevelProof,
} from '../api/check-record.ts';
import type { Level } from '../profile/levels.ts';
import type { LevelSetting, Profile } from '../profile/schema.ts';

export const WHY_NOT = {
  noKey: 'ConnectWise can check a key while I hold it.',
  noCompanyId: 'ConnectWise can check it once step 4 has your company ID.',
} as const;

const STEP_NAMES: Record<CheckStep, string> = {
  company: 'the company ID',
  settings: 'the key’s own rights',
  companies: 'companies',
  tickets: 'tickets',
  boards: 'boards',
  members: 'the API member',
  board: 'the default board',
};

const LEVEL_NAMES: Record<Level, string> = {
  add: 'Add Level',
  edit: 'Edit Level',
  delete: 'Delete Level',
  inquire: 'Inquire Level',
};

/** One sentence for how a check goes or how it ended. */
export function checkText(check: KeyCheck, profile: Profile): string {
  if (check.status === 'running') {
    if (check.wait > 0) return `ConnectWise has many calls just now and asked to wait ${check.wait} seconds.`;
    return `Asking ConnectWise for ${STEP_NAMES[check.at ?? 'company']}.`;
  }
  return check.reason ? reasonText(check.reason, check) : resultText(check, profile);
}

function resultText({ levels }: KeyCheck, profile: Profile): string {
  const isOptional = ({ cell }: LevelProof) =>
    profile.settings.some((s) => s.optional && cell === `${s.module}/${s.permission}/${s.level}`);
  const refused = levels.filter(({ state }) => state === 'refused');
  const required = refused.filter((proof) => !isOptional(proof));
  const untested = levels.filter(({ state }) => state === 'untested').length;
  if (required.length > 0) {
    return `The key lacks ${plural(required.length, 'level', 'levels')} that Office Protect needs. Set what step 3 lists in the Security Role, press Save, then check again.`;
  }
  const rest = untested > 0 ? ` ${plural(untested, 'level', 'levels')} could not be tested.` : '';
  if (refused.length > 0) {
    return `The key works. ${plural(refused.length, 'optional level is', 'optional levels are')} not set, so Office Protect will not show its ticket settings.${rest}`;
  }
  return `The key works: ${levels.length - untested} of ${levels.length} levels are proven.${rest}`;
}

/** Why there is no result, and what to change. */
function reasonText(reason: CheckReason, { host, wait }: KeyCheck): string {
  switch (reason) {
    case 'no-client-id':
      return 'Not checked: ConnectWise answers only programs that name themselves by a client ID, and none is set. Partners get one at developer.connectwise.com; enter it in the options. You may as well skip this check and send the key: Office Protect has its own.';
    case 'company-id':
      return 'The key was not tried: the company ID must be right first.';
    case 'other-host':
      return `ConnectWise names ${host || 'no usable address'} as the address of its API, which I do not know as yours, so the key was not sent there. If it is yours, add it in the options under ConnectWise servers, then check again.`;
    case 'no-key':
      return 'The key pair is not held any more. Make a new one in ConnectWise.';
    case 'interrupted':
      return 'The browser stopped the check before it was done. Check again.';
    default:
      return failureText(reason, host, wait);
  }
}

/** What went wrong with a call, and what to change. */
export function failureText(reason: FailureReason, host: string, wait = 0): string {
  switch (reason) {
    case 'offline':
      return 'This computer is offline. Connect it, then check again.';
    case 'unreachable':
      return `There is no connection to ${host}. Open https://${host}/ in a tab: if the browser warns of its certificate, have that renewed or trusted; if nothing opens, look at network, proxy and firewall.`;
    case 'dropped':
      return `${host} answered at first, then the connection broke. Check again; if it breaks each time, look at proxy and firewall.`;
    case 'timeout':
      return `${host} did not answer within 10 seconds. Check again later, or send the key without this check.`;
    case 'cancelled':
      return 'The check was stopped. Nothing was changed.';
    case 'redirect':
      return `${host} sends to another address, and a key is not sent after it. Open ConnectWise at the address where it stays, and make the key there.`;
    case 'html':
      return `${host} answers with a web page instead of data, as a proxy or sign-in page before the API does. Let calls to /apis/ pass there, then check again.`;
    case 'odd-answer':
      return `${host} answers, but not as ConnectWise’s API does. See whether this is the address where you sign in to ConnectWise.`;
    case 'wrong-host':
      return `${host} is not the host of the API (“SSL is required”): in the cloud that one begins with api-. Report this to ConnectWise: its sign-in host named the wrong one.`;
    case 'client-id':
      return 'ConnectWise does not accept the client ID. Compare it in the options with the one at developer.connectwise.com; a new one may take a few minutes to be known.';
    case 'unauthorized':
      return 'ConnectWise does not accept company ID and key together. See that the API member is not inactive and that the key is still in its list; otherwise make a new key.';
    case 'forbidden':
      return 'The role of the key’s member does not allow this.';
    case 'no-endpoint':
      return `${host} does not know this call. The server may be older than the API’s version 3.0; ask ConnectWise’s support, or send the key without this check.`;
    case 'not-found':
      return 'ConnectWise does not find the record.';
    case 'too-many':
      return `ConnectWise has too many calls of your company just now. Check again in ${wait > 0 ? `${wait} seconds` : 'a minute'}.`;
    case 'bad-request':
      return `${host} does not understand the call. Report this page’s check as a bug.`;
    case 'server':
      return `${host} has trouble of its own (an error of the server). Check again in a few minutes.`;
  }
}

/** What ConnectWise says of the company ID. */
export function companyText({ companyId, reason, suggestion }: CompanyProof): string {
  switch (reason) {
    case null:
      return 'ConnectWise knows this company ID.';
    case 'unknown':
      return `ConnectWise does not know the company ID “${companyId}”. Type it as in the field Company of ConnectWise’s sign-in page.`;
    case 'display-name':
      return suggestion
        ? `“${companyId}” leads to your company, but its ID is “${suggestion}”. Use that.`
        : `“${companyId}” looks like the company’s name. Type the ID, one short word, as in the field Company of ConnectWise’s sign-in page.`;
    case 'wrong-case':
      return `ConnectWise writes it “${suggestion}”. When a key signs in, capital and small letters count: use that.`;
    case 'other-answer':
      return 'Could not be checked: what answers at this address does not say what ConnectWise’s sign-in page does. See whether it is the address where you sign in.';
    case 'timeout':
    case 'cancelled':
    case 'offline':
      return `Could not be checked: ${COMPANY_FAILURES[reason]}`;
    default:
      return 'Could not be checked: ConnectWise gave no usable answer. It may be right all the same.';
  }
}

const COMPANY_FAILURES = {
  timeout: 'ConnectWise did not answer. It may be right all the same.',
  cancelled: 'the check was stopped.',
  offline: 'this computer is offline.',
} as const;

/** What is so with one level, and what to set. */
export function levelProofText(
  { module, permission, level, access }: LevelSetting,
  { reason }: LevelProof,
  { host }: KeyCheck,
): string {
  const set = `In the Security Role, set ${module} › ${permission} › ${LEVEL_NAMES[level]} to ${access}, and press Save.`;
  switch (reason) {
    case 'listed':
      return `ConnectWise lists it as ${access}.`;
    case 'answered':
      return 'ConnectWise answered the key. Whether for all records or only its own (My), it does not say.';
    case 'none':
      return `It is None. ${set}`;
    case 'my':
      return `It is My, which shows only the member’s own records. ${set}`;
    case 'denied':
      return permission === 'Table Setup'
        ? `ConnectWise refused the key. ${set} If it is set, open (customize) there and move Service Board to the left.`
        : `ConnectWise refused the key. ${set}`;
    case 'not-listed':
      return 'Could not be tested: ConnectWise did not tell the key’s own rights, and nothing is written to try it. See the list in step 1.';
    case 'conflict':
      return `Could not be told: ConnectWise lists it as None and answers the key all the same. ${set}`;
    default:
      return `Could not be tested. ${failureText(reason, host)}`;
  }
}

export const companiesText =
  'The key sees no company at all. Set the API member’s Level to Corporate (Level 1), and press Save.';

/** Where tickets will go, and what to change so that they are seen. */
export function boardText({ reason, name }: BoardProof, { host }: KeyCheck): string {
  switch (reason) {
    case 'open':
      return `Tickets go to ${name}, which takes them.`;
    case 'none':
      return 'The API member has no Default Board, so tickets go to ConnectWise’s own. Choose one in the member’s form if they should not.';
    case 'missing':
      return `The Default Board ${name} cannot be found: it was deleted, or another group’s. Choose another in the member’s form.`;
    case 'inactive':
      return `The Default Board ${name} is inactive. Choose another in the member’s form.`;
    case 'restricted':
      return `The Default Board ${name} is on the member’s own list Restrict Board Access, which shuts it out. Take it off that list.`;
    case 'no-open-status':
      return `The board ${name} has no open status, so every ticket would be closed at once. Add one under Setup Tables › Service Board, or choose another board.`;
    case 'member-unknown':
      return 'Could not be tested: ConnectWise did not say which API member the key belongs to.';
    case 'forbidden':
      return 'Could not be tested: it takes the two optional levels, Member Maintenance and Table Setup.';
    default:
      return `Could not be tested. ${failureText(reason, host)}`;
  }
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
