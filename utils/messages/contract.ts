/**
 * All messages to the background: payload, allowed senders, and reply. The background validates each message with these
 * schemas first. Other contexts import types only.
 */
import { z } from 'zod';
import { FILL_FIELDS, LONGEST_CHOICE, MOST_CHOICES } from '../connectwise/model/fill.ts';
import { ACCESS, type Cell, LEVELS } from '../connectwise/model/levels.ts';
import {
  KEY_GUARDS,
  MEMBER_FIELDS,
  type Observation,
  type Target,
} from '../connectwise/model/observation.ts';
import type { ShownRecord } from '../connectwise/model/record.ts';
import type { Language } from '../i18n/languages.ts';
import type { MemberExpectation } from '../integrations/check-member.ts';
import type { WantedLevel } from '../integrations/compare-role.ts';
import type { FieldName } from '../integrations/index.ts';
import { Secret } from '../key/secret.ts';
import type { HandoffCardState } from '../portal/card/card-state.ts';
import { readAddress } from '../settings/address.ts';
import { KINDS, type Kind } from '../settings/origins.ts';
import {
  type AddedOrigin,
  type CaptureMode,
  type PanelPlace,
  type Settings,
  settingsChange,
} from '../settings/settings.ts';
import {
  ACTION_KINDS,
  ACTION_REASONS,
  ACTION_STATUSES,
  type ActionOrder,
  type AssistantView,
  PANEL_TROUBLES,
  POINTING_REFUSALS,
  POINTING_STEPS,
  type PointingOrder,
  ROUTES,
  TICKED_STEPS,
} from '../setup/view.ts';
import type { PageSnapshot } from '../snapshot/snapshot-file.ts';

const shortText = z.string().max(300);
const saveState = z.enum(['saved', 'unsaved', 'unknown']);
const isInactive = z.boolean().nullable();
const keyState = z.enum(['absent', 'shown', 'masked', 'odd', 'ambiguous']);
const box = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

const page = z.discriminatedUnion('screen', [
  z.strictObject({
    screen: z.literal('security-role'),
    roleName: shortText,
    levels: z
      .array(
        z.strictObject({
          module: shortText,
          permission: shortText,
          level: z.enum(LEVELS),
          access: z.enum(ACCESS),
        }),
      )
      .max(50_000),
    collapsed: z.array(shortText).max(200),
    saveState,
    isConfirmed: z.boolean(),
    unknownColumns: z.array(z.string().max(60)).max(8),
    tables: z.array(shortText).max(50).nullable(),
    isInactive,
  }),
  z.strictObject({
    screen: z.literal('api-member'),
    title: shortText,
    fields: z.partialRecord(z.enum(MEMBER_FIELDS), z.string().max(5_000)),
    isStored: z.boolean(),
    isNew: z.boolean(),
    saveState,
    kind: z.enum(['api', 'person', 'unknown']),
    isInactive,
  }),
  z.strictObject({
    screen: z.literal('api-key'),
    view: z.enum(['list', 'new', 'shown']),
    description: shortText,
    member: shortText,
    publicKey: keyState,
    privateKey: keyState,
    account: z.enum(['own', 'member', 'unknown']),
  }),
  z.strictObject({ screen: z.literal('login'), companyId: shortText, isSubmitted: z.boolean() }),
  z.strictObject({
    screen: z.enum(['security-roles', 'members']),
    view: z.enum(['list', 'form', 'other-tab']),
    name: shortText,
    inactive: z.array(z.string().max(60)).max(50),
  }),
  z.strictObject({ screen: z.enum(['none', 'unknown']) }),
]);

const observation: z.ZodType<Observation> = z.strictObject({
  page,
  keyGuard: z.enum(KEY_GUARDS),
  problems: z
    .array(
      z.strictObject({
        landmark: shortText,
        reason: z.enum(['not-found', 'twice', 'no-control', 'unknown-word', 'refused']),
        quote: z.string().max(200).exactOptional(),
      }),
    )
    .max(500),
  pointsAt: z.array(box).max(100),
});

/** A key: letters and digits. It is converted to a `Secret` before a handler gets it. */
const key = z
  .string()
  .regex(/^[A-Za-z0-9]{8,64}$/)
  .transform((text) => new Secret(text));

