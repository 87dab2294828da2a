/**
 * The handoff as a state machine: what an event makes of a site's key and handoff, and what is to be done then. Pure;
 * `utils/background/deliver-key.ts` gathers the facts of an event and runs the effects.
 *
 *     idle ──ordered, fill-here──► waiting ──form-ready──► waiting, running ──prepared──► filled, running ──answered──►
 *     verified, filled or refused
 *
 *     waiting, refused ──fill-one──► waiting, running ──prepared──► filled, running ──answered-one──► waiting
 *
 * An order is bound to what was shown to the user: the pair, the portal's host, and the tab the user is in. Values that
 * are put in one at a time are bound to the document whose card was clicked; with the fourth that stands the handoff is
 * `verified`.
 */
import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import type { Profile } from '../../integrations/schema.ts';
import { isToConfirm } from '../record-view.ts';
import {
  type HandoffRecord,
  isHeld,
  type KeyRecord,
  NO_HANDOFF,
  NO_VALUES,
  type SingleValues,
  type SiteState,
  shownStatus,
  withoutKey,
} from '../state.ts';
import {
  documentOf,
  type HandoffEffect,
  type HandoffEvent,
  type HandoffStep,
  NO_PERMISSION,
  type PortalForm,
} from './handoff-events.ts';
import { isFinal } from './handoff-reasons.ts';

/** How long a delivered pair is kept for "Fill again", in ms. */
const GRACE = 2 * 60_000;

const SHOW: HandoffEffect = { type: 'show' };
const LOOK_LATER: HandoffEffect = { type: 'look-later' };

/** Returns the next state and the effects of an event. */
export function handoffAfter(profile: Profile, state: SiteState, event: HandoffEvent): HandoffStep {
  const { key, handoff } = state;
  const stay: HandoffStep = { state, effects: [] };
  switch (event.type) {
    case 'taken':
      // The content script sends a pair again when it received no answer.
      return key.id === event.key.id && isHeld(key)
        ? { state, effects: [SHOW] }
        : { state: { ...state, key: event.key, handoff: NO_HANDOFF }, effects: [SHOW] };
    case 'ordered': {
      if (!isPair(key, event.pairId) || handoff.running) return stay;
      // The view named a portal that does not count any more. It now names another, and the user decides again.
      if (!event.isShown) return { state: { ...state, handoff: NO_HANDOFF }, effects: [SHOW] };
      const agreed = event.isConfirmed ? { ...state, key: { ...key, isSendingConfirmed: true } } : state;
      if (!event.hasCompanyId || isToConfirm(profile, agreed)) return { state: agreed, effects: [SHOW] };
      return afterOrder(agreed, event);
    }
    case 'form-ready': {
      const { form, forms, isActive, order } = event;
      const isMeant = handoff.status === 'waiting' && !handoff.running && isOf(handoff.host, form);
      const isOnly = forms.every((other) => other.tabId === form.tabId);
      if (!isMeant || !isActive || !isOnly || !maySend(profile, state, event)) return stay;
      return claimed(state, form, order);
    }
    case 'fill-here': {
      const { form, order } = event;
      if (handoff.running || !mayAct(state, { ...event, origin: form.origin })) return stay;
      return maySend(profile, state, event) ? claimed(state, form, order) : stay;
    }
    case 'fill-one': {
      const { form, order, pairId, wasShown, field } = event;
      const isOrdered = handoff.status === 'waiting' || handoff.status === 'refused';
      const mayFill = isOrdered && isOf(handoff.host, form) && wasShown && isPair(key, pairId);
      if (handoff.running || !mayFill || !maySend(profile, state, event)) return stay;
      const known = valuesIn(handoff, documentOf(form));
      return claimed(state, form, order, { ...known, asked: field, refusal: null });
    }
    case 'prepared':
      return afterPreparation(profile, state, event);
    case 'answered': {
      if (handoff.status !== 'filled' || handoff.running !== event.order || handoff.single) return stay;
      return afterAnswer(state, event);
    }
    case 'answered-one': {
      const field = handoff.single?.asked;
      if (handoff.status !== 'filled' || handoff.running !== event.order || !field) return stay;
      return afterOne(state, field, event);
    }
    case 'values-changed': {
      const { single, status, document, running } = handoff;
      if (status !== 'waiting' || running || !single || document !== documentOf(event.form)) return stay;
      const next = withStanding(single, event.standing);
      const isSame = next.standing.join() === single.standing.join();
      return isSame ? stay : afterValues(state, next, key.id, event.now);
    }
    case 'looked':
      return handoff.status === 'waiting' && !handoff.running && handoff.reason !== event.found
        ? { state: { ...state, handoff: { ...handoff, reason: event.found } }, effects: [SHOW] }
        : stay;
    case 'ended':
      return event.pairId !== '' && key.id === event.pairId
        ? { state: withoutKey(state, event.why), effects: [SHOW] }
        : stay;
    case 'revoked':
      return afterRevocation(state, event.isSite);
    default: {
      const isLeft = handoff.running !== '' && handoff.running === event.left;
      const settle: HandoffEffect[] =
        key.status === 'delivered' ? [{ type: 'settle', pairId: key.id, until: key.expiresAt ?? 0 }] : [];
      const next = isLeft ? { ...state, handoff: withoutOrder(handoff) } : state;
      const look: HandoffEffect[] = next.handoff.status === 'waiting' ? [LOOK_LATER, { type: 'look' }] : [];
      return { state: next, effects: [...settle, ...(isLeft ? [SHOW] : []), ...look] };
    }
  }
}

