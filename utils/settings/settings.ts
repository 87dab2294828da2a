/** What the user or company policy may set (docs/policy.md). Who stores it: utils/background/settings.ts. */
import { z } from 'zod';
import { KINDS, type Kind } from '../origins.ts';
import { readAddress } from './address.ts';

/** How long a pair may be held, in minutes (docs/secrets.md). */
export const KEY_MINUTES = { least: 1, most: 60, usual: 15 } as const;

const keyMinutes = z.int().min(KEY_MINUTES.least).max(KEY_MINUTES.most);

/** The GUID that ConnectWise gives to each program that calls its API; partners get one at developer.connectwise.com. */
const clientId = z.string().trim().pipe(z.guid());

/** Addresses as people write them; what is no usable address is left out rather than making all of them void. */
const origins = z
  .array(z.unknown())
  .max(100)
  .transform((all) => [...new Set(all.map((one) => originOf(one)).filter((origin) => origin !== null))]);

/** As stored; a value that does not fit (an older version's, a slip in a policy file) counts as not set. */
const stored = z.object({
  connectWiseServers: origins.optional().catch(undefined),
  portals: origins.optional().catch(undefined),
  keyMinutes: keyMinutes.optional().catch(undefined),
  clientId: clientId.optional().catch(undefined),
});
export type StoredSettings = z.output<typeof stored>;

/** What somebody may change by a message: one thing at a time. An empty client ID forgets the one that was known. */
export const settingsChange = z.union([
  z.strictObject({ keyMinutes }),
  z.strictObject({ clientId: z.literal('').or(clientId) }),
]);
export type SettingsChange = z.output<typeof settingsChange>;

export interface AddedOrigin {
  origin: string;
  /** Set by company policy: the user cannot remove it. */
  isFixed: boolean;
}

/** What is in force. */
export interface Settings {
  added: Record<Kind, AddedOrigin[]>;
  keyMinutes: { value: number; isFixed: boolean };
  /** Empty when none is set. */
  clientId: { value: string; isFixed: boolean };
}

const LISTS = { connectwise: 'connectWiseServers', portal: 'portals' } as const;

/** The name of the list in which origins of a kind are stored. */
export function listOf(kind: Kind): 'connectWiseServers' | 'portals' {
  return LISTS[kind];
}

/** Reads what a storage area holds; anything that is not ours is nothing. */
export function parseSettings(raw: unknown): StoredSettings {
  return stored.catch({}).parse(raw ?? {});
}

/** Joins the user's settings with company policy: policy wins, and its addresses stand before the user's. */
export function joinSettings(own: StoredSettings, policy: StoredSettings): Settings {
  const added = Object.fromEntries(
    KINDS.map((kind) => [kind, joinOrigins(own[listOf(kind)], policy[listOf(kind)])]),
  );
  return {
    added: added as Record<Kind, AddedOrigin[]>,
    keyMinutes: {
      value: policy.keyMinutes ?? own.keyMinutes ?? KEY_MINUTES.usual,
      isFixed: policy.keyMinutes !== undefined,
    },
    clientId: {
      value: policy.clientId ?? own.clientId ?? '',
      isFixed: policy.clientId !== undefined,
    },
  };
}

function joinOrigins(own: string[] = [], policy: string[] = []): AddedOrigin[] {
  return [
    ...policy.map((origin) => ({ origin, isFixed: true })),
    ...own.filter((origin) => !policy.includes(origin)).map((origin) => ({ origin, isFixed: false })),
  ];
}

function originOf(text: unknown): string | null {
  const read = typeof text === 'string' ? readAddress(text) : null;
  return read && 'origin' in read ? read.origin : null;
}
