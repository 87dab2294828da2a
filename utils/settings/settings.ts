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

/** Where the panel is: on ConnectWise's page, or in the browser's own side panel. */
const PANEL_PLACES = ['page', 'side-panel'] as const;
export type PanelPlace = (typeof PANEL_PLACES)[number];

const panelPlace = z.enum(PANEL_PLACES);

/** Longest list of addresses; what is beyond is dropped. */
const MAX_ADDRESSES = 100;

/** Addresses as users write them. Invalid ones are dropped; the others stay valid. */
const origins = z.array(z.unknown()).transform((all) => {
  const read = all.slice(0, MAX_ADDRESSES).map(originOf);
  return [...new Set(read.filter((origin) => origin !== null))];
});

/** Stored settings. An invalid value counts as not set; that of a protective setting counts as the strictest one. */
const stored = z.object({
  language: language.optional().catch(undefined),
  connectWiseServers: origins.optional().catch([]),
  portals: origins.optional().catch([]),
  keyMinutes: keyMinutes.optional().catch(KEY_MINUTES.min),
  clientId: clientId.optional().catch(undefined),
  roleName: roleName.optional().catch(undefined),
  memberId: memberId.optional().catch(undefined),
  capture: capture.optional().catch('ask'),
  panelPlace: panelPlace.optional().catch(undefined),
});

/** What is wrong in the stored value of each setting that protects a key. */
const INVALID = {
  keyMinutes: (value: unknown) => !keyMinutes.safeParse(value).success,
  capture: (value: unknown) => !capture.safeParse(value).success,
  connectWiseServers: isInvalidList,
  portals: isInvalidList,
} as const;
export type ProtectiveSetting = keyof typeof INVALID;
const PROTECTIVE = Object.keys(INVALID) as ProtectiveSetting[];

export interface StoredSettings extends z.output<typeof stored> {
  /** Settings whose stored value is invalid, or that have an invalid address in their list. */
  invalid?: ProtectiveSetting[];
}

/** A change of one setting, as sent in a message. An empty text removes the setting. */
export const settingsChange = z.union([
  z.strictObject({ language }),
  z.strictObject({ keyMinutes }),
  z.strictObject({ clientId: z.literal('').or(clientId) }),
  z.strictObject({ roleName: z.literal('').or(roleName) }),
  z.strictObject({ memberId: z.literal('').or(memberId) }),
  z.strictObject({ capture }),
  z.strictObject({ panelPlace }),
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
  panelPlace: Setting<PanelPlace>;
  /** Settings in force that are not as they were written, since that is invalid: the strictest value counts instead. */
  invalid: ProtectiveSetting[];
}

const LISTS = { connectwise: 'connectWiseServers', portal: 'portals' } as const;

/** The name of the setting that stores the origins of a kind. */
export function listOf(kind: Kind): 'connectWiseServers' | 'portals' {
  return LISTS[kind];
}

/** Parses the content of a storage area. Content that is no object is invalid as a whole. */
export function parseSettings(raw: unknown): StoredSettings {
  const { data } = z.record(z.string(), z.unknown()).safeParse(raw ?? {});
  const values = data ?? Object.fromEntries(PROTECTIVE.map((name) => [name, null]));
  const isInvalid = (name: ProtectiveSetting) => values[name] !== undefined && INVALID[name](values[name]);
  return { ...stored.parse(values), invalid: PROTECTIVE.filter(isInvalid) };
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
    panelPlace: join(own.panelPlace, policy.panelPlace, 'page'),
    invalid: PROTECTIVE.filter(
      (name) => policy.invalid?.includes(name) || (own.invalid?.includes(name) && isInForce(name, policy)),
    ),
  };
}

/** Whether the user's own value counts: addresses add up, and of other settings policy leaves those that it does not set. */
function isInForce(name: ProtectiveSetting, policy: StoredSettings): boolean {
  return policy[name] === undefined || KINDS.some((kind) => listOf(kind) === name);
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

/** A built-in address in a list is needless, but nothing is wrong with it. */
function isInvalidList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MAX_ADDRESSES) return true;
  return value.some((one) => {
    const read = typeof one === 'string' ? readAddress(one) : null;
    return read === null || ('problem' in read && read.problem !== 'built-in');
  });
}

function originOf(text: unknown): string | null {
  const read = typeof text === 'string' ? readAddress(text) : null;
  return read && 'origin' in read ? read.origin : null;
}