/** What the card of a page says. */
interface CardContent extends Pick<HandoffRecord, 'reason'> {
  status: Exclude<HandoffRecord['status'], 'idle'> | 'ready';
  /** The values that were put into this page one at a time; null where that is not offered. */
  single: SingleValues | null;
}

/**
 * What the card of a portal page says; null for no card. `isHere`: the last order was for this very document; `refusal`: why
 * the form on it cannot be filled, null when nothing is known; `wasShown`: the page shows a card of this pair. The reason
 * of a card that waits is what it waits for.
 */
export function cardAfter(
  profile: Profile,
  state: SiteState,
  page: {
    host: string;
    isReady: boolean;
    isHere: boolean;
    refusal: string | null;
    wasShown: boolean;
    hasCompanyId: boolean;
  },
): CardContent | null {
  const { key, handoff } = state;
  if (!isHeld(key)) {
    const isRevoked = handoff.status === 'refused' && handoff.reason === NO_PERMISSION;
    return isRevoked && page.wasShown ? { status: 'refused', reason: NO_PERMISSION, single: null } : null;
  }
  const status = shownStatus(handoff);
  const isWaiting = status === 'waiting';
  const single = page.isHere ? handoff.single : null;
  const isTried = page.isHere && !isWaiting;
  const canFill = page.isReady && !isTried && !single && !handoff.running && maySend(profile, state, page);
  if (canFill) return { status: 'ready', reason: null, single: null };
  if (status === 'idle' || handoff.host !== page.host) return null;
  // What was written, or refused, was so in one document. Others wait, or say nothing.
  if (!isWaiting && !page.isHere) return null;
  const reason = isWaiting ? (handoff.running && !single ? null : page.refusal) : handoff.reason;
  const needsOther = reason !== null && reason !== 'signed-out' && !isFinal(reason);
  const isOffered = maySend(profile, state, page) && (single !== null || needsOther);
  return { status, reason, single: isOffered ? (single ?? NO_VALUES) : null };
}

/** Whether an action is about the pair that is held: one that was clicked on an old view or card is not. */
export function isPair(key: KeyRecord, pairId: string): boolean {
  return isHeld(key) && key.id === pairId;
}

/** Whether a click on the card of a portal page counts: after an order for its host, or if that document showed this pair's card. */
export function mayAct(
  { key, handoff }: SiteState,
  click: { pairId: string; origin: string; wasShown: boolean },
): boolean {
  const isOrdered = handoff.status !== 'idle' && isOf(handoff.host, click);
  return isPair(key, click.pairId) && (isOrdered || click.wasShown);
}

/** Three values of four are no handoff, and a pair that is not this setup's must be confirmed by the user first. */
function maySend(profile: Profile, state: SiteState, { hasCompanyId }: { hasCompanyId: boolean }): boolean {
  return hasCompanyId && isHeld(state.key) && !isToConfirm(profile, state);
}

const isOf = (host: string, { origin }: Pick<PortalForm, 'origin'>) => origin === `https://${host}`;

/** The only form that is ready is filled, if it is of the portal that was named. Of others the user chooses one. */
function afterOrder(
  state: SiteState,
  { host, forms, order }: Extract<HandoffEvent, { type: 'ordered' }>,
): HandoffStep {
  const [first] = forms;
  const chosen = forms.find((form) => isOf(host, form)) ?? first;
  if (chosen && forms.length === 1 && isOf(host, chosen)) {
    const { state: next, effects } = claimed(state, chosen, order);
    return { state: next, effects: [{ type: 'focus', tabId: chosen.tabId }, ...effects] };
  }
  return {
    state: { ...state, handoff: { ...NO_HANDOFF, status: 'waiting', host } },
    effects: [
      LOOK_LATER,
      chosen ? { type: 'focus', tabId: chosen.tabId } : { type: 'open', host },
      SHOW,
      { type: 'look' },
    ],
  };
}

/** The order is taken over for this form, or for one value that goes into its page; nothing was sent yet. */
function claimed(
  state: SiteState,
  form: PortalForm,
  order: string,
  single: SingleValues | null = null,
): HandoffStep {
  const { host } = new URL(form.origin);
  const document = documentOf(form);
  return {
    state: {
      ...state,
      handoff: { status: 'waiting', reason: null, host, running: order, document, single },
    },
    effects: [{ type: 'prepare', order, pairId: state.key.id, form }],
  };
}

