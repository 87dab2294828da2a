/** States of a handoff and events, for the table of what becomes of each in each. */
import { ITS_KEY } from '../../../tests/support/samples.ts';
import type { FieldName } from '../../integrations/index.ts';
import {
  documentOf,
  type HandoffEvent,
  type HandoffStep,
  type PortalForm,
} from '../handoff/handoff-events.ts';
import {
  type HandoffRecord,
  type KeyRecord,
  NO_HANDOFF,
  NO_KEY,
  NO_VALUES,
  newSite,
  type SingleValues,
  type SiteState,
} from '../state.ts';

const HOST = 'portal.office-protect.com';
const NOW = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

const HELD: KeyRecord = {
  ...NO_KEY,
  ...ITS_KEY,
  id: 'pair',
  status: 'held',
  isOpen: true,
  expiresAt: NOW + 10 * MINUTE,
};
const DELIVERED: KeyRecord = { ...HELD, status: 'delivered', expiresAt: NOW + MINUTE };
const EXPIRED: KeyRecord = { ...HELD, status: 'expired', expiresAt: null };

const at = (
  status: HandoffRecord['status'],
  running = '',
  key = HELD,
  single: SingleValues | null = null,
): SiteState => ({
  ...newSite(),
  key,
  handoff: {
    ...NO_HANDOFF,
    status,
    host: status === 'idle' ? '' : HOST,
    running,
    document: running || single ? documentOf(FORM) : '',
    single,
  },
});
/** Three values stand in the page, and perhaps the private key is on its way there. */
const three = (asked: SingleValues['asked'] = null): SingleValues => ({
  ...NO_VALUES,
  asked,
  written: ['siteUrl', 'companyId', 'publicKey'],
  standing: ['siteUrl', 'companyId', 'publicKey'],
});

const form = (tabId: number, origin = `https://${HOST}`): PortalForm => ({
  tabId,
  origin,
  store: '',
  documentId: `document ${tabId}`,
  nonce: `nonce ${tabId}`,
});
const FORM = form(1);
const OTHER = form(2);
const FAR = form(3, 'https://eu.office-protect.com');

/** Every state that a handoff can be in. `one` is the order that runs. */
export const STATES = {
  'no key': { ...newSite() },
  expired: at('idle', '', EXPIRED),
  'to confirm': at('idle', '', { ...HELD, isOwnAccount: true }),
  idle: at('idle'),
  waiting: at('waiting'),
  claimed: at('waiting', 'one'),
  filling: at('filled', 'one'),
  'wiped while filling': at('filled', 'one', { ...HELD, status: 'wiped', expiresAt: null }),
  unread: at('filled'),
  verified: at('verified', '', DELIVERED),
  refused: at('refused'),
  'three put in': at('waiting', '', HELD, three()),
  'fourth claimed': at('waiting', 'one', HELD, three('privateKey')),
  'putting in the fourth': at('filled', 'one', HELD, three('privateKey')),
} satisfies Record<string, SiteState>;

const ordered = (forms: PortalForm[], rest = {}): HandoffEvent => ({
  type: 'ordered',
  pairId: 'pair',
  order: 'two',
  isConfirmed: false,
  hasCompanyId: true,
  isShown: true,
  host: HOST,
  forms,
  ...rest,
});
const ready = (own: PortalForm, forms = [own], rest = {}): HandoffEvent => ({
  type: 'form-ready',
  order: 'two',
  hasCompanyId: true,
  form: own,
  isActive: true,
  forms,
  ...rest,
});
const click = (own: PortalForm, rest = {}): HandoffEvent => ({
  type: 'fill-here',
  pairId: 'pair',
  order: 'two',
  hasCompanyId: true,
  form: own,
  wasShown: true,
  ...rest,
});
const prepared = (rest = {}): HandoffEvent => ({
  type: 'prepared',
  order: 'one',
  form: FORM,
  hasCompanyId: true,
  place: 'allowed',
  isThere: true,
  ...rest,
});
const answered = (status: 'verified' | 'filled' | 'refused', rest = {}): HandoffEvent => ({
  type: 'answered',
  order: 'one',
  pairId: 'pair',
  result: { status, reason: status === 'refused' ? 'value-rejected' : null },
  now: NOW,
  ...rest,
});

const one = (own: PortalForm, rest = {}): HandoffEvent => ({
  type: 'fill-one',
  pairId: 'pair',
  order: 'two',
  field: 'privateKey',
  hasCompanyId: true,
  form: own,
  wasShown: true,
  ...rest,
});
const ALL: FieldName[] = ['siteUrl', 'companyId', 'publicKey', 'privateKey'];
const answeredOne = (standing: FieldName[], rest = {}): HandoffEvent => ({
  type: 'answered-one',
  order: 'one',
  pairId: 'pair',
  reason: null,
  standing,
  now: NOW,
  ...rest,
});

