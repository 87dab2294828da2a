/**
 * Every message to the background: its payload, who may send it, and the reply. The background parses
 * each with these schemas before anything else sees it. Other contexts import types only.
 */
import { z } from 'zod';
import { ACCESS, type Cell, LEVELS } from '../connectwise/model/levels.ts';
import {
  KEY_GUARDS,
  MEMBER_FIELDS,
  type Observation,
  type Target,
} from '../connectwise/model/observation.ts';
import type { Language } from '../i18n/languages.ts';
import type { MemberExpectation } from '../integrations/check-member.ts';
import type { WantedLevel } from '../integrations/compare-role.ts';
import { Secret } from '../key/secret.ts';
import type { HandoffCardState } from '../portal/card/handoff-texts.ts';
import { readAddress } from '../settings/address.ts';
import { KINDS, type Kind } from '../settings/origins.ts';
import { type AddedOrigin, type CaptureMode, type Settings, settingsChange } from '../settings/settings.ts';
import {
  ACTION_KINDS,
  ACTION_REASONS,
  ACTION_STATUSES,
  type ActionOrder,
  type AssistantView,
  ROUTES,
} from '../setup/view.ts';

const short = z.string().max(300);
const saveState = z.enum(['saved', 'unsaved', 'unknown']);
const sight = z.enum(['absent', 'shown', 'masked', 'odd', 'ambiguous']);
const box = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

const page = z.discriminatedUnion('screen', [
  z.strictObject({
    screen: z.literal('security-role'),
    roleName: short,
    levels: z
      .array(
        z.strictObject({ module: short, permission: short, level: z.enum(LEVELS), access: z.enum(ACCESS) }),
      )
      .max(50_000),
    collapsed: z.array(short).max(200),
    saveState,
    isConfirmed: z.boolean(),
    disallowedTables: z.array(short).max(50),
  }),
  z.strictObject({
    screen: z.literal('api-member'),
    fields: z.partialRecord(z.enum(MEMBER_FIELDS), z.string().max(5_000)),
    isStored: z.boolean(),
    saveState,
  }),
  z.strictObject({
    screen: z.literal('api-key'),
    view: z.enum(['list', 'new', 'shown']),
    description: short,
    member: short,
    publicKey: sight,
    privateKey: sight,
  }),
  z.strictObject({ screen: z.literal('login'), companyId: short }),
  z.strictObject({
    screen: z.enum(['security-roles', 'members']),
    view: z.enum(['list', 'form', 'other-tab']),
    name: short,
  }),
  z.strictObject({ screen: z.enum(['none', 'unknown']) }),
]);

export const observation: z.ZodType<Observation> = z.strictObject({
  page,
  keyGuard: z.enum(KEY_GUARDS),
  problems: z
    .array(
      z.strictObject({
        landmark: short,
        reason: z.enum(['not-found', 'twice', 'no-control', 'unknown-word']),
      }),
    )
    .max(500),
  pointsAt: z.array(box).max(100),
});

/** Letters and digits only; a key's text becomes a `Secret` before any handler sees it. */
const key = z
  .string()
  .regex(/^[A-Za-z0-9]{8,64}$/)
  .transform((text) => new Secret(text));

const cell = short.refine((text): text is Cell => text.split('/').length >= 3);
const nothing = z.strictObject({});
/** The popup says which tab it is about; the panel's own tab is known from its sender. */
const tabId = z.int().nonnegative().optional();
const onTab = z.strictObject({ tabId });
const companyId = z.string().trim().max(100);
/** An origin exactly as the browser writes it. */
const origin = z.url().refine((text) => {
  const read = readAddress(text);
  return 'origin' in read && read.origin === text;
});
const place = z.strictObject({ kind: z.enum(KINDS), origin });

/** `watcher`: watcher or guide in any frame of a ConnectWise page; `panel`: its top frame; `popup`: our own pages (popup, options, welcome); `portal`: top frame of a portal. */
export type Sender = 'connectwise-frame' | 'panel' | 'popup' | 'portal';

const views: Sender[] = ['panel', 'popup'];

