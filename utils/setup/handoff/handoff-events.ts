/** What can happen to a handoff, and what is to be done then (handoff.ts decides). */
import type { FieldName } from '../../integrations/index.ts';
import type { HandoffRecord, KeyRecord, SiteState } from '../state.ts';

/** The reason of an order that waits while no page of its portal answers. */
export const NO_ANSWER = 'no-answer';

/** The reason of a refusal after the browser took a host permission back. */
export const NO_PERMISSION = 'no-permission';

/** A target form that is ready, as the form script of its page reported it. */
export interface PortalForm {
  tabId: number;
  origin: string;
  /** Cookie store of the tab (settings/sites.ts). */
  store: string;
  /** Empty where the browser does not report it. */
  documentId: string;
  /** Random name that the form script gave to its document. */
  nonce: string;
}

/** Names a document, also where the browser does not. */
export function documentOf({ documentId, nonce }: Pick<PortalForm, 'documentId' | 'nonce'>): string {
  return `${documentId}/${nonce}`;
}

/** What the fields of a `prepared` event found out right before the pair is sent. */
export interface Preparation {
  hasCompanyId: boolean;
  /** Whether both hosts still count: the ConnectWise site and the form's portal. */
  place: 'allowed' | 'wrong-origin' | typeof NO_PERMISSION;
  /** Whether the vault still holds the pair. */
  isThere: boolean;
}

/** What happens to a handoff. `order` is the ID of one delivery; a new order gets a new one. `now` is in epoch ms. */
export type HandoffEvent =
  /** A pair was taken from the page. */
  | { type: 'taken'; key: KeyRecord }
  /** Send or Fill again in a view. `host`: where the key may go; `isShown`: the view named that; `forms`: all that are ready. */
  | {
      type: 'ordered';
      pairId: string;
      order: string;
      isConfirmed: boolean;
      hasCompanyId: boolean;
      isShown: boolean;
      host: string;
      forms: readonly PortalForm[];
    }
  /** A form is ready. `isActive`: its tab is the one that the user is in; `forms`: all that are ready. */
  | {
      type: 'form-ready';
      order: string;
      hasCompanyId: boolean;
      form: PortalForm;
      isActive: boolean;
      forms: readonly PortalForm[];
    }
  /** Fill on the card of a page. `wasShown`: that very document showed the card of this pair. */
  | {
      type: 'fill-here';
      pairId: string;
      order: string;
      hasCompanyId: boolean;
      form: PortalForm;
      wasShown: boolean;
    }
  /** One value, by a button on the card of a page: it goes into the field that the user focused last. */
  | {
      type: 'fill-one';
      pairId: string;
      order: string;
      field: FieldName;
      hasCompanyId: boolean;
      form: PortalForm;
      wasShown: boolean;
    }
  /** What was checked right before the pair is sent. */
  | ({ type: 'prepared'; order: string; form: PortalForm } & Preparation)
  /** The page's result. */
  | {
      type: 'answered';
      order: string;
      pairId: string;
      result: Pick<HandoffRecord, 'reason'> & { status: Result };
      now: number;
    }
  /** The page's result for one value. `standing`: the values that stand there now as they were written. */
  | {
      type: 'answered-one';
      order: string;
      pairId: string;
      reason: string | null;
      standing: FieldName[];
      now: number;
    }
  /** The page changed a value that was written by itself, or has it again. */
  | { type: 'values-changed'; form: PortalForm; standing: FieldName[]; now: number }
  /** All open pages of the order's portal were asked. `found`: what it waits for; null when nothing is known. */
  | { type: 'looked'; found: string | null }
  /** The pair is held no longer. */
  | { type: 'ended'; pairId: string; why: 'wiped' | 'expired' }
  /** The browser took the host permission back: of the ConnectWise site, or of the portal that the order is for. */
  | { type: 'revoked'; isSite: boolean }
  /** The background starts. `left`: the order that ran when it was stopped; empty when none did. */
  | { type: 'resumed'; left: string };

type Result = 'verified' | 'filled' | 'refused';

/** What is to be done, in this order. */
export type HandoffEffect =
  /** Bring the form's tab to the front. */
  | { type: 'focus'; tabId: number }
  /** Bring an open page of this portal to the front, or open one. */
  | { type: 'open'; host: string }
  /** Check everything once more; answered by `prepared`. */
  | { type: 'prepare'; order: string; pairId: string; form: PortalForm }
  /** Send the pair; answered by `answered`. */
  | { type: 'send'; order: string; pairId: string; form: PortalForm }
  /** Send one value of the pair; answered by `answered-one`. */
  | { type: 'send-one'; order: string; pairId: string; form: PortalForm; field: FieldName }
  /** The pair was delivered: forget its record, and wipe it at `until` (epoch ms) at the latest. */
  | { type: 'settle'; pairId: string; until: number }
  /** An order begins to wait: ask all open pages of its portal again after some time; answered by `looked`. */
  | { type: 'look-later' }
  /** A form may have become ready meanwhile. */
  | { type: 'look' }
  /** Bring all views and cards up to date. */
  | { type: 'show' };

/** A site's state after an event, and what is to be done. An event that does not fit changes nothing. */
export interface HandoffStep {
  state: SiteState;
  effects: HandoffEffect[];
}
