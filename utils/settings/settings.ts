/** Settings of the user and of company policy (docs/policy.md). Stored by utils/background/settings.ts. */
import { z } from 'zod';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../i18n/languages.ts';
import { readAddress } from './address.ts';
import { KEY_MINUTES, MAX_LENGTH } from './limits.ts';
import { KINDS, type Kind } from './origins.ts';

const language = z.enum(LANGUAGE_CHOICES);

const keyMinutes = z.int().min(KEY_MINUTES.min).max(KEY_MINUTES.max);

/** The GUID that identifies a program to ConnectWise's API. Partners get one at developer.connectwise.com. */
const clientId = z.string().trim().pipe(z.guid());

/** Names that the user gives to the role and the API member. */
const roleName = z.string().trim().min(1).max(MAX_LENGTH.roleName);
const memberId = z.string().trim().min(1).max(MAX_LENGTH.memberId);

/** `auto`: a key pair is taken as soon as ConnectWise shows it. `ask`: when the user clicks the button. */
const CAPTURE_MODES = ['auto', 'ask'] as const;
export type CaptureMode = (typeof CAPTURE_MODES)[number];

const capture = z.enum(CAPTURE_MODES);

/** Addresses as users write them. Invalid ones are dropped; the others stay valid. */
const origins = z
  .array(z.unknown())
  .max(100)
  .transform((all) => [...new Set(all.map((one) => originOf(one)).filter((origin) => origin !== null))]);

/** Stored settings. An invalid value, for example from a policy file, counts as not set. */
const stored = z.object({
  language: language.optional().catch(undefined),
  connectWiseServers: origins.optional().catch(undefined),
  portals: origins.optional().catch(undefined),
  keyMinutes: keyMinutes.optional().catch(undefined),
  clientId: clientId.optional().catch(undefined),
  roleName: roleName.optional().catch(undefined),
  memberId: memberId.optional().catch(undefined),
  capture: capture.optional().catch(undefined),
});
export type StoredSettings = z.output<typeof stored>;

/** A change of one setting, as sent in a message. An empty text removes the setting. */
export const settingsChange = z.union([
  z.strictObject({ language }),
  z.strictObject({ keyMinutes }),
  z.strictObject({ clientId: z.literal('').or(clientId) }),
  z.strictObject({ roleName: z.literal('').or(roleName) }),
  z.strictObject({ memberId: z.literal('').or(memberId) }),
  z.strictObject({ capture }),
]);
export type SettingsChange = z.output<typeof settingsChange>;

export interface AddedOrigin {
  origin: string;
  /** Set by company policy: the user cannot remove it. */
  isFixed: boolean;
}

/** An effective value. `isFixed`: set by company policy, so the user cannot change it. */
export interface Setting<Value> {
  value: Value;
  isFixed: boolean;
}

/** The effective settings. */
export interface Settings {
  language: Setting<LanguageChoice>;
  added: Record<Kind, AddedOrigin[]>;
  keyMinutes: Setting<number>;
  /** Empty when none is set. */
  clientId: Setting<string>;
  /** Empty: the names that the vendor suggests. */
  roleName: Setting<string>;
  memberId: Setting<string>;
  capture: Setting<CaptureMode>;
}

const LISTS = { connectwise: 'connectWiseServers', portal: 'portals' } as const;

/** The name of the setting that stores the origins of a kind. */
export function listOf(kind: Kind): 'connectWiseServers' | 'portals' {
  return LISTS[kind];
}

/** Parses the content of a storage area. Unknown content results in no settings. */
export function parseSettings(raw: unknown): StoredSettings {
  return stored.catch({}).parse(raw ?? {});
}

/** Combines the user's settings with company policy. Policy overrides the user, and its addresses come first. */
export function joinSettings(own: StoredSettings, policy: StoredSettings): Settings {
  const added = Object.fromEntries(
    KINDS.map((kind) => [kind, joinOrigins(own[listOf(kind)], policy[listOf(kind)])]),
  );
  return {
    language: join(own.language, policy.language, 'auto'),
    added: added as Record<Kind, AddedOrigin[]>,
    keyMinutes: join(own.keyMinutes, policy.keyMinutes, KEY_MINUTES.default),
    clientId: join(own.clientId, policy.clientId, ''),
    roleName: join(own.roleName, policy.roleName, ''),
    memberId: join(own.memberId, policy.memberId, ''),
    capture: join(own.capture, policy.capture, 'auto'),
  };
}

function join<Value>(own: Value | undefined, policy: Value | undefined, fallback: Value): Setting<Value> {
  return { value: policy ?? own ?? fallback, isFixed: policy !== undefined };
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