const cell = shortText.refine((text): text is Cell => text.split('/').length >= 3);
/** What the user can tick: a level, a field of the member form, or a step. */
const tick = z.union([cell, z.templateLiteral(['member/', z.enum(MEMBER_FIELDS)]), z.enum(TICKED_STEPS)]);
const fillField = z.enum(FILL_FIELDS);
/** A text of one of the page's own lists. */
const choice = z.string().min(1).max(LONGEST_CHOICE);
const fillProgress = z.strictObject({
  filled: z.array(fillField).max(FILL_FIELDS.length),
  left: z.array(fillField).max(FILL_FIELDS.length),
  choices: z
    .array(
      z.strictObject({
        field: fillField,
        texts: z.array(choice).max(MOST_CHOICES),
        total: z.int().nonnegative(),
      }),
    )
    .max(FILL_FIELDS.length),
});
const nothing = z.strictObject({});
/** The popup names its tab. The panel's tab is known from the sender. */
const tabId = z.int().nonnegative().optional();
const onTab = z.strictObject({ tabId });
const windowId = z.int();
/** Random ID of a key pair, or of a document of the portal. */
const id = z.string().max(64);
/** The pair that the view or card named when the user clicked. */
const onPair = z.strictObject({ tabId, pairId: id });
/** The portal too, as the view named it: the key goes nowhere else. */
const onPairTo = onPair.extend({ host: shortText });
const onCard = z.strictObject({ pairId: id, nonce: id });
const companyId = z.string().trim().max(100);
const field = z.enum(['siteUrl', 'companyId', 'publicKey', 'privateKey'] satisfies FieldName[]);
const fields = z.array(field).max(4);
/** An origin, exactly as the browser writes it. */
const origin = z.url().refine((text) => {
  const read = readAddress(text);
  return 'origin' in read && read.origin === text;
});
const addedOrigin = z.strictObject({ kind: z.enum(KINDS), origin });

/**
 * `connectwise-frame`: a content script in any frame of a ConnectWise page; `panel`: its top frame; `popup`: the
 * extension's own pages (popup, options, record, report, welcome); `side-panel`: our page in the browser's side panel, about
 * the ConnectWise page that its user is in; `portal`: the top frame of a portal page.
 */
export type Sender = 'connectwise-frame' | 'panel' | 'popup' | 'side-panel' | 'portal';

const views: Sender[] = ['panel', 'popup', 'side-panel'];

