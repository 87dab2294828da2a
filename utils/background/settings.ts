/** Where settings are kept: the user's in `storage.local`, company policy's in `storage.managed`. */
import { browser } from 'wxt/browser';
import { profile } from '../integrations/index.ts';
import type { Profile } from '../integrations/schema.ts';
import {
  type AddedOrigins,
  homeOf,
  KINDS,
  type Kind,
  kindOf,
  patternOf,
  patternsOf,
} from '../settings/origins.ts';
import {
  joinSettings,
  listOf,
  parseSettings,
  type Settings,
  type SettingsChange,
  type StoredSettings,
} from '../settings/settings.ts';
import { inTurn } from './session.ts';

/** Ms that what is only shown waits for company policy. */
const POLICY_PATIENCE = 200;

/** What is in force; where a key is taken, held or sent, nothing less will do. */
export async function readSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
  return joinSettings(own, policy);
}

/**
 * What is in force as far as it is known now, for what is only shown: a browser that was just started may take
 * seconds (2 to 5 in Debian's Chromium) to tell company policy. `isSure` is false as long as it has not.
 */
export async function currentlyKnownSettings(): Promise<{ settings: Settings; isSure: boolean }> {
  const [own, policy] = await Promise.all([readOwn(), policyAtHand()]);
  return { settings: joinSettings(own, policy ?? {}), isSure: policy !== null };
}

/** The profile, with the names that the user or company policy set in place of the vendor's. */
export async function readProfile(): Promise<Profile> {
  const { roleName, memberId } = (await currentlyKnownSettings()).settings;
  const { names } = profile;
  const role = roleName.value || names.role;
  return { ...profile, names: { ...names, role, memberId: memberId.value || names.memberId } };
}

/** How long a pair is held, in ms. */
export async function keyLifetime(): Promise<number> {
  return (await readSettings()).keyMinutes.value * 60_000;
}

export function changeSettings(change: SettingsChange): Promise<void> {
  return changeOwn((own) => ({ ...own, ...change }));
}

/** Adds an origin to the user's list, at its end; one that stands there already moves there. */
export function addOrigin(kind: Kind, origin: string): Promise<void> {
  const others = (list: string[] = []) => list.filter((other) => other !== origin);
  return changeOwn((own) => ({ ...own, [listOf(kind)]: [...others(own[listOf(kind)]), origin] }));
}

export function removeOrigin(kind: Kind, origin: string): Promise<void> {
  return changeOwn((own) => ({
    ...own,
    [listOf(kind)]: own[listOf(kind)]?.filter((other) => other !== origin),
  }));
}

/** Origins beyond the built-in ones that are set and that the user has allowed in the browser. */
export async function addedOrigins(): Promise<AddedOrigins> {
  const { added } = await readSettings();
  const lists = await Promise.all(
    KINDS.map(async (kind) => {
      const origins = added[kind].map(({ origin }) => origin);
      const allowed = await Promise.all(origins.map(isAllowed));
      return [kind, origins.filter((_, index) => allowed[index])];
    }),
  );
  return Object.fromEntries(lists);
}

/** What an origin is to the extension now; null when it has no business there. */
export async function kindNow(origin: string): Promise<Kind | null> {
  return kindOf(origin) ?? kindOf(origin, await addedOrigins());
}

/** The open tabs that show a product, and where it is opened when none does. */
export async function tabsFor(kind: Kind) {
  const added = await addedOrigins();
  const tabs = await browser.tabs.query({ url: patternsOf(kind, added) });
  return {
    tabs: tabs.filter(({ url }) => url !== undefined && kindOf(new URL(url).origin, added) === kind),
    home: homeOf(kind, added),
  };
}

/** Whether the browser lets us on this origin. */
export function isAllowed(origin: string): Promise<boolean> {
  return isGranted(patternOf(origin));
}

/**
 * Match patterns that count without the user's doing, the built-in ones and company policy's, for which the browser's
 * leave is missing: any browser lets its user take it back, and no policy of ours can give it.
 */
export async function missingHostPermissions(): Promise<string[]> {
  const { added } = await readSettings();
  const patterns = KINDS.flatMap((kind) => [
    ...patternsOf(kind),
    ...added[kind].filter(({ isFixed }) => isFixed).map(({ origin }) => patternOf(origin)),
  ]);
  const granted = await Promise.all(patterns.map(isGranted));
  return patterns.filter((_, index) => !granted[index]);
}

function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Removes everything the user set, and all that was learned and kept on the disk. */
export async function resetSettings(): Promise<void> {
  await inTurn(() => browser.storage.local.clear());
}

async function readOwn(): Promise<StoredSettings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** Company policy as it was told last; null as long as it was not. */
let toldPolicy: StoredSettings | null = null;
/** The browser lets us wait for policy: whoever asks meanwhile need not wait anew. */
let isPolicyLate = false;

/** Without policy some browsers answer nothing and some fail. */
async function readPolicy(): Promise<StoredSettings> {
  const policy = await browser.storage.managed.get(null).catch(() => ({}));
  isPolicyLate = false;
  toldPolicy = parseSettings(policy);
  return toldPolicy;
}

async function policyAtHand(): Promise<StoredSettings | null> {
  const policy = readPolicy();
  const patience = isPolicyLate ? 0 : POLICY_PATIENCE;
  const lateness = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
  const atHand = await Promise.race([policy, lateness]);
  if (atHand !== 'late') return atHand;
  isPolicyLate = true;
  return toldPolicy;
}

function changeOwn(change: (own: StoredSettings) => StoredSettings): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ settings: change(await readOwn()) }));
}