export const EVENTS = {
  'another pair is taken': { type: 'taken', key: { ...HELD, id: 'next' } },
  'the same pair is taken': { type: 'taken', key: HELD },
  'Send, no form': ordered([]),
  'Send, one form': ordered([FORM]),
  'Send, one form of another portal': ordered([FAR]),
  'Send, two forms': ordered([FORM, OTHER]),
  'Send, confirmed': ordered([FORM], { isConfirmed: true }),
  'Send, to a portal that was not named': ordered([FORM], { isShown: false, isConfirmed: true }),
  'Send, no company ID': ordered([FORM], { hasCompanyId: false }),
  'Send, of another pair': ordered([FORM], { pairId: 'former', isConfirmed: true }),
  'a form is ready': ready(FORM),
  'a form is ready, in another tab': ready(FORM, [FORM], { isActive: false }),
  'a form is ready, of another portal': ready(FAR),
  'a second form is ready': ready(FORM, [OTHER, FORM]),
  'a form is ready, no company ID': ready(FORM, [FORM], { hasCompanyId: false }),
  'Fill on the card': click(FORM),
  'Fill on a card of another portal': click(FAR),
  'Fill, card not shown': click(FORM, { wasShown: false }),
  'Fill, card of another portal not shown': click(FAR, { wasShown: false }),
  'Fill on an old card': click(FORM, { pairId: 'former' }),
  'ready to send': prepared(),
  'no permission': prepared({ place: 'no-permission' }),
  'wrong origin': prepared({ place: 'wrong-origin' }),
  'no company ID any more': prepared({ hasCompanyId: false }),
  'pair gone from the vault': prepared({ isThere: false }),
  'another order is ready to send': prepared({ order: 'zero' }),
  'filled and read back': answered('verified'),
  'filled, not read back': answered('filled'),
  'refused by the page': answered('refused'),
  'another order is answered': answered('verified', { order: 'zero' }),
  'one value': one(FORM),
  'one value, in another document': one(OTHER),
  'one value, on another portal': one(FAR),
  'one value, card not shown': one(FORM, { wasShown: false }),
  'one value, on an old card': one(FORM, { pairId: 'former' }),
  'one value, no company ID': one(FORM, { hasCompanyId: false }),
  'the value stands, with the others': answeredOne(ALL),
  'the value stands, one of the others is gone': answeredOne(['siteUrl', 'publicKey', 'privateKey']),
  'the value is refused': answeredOne(['siteUrl', 'companyId', 'publicKey'], { reason: 'not-visible' }),
  'another single value is answered': answeredOne(ALL, { order: 'zero' }),
  'the page changed a value': { type: 'values-changed', form: FORM, standing: ['siteUrl'], now: NOW },
  'another page changed a value': { type: 'values-changed', form: OTHER, standing: [], now: NOW },
  'no page answers': { type: 'looked', found: 'no-answer' },
  'wiped by the user': { type: 'ended', pairId: 'pair', why: 'wiped' },
  'time is up': { type: 'ended', pairId: 'pair', why: 'expired' },
  'another pair ended': { type: 'ended', pairId: 'former', why: 'wiped' },
  'ConnectWise is revoked': { type: 'revoked', isSite: true },
  'the portal is revoked': { type: 'revoked', isSite: false },
  'the background starts': { type: 'resumed', left: '' },
  'the background starts, one was left': { type: 'resumed', left: 'one' },
} satisfies Record<string, HandoffEvent>;

/** What a step says, in short: state of the key, handoff with its reason and running order, effects. `–` when it says nothing. */
export function inShort(before: SiteState, { state, effects }: HandoffStep): string {
  if (state === before && effects.length === 0) return '–';
  const { key, handoff } = state;
  const { asked, standing, refusal } = handoff.single ?? NO_VALUES;
  const words = [
    handoff.status,
    handoff.reason,
    handoff.running && `(${handoff.running})`,
    handoff.single && `${standing.length} of 4`,
    asked && `+ ${asked}`,
    refusal && `${refusal.field} ${refusal.reason}`,
  ];
  const at = handoff.host && handoff.host !== HOST ? `at ${handoff.host}` : '';
  const changed = [
    key.id === before.key.id ? '' : `key ${key.id}`,
    key.status === before.key.status ? '' : `key ${key.status}`,
    key.isSendingConfirmed && 'confirmed',
  ];
  const said = [...words, at, ...changed].filter(Boolean).join(' ');
  const done = effects.map((effect) => ('tabId' in effect ? `focus ${effect.tabId}` : effect.type));
  return [said, ...done].join(' → ');
}