export const contract = {
  /** A page was opened, or a frame may be a setup screen. The background may inject the assistant there. */
  'request-assistant': {
    from: ['connectwise-frame'],
    payload: z.strictObject({ because: z.enum(['opened', 'setup']) }),
  },
  /** A frame requests the context: what to search for and mark. */
  'get-context': { from: ['connectwise-frame'], payload: nothing },
  /** Reports what a frame of ConnectWise shows. */
  observed: { from: ['connectwise-frame'], payload: observation },
  /** The document of a frame is being unloaded. */
  left: { from: ['connectwise-frame'], payload: nothing },
  /** Takes the pair that the page shows. Used when the capture mode is `ask`. */
  'take-key': { from: views, payload: onTab },
  /** A pair that a page shows. Replies whether it is held. */
  'key-pair': {
    from: ['connectwise-frame'],
    payload: z.strictObject({
      publicKey: key,
      privateKey: key,
      description: shortText,
      member: shortText,
      role: shortText,
      isOwnAccount: z.boolean(),
      /** The user has pointed at both keys: it is not known whose they are. */
      isPointed: z.literal(true).exactOptional(),
    }),
  },
  /** The user will point at the keys on the page, or no longer. */
  'point-at-key': { from: views, payload: onTab },
  'cancel-pointing': { from: views, payload: onTab },
  /** The user has pointed at a key, which was taken or refused, or pressed Esc. */
  pointing: {
    from: ['connectwise-frame'],
    payload: z.strictObject({
      step: z.enum([...POINTING_STEPS, 'off']),
      refusal: z.enum(POINTING_REFUSALS).nullable(),
    }),
  },
  'get-state': { from: views, payload: onTab },
  'choose-route': { from: views, payload: z.strictObject({ tabId, route: z.enum(ROUTES) }) },
  'choose-optional': { from: views, payload: z.strictObject({ tabId, isWanted: z.boolean() }) },
  'set-company-id': {
    from: views,
    payload: z.strictObject({ tabId, companyId }),
  },
  /** The user says that the record on the page is for this setup, or takes that back. */
  'claim-record': { from: views, payload: onTab },
  'disclaim-record': { from: views, payload: onTab },
  /** The user says that something is right that was not seen, or takes that back. */
  tick: { from: views, payload: z.strictObject({ tabId, tick, isTicked: z.boolean() }) },
  /** `isConfirmed`: the user agreed to send a pair that is not this setup's. */
  'send-key': { from: views, payload: onPairTo.extend({ isConfirmed: z.boolean() }) },
  'discard-key': { from: views, payload: onPair },
  'fill-again': { from: views, payload: onPairTo },
  done: { from: views, payload: onPair },
  /** Reloads the pages of the portal that do not answer, or opens one. */
  'reload-portal': { from: views, payload: onTab },
  /** Removes the notice about undelivered pairs. */
  'dismiss-records': { from: views, payload: onTab },
  /** Checks with ConnectWise whether the key works. */
  'check-key': { from: views, payload: onTab },
  'cancel-check': { from: views, payload: onTab },
  'open-options': { from: views, payload: nothing },
  /** Page actions that the user requested. */
  'set-levels': { from: views, payload: z.strictObject({ tabId, cells: z.array(cell).min(1).max(600) }) },
  'put-back': { from: views, payload: onTab },
  'fill-all': { from: views, payload: onTab },
  'fill-field': {
    from: views,
    payload: z.strictObject({ tabId, field: fillField, choice: choice.optional() }),
  },
  'show-cell': { from: views, payload: z.strictObject({ tabId, cell }) },
  'show-group': { from: views, payload: z.strictObject({ tabId, module: shortText }) },
  'cancel-work': { from: views, payload: onTab },
  /** Progress of a page action. */
  'action-progress': {
    from: ['connectwise-frame'],
    payload: z.strictObject({
      kind: z.enum(ACTION_KINDS),
      status: z.enum(ACTION_STATUSES),
      done: z.int().nonnegative(),
      total: z.int().nonnegative(),
      at: shortText,
      reason: z.enum(ACTION_REASONS).nullable(),
      canPutBack: z.boolean(),
      fill: fillProgress.exactOptional(),
    }),
  },
  'page-check': { from: ['panel', 'side-panel'], payload: onTab },
  /** Opens the page that shows what of the tab would be saved, and saves it. */
  'save-snapshot': { from: views, payload: onTab },
  /** Takes the snapshot of a tab, or of the tab of this kind that was used last. */
  'take-snapshot': {
    from: ['popup'],
    payload: z.strictObject({ tabId, kind: z.enum(KINDS).exactOptional() }),
  },
  'set-layout': {
    from: ['panel'],
    payload: z.strictObject({ side: z.enum(['left', 'right']), collapsed: z.boolean() }),
  },
  'open-panel': { from: ['popup'], payload: onTab },
  /** The user moves the panel. The side panel itself is opened in the click, which no message can wait for. */
  'use-side-panel': { from: ['panel', 'popup'], payload: onTab },
  'use-page-panel': { from: ['popup', 'side-panel'], payload: z.strictObject({ tabId, windowId }) },
  /** The side panel of a window shows this tab now. Replies with its state; null if the user is in another tab. */
  'show-tab': { from: ['side-panel'], payload: z.strictObject({ tabId, windowId }) },
  /** The side panel of a window was closed. */
  'side-panel-closed': { from: ['side-panel'], payload: z.strictObject({ windowId }) },
  /** Why the panel cannot live on its page; empty when it can. */
  'panel-troubles': {
    from: ['panel'],
    payload: z.strictObject({ troubles: z.array(z.enum(PANEL_TROUBLES)).max(PANEL_TROUBLES.length) }),
  },
  /** Opens the setup record. */
  'open-record': { from: views, payload: onTab },
  'open-connectwise': { from: ['popup', 'side-panel'], payload: nothing },
  'open-office-protect': { from: ['popup', 'side-panel'], payload: nothing },
  'get-settings': { from: ['popup'], payload: nothing },
  'change-settings': { from: ['popup'], payload: settingsChange },
  /** Adds an address after the user has granted its host permission. */
  'add-origin': { from: ['popup'], payload: addedOrigin },
  'remove-origin': { from: ['popup'], payload: addedOrigin },
  /** An empty ID removes the stored one. */
  'change-company-id': { from: ['popup'], payload: z.strictObject({ site: z.url(), companyId }) },
  reset: { from: ['popup'], payload: nothing },
  /** A portal page was opened, or a target form may be on it: the form script is needed there. */
  'request-form': { from: ['portal'], payload: z.strictObject({ because: z.enum(['opened', 'form']) }) },
  /** State of the target form, without its values. `nonce`: the name that the form script gave to its document. */
  'form-status': {
    from: ['portal'],
    payload: z.strictObject({
      status: z.enum(['ready', 'refused']),
      reason: z.string().max(20).nullable(),
      nonce: id,
    }),
  },
  /** The user clicked a button of the card on the portal page. */
  'portal-fill': { from: ['portal'], payload: onCard },
  'portal-wipe': { from: ['portal'], payload: onCard },
  /** The same for one value, which goes into the field that the user focused last. */
  'portal-fill-one': { from: ['portal'], payload: onCard.extend({ field }) },
  /** Which of the values that were put in one at a time stand in the page now. */
  'values-changed': { from: ['portal'], payload: z.strictObject({ nonce: id, standing: fields }) },
} satisfies Record<string, { from: Sender[]; payload: z.ZodType }>;