function afterPreparation(
  profile: Profile,
  state: SiteState,
  event: Extract<HandoffEvent, { type: 'prepared' }>,
): HandoffStep {
  const { key, handoff } = state;
  const { order, form, place, isThere } = event;
  if (handoff.status !== 'waiting' || handoff.running !== order) return { state, effects: [] };
  const refused = (next: SiteState, reason: string): HandoffStep => ({
    state: { ...next, handoff: { ...handoff, status: 'refused', reason, running: '', single: null } },
    effects: [SHOW],
  });
  if (place !== 'allowed') return refused(state, place);
  if (!isThere) return refused(withoutKey(state, 'expired'), 'expired');
  if (!maySend(profile, state, event)) return { state: { ...state, handoff: NO_HANDOFF }, effects: [SHOW] };
  return {
    state: { ...state, handoff: { ...handoff, status: 'filled' } },
    effects: [SHOW, sendEffect(handoff.single?.asked, { order, pairId: key.id, form })],
  };
}

function sendEffect(
  field: FieldName | null | undefined,
  what: { order: string; pairId: string; form: PortalForm },
): HandoffEffect {
  return field ? { type: 'send-one', field, ...what } : { type: 'send', ...what };
}

/** The values that were put into a document one at a time. */
function valuesIn({ single, document }: HandoffRecord, own: string): SingleValues {
  return (document === own && single) || NO_VALUES;
}

const withStanding = (single: SingleValues, standing: readonly FieldName[]): SingleValues => ({
  ...single,
  standing: single.written.filter((field) => standing.includes(field)),
});

/** No order runs any more. Whether a single value that was on its way has arrived, its page says. */
function withoutOrder(handoff: HandoffRecord): HandoffRecord {
  const { single } = handoff;
  const status = shownStatus(handoff);
  return { ...handoff, status, running: '', single: single && { ...single, asked: null } };
}

function afterOne(
  state: SiteState,
  field: FieldName,
  { pairId, reason, standing, now }: Extract<HandoffEvent, { type: 'answered-one' }>,
): HandoffStep {
  const { written } = state.handoff.single ?? NO_VALUES;
  const isNew = reason === null && !written.includes(field);
  const single = { written: isNew ? [...written, field] : written, standing: [], asked: null };
  const refusal = reason === null ? null : { field, reason };
  return afterValues(state, withStanding({ ...single, refusal }, standing), pairId, now);
}

/** With the fourth value that stands the handoff is complete. Without the pair there is nothing left to put in. */
function afterValues(state: SiteState, single: SingleValues, pairId: string, now: number): HandoffStep {
  if (FIELD_NAMES.every((field) => single.standing.includes(field)))
    return afterAnswer(state, { pairId, result: { status: 'verified', reason: null }, now });
  const handoff = { ...withoutOrder(state.handoff), single };
  const isOver = !isPair(state.key, pairId);
  return { state: { ...state, handoff: isOver ? NO_HANDOFF : handoff }, effects: [SHOW] };
}

function afterAnswer(
  state: SiteState,
  { pairId, result, now }: Pick<Extract<HandoffEvent, { type: 'answered' }>, 'pairId' | 'result' | 'now'>,
): HandoffStep {
  const { key, handoff } = state;
  const next = { ...state, handoff: { ...handoff, ...result, running: '', single: null } };
  if (result.status !== 'verified') return { state: next, effects: [SHOW] };
  const until = Math.min(key.expiresAt ?? 0, now + GRACE);
  const settle: HandoffEffect = { type: 'settle', pairId, until };
  if (!isPair(key, pairId)) {
    // Its time may have been up, or the user may have wiped it, while it was being filled in.
    const wiped: KeyRecord = { ...key, status: 'wiped' };
    return { state: key.id === pairId ? { ...next, key: wiped } : next, effects: [settle, SHOW] };
  }
  return {
    state: { ...next, key: { ...key, status: 'delivered', expiresAt: until } },
    effects: [settle, SHOW],
  };
}

/** The pair of the site is gone; an order for the portal is over. The result of what was sent already is kept. */
function afterRevocation(state: SiteState, isSite: boolean): HandoffStep {
  if (!isHeld(state.key)) return { state, effects: [] };
  const next = isSite ? withoutKey(state, 'wiped') : state;
  const { status } = state.handoff;
  const isOver = isSite ? status !== 'filled' && status !== 'verified' : status === 'waiting';
  if (!isOver) return { state: next, effects: [SHOW] };
  const { host } = state.handoff;
  return {
    state: { ...next, handoff: { ...NO_HANDOFF, status: 'refused', reason: NO_PERMISSION, host } },
    effects: [SHOW],
  };
}
