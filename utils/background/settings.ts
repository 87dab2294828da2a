/**
 * Reads and writes settings: the user's in `storage.local`, those of company policy in `storage.managed` (read-only).
 */
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
import { permissionsFor, withApi } from '../settings/own-hosts.ts';
import {
  joinSettings,
  listOf,
  parseSettings,
  type Settings,
  type SettingsChange,
  type StoredSettings,
} from '../settings/settings.ts';
import { inTurn } from './session.ts';

/** How long (ms) a view waits for company policy. */
const POLICY_TIMEOUT = 200;

/** How long (ms) to wait before company policy is read again after an error. */
const POLICY_RETRY = 1_000;

/** How Firefox says that there is no policy (bugzil.la/1868153); Chromium returns an empty object. */
const NO_POLICY = 'Managed storage manifest not found';

/** Returns the effective settings. Waits for company policy, as all code that takes, holds or sends a key must. */
export async function readSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
  return joinSettings(own, policy);
}

/**
 * Returns the effective settings as far as they are known now, for display only. After a browser start,
 * `storage.managed` can take seconds (2 to 5 in Debian's Chromium). Until then `isSure` is false.
 */
export async function currentlyKnownSettings(): Promise<{ settings: Settings; isSure: boolean }> {
  const [own, policy] = await Promise.all([readOwn(), currentPolicy()]);
  return { settings: joinSettings(own, policy ?? {}), isSure: policy !== null };
}

/** Returns the integration's profile. Names set by the user or by company policy replace the vendor's. */
export async function readProfile(): Promise<Profile> {
  const { roleName, memberId } = (await currentlyKnownSettings()).settings;
  const { names } = profile;
  const role = roleName.value || names.role;
  return { ...profile, names: { ...names, role, memberId: memberId.value || names.memberId } };
}

/** Returns how long a key pair is held (ms). */
export async function keyLifetime(): Promise<number> {
  return (await readSettings()).keyMinutes.value * 60_000;
}

export function changeSettings(change: SettingsChange): Promise<void> {
  return changeOwn((own) => ({ ...own, ...change }));
}

/** Adds an origin at the end of the user's list. An origin that is in the list moves to the end. */
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

/**
 * Returns the added origins (by the user or by company policy) for which the host permission is granted, those of their
 * APIs among them where they have a host of their own.
 */
export async function addedOrigins(): Promise<AddedOrigins> {
  const { added } = await readSettings();
  const lists = await Promise.all(
    KINDS.map(async (kind) => {
      const origins = added[kind].flatMap(({ origin }) => (kind === 'portal' ? [origin] : withApi(origin)));
      const allowed = await Promise.all(origins.map(isAllowed));
      return [kind, origins.filter((_, index) => allowed[index])];
    }),
  );
  return Object.fromEntries(lists);
}

/**
 * Returns which product an origin belongs to; null for an unknown origin, or for one without a host permission. The
 * browser is asked each time: users can revoke the host permission of built-in origins too.
 */
export async function kindNow(origin: string): Promise<Kind | null> {
  const kind = kindOf(origin);
  if (kind) return (await isAllowed(origin)) ? kind : null;
  return kindOf(origin, await addedOrigins());
}

/** Whether an origin is built in or was added, permitted or not. */
export async function isListed(origin: string): Promise<boolean> {
  const { added } = await readSettings();
  return (
    kindOf(origin) !== null || KINDS.some((kind) => added[kind].some((place) => place.origin === origin))
  );
}

/** Returns the open tabs of a product, and the URL to open when there are none. */
export async function tabsFor(kind: Kind) {
  const added = await addedOrigins();
  const tabs = await browser.tabs.query({ url: patternsOf(kind, added) });
  return {
    tabs: tabs.filter(({ url }) => url !== undefined && kindOf(new URL(url).origin, added) === kind),
    home: homeOf(kind, added),
  };
}

/** Returns the host of the portal that a first order goes to; empty until company policy is known. */
export async function portalHostNow(): Promise<string> {
  const { isSure } = await currentlyKnownSettings();
  return isSure ? new URL(homeOf('portal', await addedOrigins())).host : '';
}

/** Returns whether the host permission for an origin is granted. */
export function isAllowed(origin: string): Promise<boolean> {
  return isGranted(patternOf(origin));
}

/**
 * Returns the match patterns, of the built-in origins and of those from company policy, for which the host permission
 * is missing. Users can revoke host permissions in every browser, and an extension's policy cannot grant them.
 */
export async function missingHostPermissions(): Promise<string[]> {
  const { added } = await readSettings();
  const patterns = KINDS.flatMap((kind) => [
    ...patternsOf(kind),
    ...added[kind].filter(({ isFixed }) => isFixed).flatMap(({ origin }) => permissionsFor(origin)),
  ]);
  const granted = await Promise.all(patterns.map(isGranted));
  return patterns.filter((_, index) => !granted[index]);
}

function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

async function readOwn(): Promise<StoredSettings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** Company policy as last read; null until it was read. */
let lastKnownPolicy: StoredSettings | null = null;
/** Whether the policy missed its timeout. Then later callers do not wait for it. */
let isPolicyLate = false;

/**
 * Reads company policy. An error does not mean that there is none: it is read again until the browser answers, and until
 * then nothing that waits for it goes on.
 */
async function readPolicy(): Promise<StoredSettings> {
  let policy = await askForPolicy();
  while (policy === 'failed') {
    await new Promise((resolve) => setTimeout(resolve, POLICY_RETRY));
    policy = await askForPolicy();
  }
  isPolicyLate = false;
  lastKnownPolicy = parseSettings(policy);
  return lastKnownPolicy;
}

async function askForPolicy(): Promise<object | 'failed'> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    return error instanceof Error && error.message.includes(NO_POLICY) ? {} : 'failed';
  }
}

async function currentPolicy(): Promise<StoredSettings | null> {
  const policy = readPolicy();
  const timeout = isPolicyLate ? 0 : POLICY_TIMEOUT;
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), timeout));
  const result = await Promise.race([policy, late]);
  if (result !== 'late') return result;
  isPolicyLate = true;
  return lastKnownPolicy;
}

function changeOwn(change: (own: StoredSettings) => StoredSettings): Promise<void> {
  return inTurn(async () => {
    // What was invalid is stored as the strictest value that counts in its place.
    const { invalid: _, ...settings } = change(await readOwn());
    await browser.storage.local.set({ settings });
  });
}