export const contract = {
  /** A page was opened, or a frame may be a setup screen: the guide may be wanted there. */
  'request-assistant': {
    from: ['connectwise-frame'],
    payload: z.strictObject({ because: z.enum(['opened', 'setup']) }),
  },
  /** The guide of a frame asks what to look for. */
  'get-context': { from: ['connectwise-frame'], payload: nothing },
  /** What a frame of ConnectWise shows. */
  observed: { from: ['connectwise-frame'], payload: observation },
  /** The frame goes away. */
  left: { from: ['connectwise-frame'], payload: nothing },
  /** Take the pair that the page shows; only where the user wants to be asked. */
  'take-key': { from: views, payload: onTab },
  /** A pair that is just shown; answered with whether it is held. */
  'key-pair': {
    from: ['connectwise-frame'],
    payload: z.strictObject({ publicKey: key, privateKey: key, description: short, member: short }),
  },
  'get-state': { from: views, payload: onTab },
  'choose-route': { from: views, payload: z.strictObject({ tabId, route: z.enum(ROUTES) }) },
  'set-company-id': {
    from: views,
    payload: z.strictObject({ tabId, companyId }),
  },
  'send-key': { from: views, payload: onTab },
  'discard-key': { from: views, payload: onTab },
  'fill-again': { from: views, payload: onTab },
  done: { from: views, payload: onTab },
  /** The user knows of the pairs that were not handed over. */
  'dismiss-records': { from: views, payload: onTab },
  /** Ask ConnectWise itself whether the key works. */
  'check-key': { from: views, payload: onTab },
  'cancel-check': { from: views, payload: onTab },
  'open-options': { from: views, payload: nothing },
  /** Work on the page, on the user's order. */
  'set-levels': { from: views, payload: z.strictObject({ tabId, cells: z.array(cell).min(1).max(600) }) },
  'put-back': { from: views, payload: onTab },
  'fill-field': { from: views, payload: z.strictObject({ tabId, field: z.enum(MEMBER_FIELDS) }) },
  'show-cell': { from: views, payload: z.strictObject({ tabId, cell }) },
  'cancel-work': { from: views, payload: onTab },
  /** How far it has come. */
  'action-progress': {
    from: ['connectwise-frame'],
    payload: z.strictObject({
      kind: z.enum(ACTION_KINDS),
      status: z.enum(ACTION_STATUSES),
      done: z.int().nonnegative(),
      total: z.int().nonnegative(),
      at: short,
      reason: z.enum(ACTION_REASONS).nullable(),
      canPutBack: z.boolean(),
    }),
  },
  'page-check': { from: ['panel'], payload: nothing },
  'set-layout': {
    from: ['panel'],
    payload: z.strictObject({ side: z.enum(['left', 'right']), collapsed: z.boolean() }),
  },
  'open-panel': { from: ['popup'], payload: onTab },
  /** Shows what was set up, to be kept. */
  'open-record': { from: views, payload: onTab },
  'open-connectwise': { from: ['popup'], payload: nothing },
  'open-office-protect': { from: ['popup'], payload: nothing },
  'get-settings': { from: ['popup'], payload: nothing },
  'change-settings': { from: ['popup'], payload: settingsChange },
  /** An address that the user has just allowed in the browser. */
  'add-origin': { from: ['popup'], payload: place },
  'remove-origin': { from: ['popup'], payload: place },
  /** An empty ID forgets the one that was known. */
  'change-company-id': { from: ['popup'], payload: z.strictObject({ site: z.url(), companyId }) },
  reset: { from: ['popup'], payload: nothing },
  /** A portal page was opened, or a target form may be on it: the form script is needed there. */
  'request-form': { from: ['portal'], payload: z.strictObject({ because: z.enum(['opened', 'form']) }) },
  /** How the target form stands; its values stay in the page. */
  'form-status': {
    from: ['portal'],
    payload: z.strictObject({ status: z.enum(['ready', 'refused']), reason: z.string().max(20).nullable() }),
  },
  /** The user pressed a button of the card on the portal page. */
  'portal-fill': { from: ['portal'], payload: nothing },
  'portal-wipe': { from: ['portal'], payload: nothing },
} satisfies Record<string, { from: Sender[]; payload: z.ZodType }>;

export type Contract = typeof contract;
export type MessageType = keyof Contract;
/** What the sender passes. */
export type Payload<Type extends MessageType> = z.input<Contract[Type]['payload']>;
/** What the handler receives, parsed. */
export type Parsed<Type extends MessageType> = z.output<Contract[Type]['payload']>;

/** Where the panel stands. */
export type Layout = Parsed<'set-layout'>;

/** What panel and popup are told. */
export interface ViewState {
  tabId: number;
  /** What the view's sentences are written in. */
  language: Language;
  view: AssistantView;
  layout: Layout;
  /** Whether the panel belongs on this page. */
  isPanelShown: boolean;
}

/** What the guide needs to judge and mark by itself. */
export interface AssistantContext {
  wanted: WantedLevel[];
  target: Target | null;
  expected: MemberExpectation;
  /** Whether a pair is taken as soon as it is shown; null, so that none is, as long as company policy is not known. */
  capture: CaptureMode | null;
  /** Whether the user is being led, so that menu entries are marked on pages that are no setup screen. */
  isActive: boolean;
}

/** What the options page shows. */
export interface SettingsView extends Omit<Settings, 'added'> {
  /** The language that the choice comes to in this browser. */
  shownIn: Language;
  /** Match patterns, built-in and company policy's, on which the browser does not let us. */
  missingHostPermissions: string[];
  places: Record<Kind, (AddedOrigin & { /** The browser lets us on it. */ isAllowed: boolean })[]>;
  /** The vendor's names, which count where none is set. */
  suggested: { roleName: string; memberId: string };
  /** By site. */
  companyIds: Record<string, string>;
}

/** What messages are answered with; those not named are answered with null. */
export interface Replies {
  'get-state': ViewState | null;
  /** The report of all frames, as text. */
  'page-check': string;
  /** Null for a frame that belongs to another site than its tab. */
  'get-context': AssistantContext | null;
  'key-pair': boolean | null;
  'get-settings': SettingsView;
  'change-settings': SettingsView;
  'add-origin': SettingsView;
  'remove-origin': SettingsView;
  'change-company-id': SettingsView;
  reset: SettingsView;
}
export type Reply<Type extends MessageType> = Type extends keyof Replies ? Replies[Type] : null;

/** What the background tells pages, and what it is answered. */
export type Push =
  | { type: 'state'; state: ViewState }
  | { type: 'context'; context: AssistantContext }
  | { type: 'action'; order: ActionOrder }
  | { type: 'take-key' }
  /** The user's shortcut: the panel, or the card, takes the focus. */
  | { type: 'focus' }
  /** This address is none of ours any more. */
  | { type: 'stop' }
  | { type: 'card'; card: HandoffCardState | null }
  | { type: 'fill'; order: FillOrder };

/** The four values for one form: used once, by one document. */
export interface FillOrder {
  /** A second order of this name is refused. */
  id: string;
  origin: string;
  siteUrl: string;
  companyId: string;
  publicKey: string;
  privateKey: string;
}

/** How filling ended; never holds a value. It comes from a page, so the background parses it. */
export const fillResult = z.strictObject({
  status: z.enum(['verified', 'filled', 'refused']),
  reason: z.string().max(20).nullable(),
});
export type FillResult = z.infer<typeof fillResult>;