type Contract = typeof contract;
export type MessageType = keyof Contract;
/** Payload as the sender passes it. */
export type Payload<Type extends MessageType> = z.input<Contract[Type]['payload']>;
/** Payload as the handler receives it, parsed. */
export type Parsed<Type extends MessageType> = z.output<Contract[Type]['payload']>;

/** Position of the panel. */
export type Layout = Parsed<'set-layout'>;

/** The state that panel, popup and side panel receive. */
export interface ViewState {
  tabId: number;
  /** The language of the view's texts. */
  language: Language;
  view: AssistantView;
  layout: Layout;
  /** Whether the panel is shown on this page. */
  isPanelShown: boolean;
  /** False: the tab shows no ConnectWise page any more. */
  isOnSite: boolean;
  /** Where the user, or company policy, wants the panel. */
  panelPlace: PanelPlace;
  /** False: company policy says where the panel is. */
  canMovePanel: boolean;
}

/** What the assistant needs to evaluate and mark a page without asking the background. */
export interface AssistantContext {
  wanted: WantedLevel[];
  target: Target | null;
  expected: MemberExpectation;
  /** The capture mode; null while company policy is not known yet, so that no pair is taken. */
  capture: CaptureMode | null;
  /** Whether a setup is under way, so that menu entries are marked on other pages too. */
  isActive: boolean;
  /** The record of this setup that the tab shows: only this one is judged and marked. Null when it shows none. */
  ownRecord: ShownRecord | null;
}

/** The data of the options page. */
export interface SettingsView extends Omit<Settings, 'added'> {
  /** The language that results from the choice in this browser. */
  shownIn: Language;
  /** Match patterns (built-in and from company policy) without a granted host permission. */
  missingHostPermissions: string[];
  addresses: Record<Kind, (AddedOrigin & { /** The host permission is granted. */ isAllowed: boolean })[]>;
  /** The vendor's names: used where the user set none. */
  suggested: { roleName: string; memberId: string };
  /** Company IDs by site. */
  companyIds: Record<string, string>;
}

/**
 * A snapshot, or why there is none. `no-page`: no tab of ConnectWise or of a portal; `key`: something that looks like a key
 * would have been in it; `failed`: the page did not answer.
 */
export type SnapshotReply = { snapshot: PageSnapshot } | { problem: 'no-page' | 'key' | 'failed' };

/** Replies by message type. Other messages are answered with null. */
interface Replies {
  'get-state': ViewState | null;
  'show-tab': ViewState | null;
  /** The diagnostics report of all frames. */
  'page-check': string;
  'take-snapshot': SnapshotReply;
  /** Null for a frame of a different site than its tab. */
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

/** Messages from the background to content scripts. */
export type Push =
  | { type: 'state'; state: ViewState }
  | { type: 'context'; context: AssistantContext }
  | { type: 'action'; order: ActionOrder }
  | { type: 'take-key' }
  /** The user points at the keys; null: no longer. */
  | { type: 'pointing'; order: PointingOrder | null }
  /** The user pressed the shortcut: panel or card takes the focus, or the side panel of this window. */
  | { type: 'focus'; windowId?: number }
  /** The side panel of this window closes, because the user moved the panel to the page. */
  | { type: 'close-side-panel'; windowId: number }
  /** This address was removed or its host permission was revoked: the content script must stop. `card` stays and says why. */
  | { type: 'stop'; card?: HandoffCardState }
  /** The form script answers with the nonce of its document. */
  | { type: 'which-document' }
  /** The form script shows the card, and answers with the nonce of its document. */
  | { type: 'card'; card: HandoffCardState | null }
  | { type: 'fill'; order: FillOrder }
  | { type: 'fill-one'; order: OneValueOrder };

/** What each order for a page says. It is used once, by one document. */
export interface PageOrder {
  /** A second order with the same ID is refused. */
  id: string;
  origin: string;
  /** The document that it is for, by the name that its form script gave it. */
  nonce: string;
}

/** One value, for the field that the user chose when this value's button was clicked. */
export interface OneValueOrder extends PageOrder {
  field: FieldName;
  value: string;
}

/** The four values for one form. */
export interface FillOrder extends PageOrder {
  siteUrl: string;
  companyId: string;
  publicKey: string;
  privateKey: string;
}

/** The result of filling, without any value. It comes from a page, so the background validates it. */
export const fillResult = z.strictObject({
  status: z.enum(['verified', 'filled', 'refused']),
  reason: z.string().max(20).nullable(),
});
export type FillResult = z.infer<typeof fillResult>;

/** The result for one value: why it was not written, and which of the values written so far stand there now. */
export const oneValueResult = z.strictObject({ reason: z.string().max(20).nullable(), standing: fields });
export type OneValueResult = z.infer<typeof oneValueResult>;
