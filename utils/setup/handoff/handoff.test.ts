import { describe, expect, test } from 'vitest';
import { profile } from '../../integrations/index.ts';
import { isHeld, type SiteState } from '../state.ts';
import { EVENTS, inShort, STATES } from '../testing/handoff-cases.ts';
import { cardAfter, handoffAfter } from './handoff.ts';
import type { HandoffEffect } from './handoff-events.ts';

type StateName = keyof typeof STATES;
type EventName = keyof typeof EVENTS;

/** What each event makes of each state, with its effects; where a state is not named the event changes nothing. */
const TABLE: Record<EventName, Partial<Record<StateName, string>>> = {
  'another pair is taken': {
    'no key': 'idle key next key held → show',
    expired: 'idle key next key held → show',
    'to confirm': 'idle key next → show',
    idle: 'idle key next → show',
    waiting: 'idle key next → show',
    claimed: 'idle key next → show',
    filling: 'idle key next → show',
    'wiped while filling': 'idle key next key held → show',
    unread: 'idle key next → show',
    verified: 'idle key next key held → show',
    refused: 'idle key next → show',
    'three put in': 'idle key next → show',
    'fourth claimed': 'idle key next → show',
    'putting in the fourth': 'idle key next → show',
  },
  'the same pair is taken': {
    'no key': 'idle key pair key held → show',
    expired: 'idle key held → show',
    'to confirm': 'idle → show',
    idle: 'idle → show',
    waiting: 'waiting → show',
    claimed: 'waiting (one) → show',
    filling: 'filled (one) → show',
    'wiped while filling': 'idle key held → show',
    unread: 'filled → show',
    verified: 'verified → show',
    refused: 'refused → show',
    'three put in': 'waiting 3 of 4 → show',
    'fourth claimed': 'waiting (one) 3 of 4 + privateKey → show',
    'putting in the fourth': 'filled (one) 3 of 4 + privateKey → show',
  },
  'Send, no form': {
    'to confirm': 'idle → show',
    idle: 'waiting → look-later → open → show → look',
    waiting: 'waiting → look-later → open → show → look',
    unread: 'waiting → look-later → open → show → look',
    verified: 'waiting → look-later → open → show → look',
    refused: 'waiting → look-later → open → show → look',
    'three put in': 'waiting → look-later → open → show → look',
  },
  'Send, one form': {
    'to confirm': 'idle → show',
    idle: 'waiting (two) → focus 1 → prepare',
    waiting: 'waiting (two) → focus 1 → prepare',
    unread: 'waiting (two) → focus 1 → prepare',
    verified: 'waiting (two) → focus 1 → prepare',
    refused: 'waiting (two) → focus 1 → prepare',
    'three put in': 'waiting (two) → focus 1 → prepare',
  },
  'Send, one form of another portal': {
    'to confirm': 'idle → show',
    idle: 'waiting → look-later → focus 3 → show → look',
    waiting: 'waiting → look-later → focus 3 → show → look',
    unread: 'waiting → look-later → focus 3 → show → look',
    verified: 'waiting → look-later → focus 3 → show → look',
    refused: 'waiting → look-later → focus 3 → show → look',
    'three put in': 'waiting → look-later → focus 3 → show → look',
  },
  'Send, two forms': {
    'to confirm': 'idle → show',
    idle: 'waiting → look-later → focus 1 → show → look',
    waiting: 'waiting → look-later → focus 1 → show → look',
    unread: 'waiting → look-later → focus 1 → show → look',
    verified: 'waiting → look-later → focus 1 → show → look',
    refused: 'waiting → look-later → focus 1 → show → look',
    'three put in': 'waiting → look-later → focus 1 → show → look',
  },
  'Send, confirmed': {
    'to confirm': 'waiting (two) confirmed → focus 1 → prepare',
    idle: 'waiting (two) confirmed → focus 1 → prepare',
    waiting: 'waiting (two) confirmed → focus 1 → prepare',
    unread: 'waiting (two) confirmed → focus 1 → prepare',
    verified: 'waiting (two) confirmed → focus 1 → prepare',
    refused: 'waiting (two) confirmed → focus 1 → prepare',
    'three put in': 'waiting (two) confirmed → focus 1 → prepare',
  },
  'Send, to a portal that was not named': {
    'to confirm': 'idle → show',
    idle: 'idle → show',
    waiting: 'idle → show',
    unread: 'idle → show',
    verified: 'idle → show',
    refused: 'idle → show',
    'three put in': 'idle → show',
  },
  'Send, no company ID': {
    'to confirm': 'idle → show',
    idle: 'idle → show',
    waiting: 'waiting → show',
    unread: 'filled → show',
    verified: 'verified → show',
    refused: 'refused → show',
    'three put in': 'waiting 3 of 4 → show',
  },
  'Send, of another pair': {},
  'a form is ready': {
    waiting: 'waiting (two) → prepare',
    'three put in': 'waiting (two) → prepare',
  },
  'a form is ready, in another tab': {},
  'a form is ready, of another portal': {},
  'a second form is ready': {},
  'a form is ready, no company ID': {},
  'Fill on the card': {
    idle: 'waiting (two) → prepare',
    waiting: 'waiting (two) → prepare',
    unread: 'waiting (two) → prepare',
    verified: 'waiting (two) → prepare',
    refused: 'waiting (two) → prepare',
    'three put in': 'waiting (two) → prepare',
  },
  'Fill on a card of another portal': {
    idle: 'waiting (two) at eu.office-protect.com → prepare',
    waiting: 'waiting (two) at eu.office-protect.com → prepare',
    unread: 'waiting (two) at eu.office-protect.com → prepare',
    verified: 'waiting (two) at eu.office-protect.com → prepare',
    refused: 'waiting (two) at eu.office-protect.com → prepare',
    'three put in': 'waiting (two) at eu.office-protect.com → prepare',
  },
  'Fill, card not shown': {
    waiting: 'waiting (two) → prepare',
    unread: 'waiting (two) → prepare',
    verified: 'waiting (two) → prepare',
    refused: 'waiting (two) → prepare',
    'three put in': 'waiting (two) → prepare',
  },
  'Fill, card of another portal not shown': {},
  'Fill on an old card': {},
  'ready to send': {
    claimed: 'filled (one) → show → send',
    'fourth claimed': 'filled (one) 3 of 4 + privateKey → show → send-one',
  },
  'no permission': {
    claimed: 'refused no-permission → show',
    'fourth claimed': 'refused no-permission → show',
  },
  'wrong origin': {
    claimed: 'refused wrong-origin → show',
    'fourth claimed': 'refused wrong-origin → show',
  },
  'no company ID any more': {
    claimed: 'idle → show',
    'fourth claimed': 'idle → show',
  },
  'pair gone from the vault': {
    claimed: 'refused expired key expired → show',
    'fourth claimed': 'refused expired key expired → show',
  },
  'another order is ready to send': {},
  'filled and read back': {
    filling: 'verified key delivered → settle → show',
    'wiped while filling': 'verified → settle → show',
  },
  'filled, not read back': {
    filling: 'filled → show',
    'wiped while filling': 'filled → show',
  },
  'refused by the page': {
    filling: 'refused value-rejected → show',
    'wiped while filling': 'refused value-rejected → show',
  },
  'another order is answered': {},
  'one value': {
    waiting: 'waiting (two) 0 of 4 + privateKey → prepare',
    refused: 'waiting (two) 0 of 4 + privateKey → prepare',
    'three put in': 'waiting (two) 3 of 4 + privateKey → prepare',
  },
  'one value, in another document': {
    waiting: 'waiting (two) 0 of 4 + privateKey → prepare',
    refused: 'waiting (two) 0 of 4 + privateKey → prepare',
    'three put in': 'waiting (two) 0 of 4 + privateKey → prepare',
  },
  'one value, on another portal': {},
  'one value, card not shown': {},
  'one value, on an old card': {},
  'one value, no company ID': {},
  'the value stands, with the others': {
    'putting in the fourth': 'verified key delivered → settle → show',
  },
  'the value stands, one of the others is gone': {
    'putting in the fourth': 'waiting 3 of 4 → show',
  },
  'the value is refused': {
    'putting in the fourth': 'waiting 3 of 4 privateKey not-visible → show',
  },
  'another single value is answered': {},
  'the page changed a value': {
    'three put in': 'waiting 1 of 4 → show',
  },
  'another page changed a value': {},
  'no page answers': {
    waiting: 'waiting no-answer → show',
    'three put in': 'waiting no-answer 3 of 4 → show',
  },
  'wiped by the user': {
    expired: 'idle key wiped → show',
    'to confirm': 'idle key wiped → show',
    idle: 'idle key wiped → show',
    waiting: 'idle key wiped → show',
    claimed: 'idle key wiped → show',
    filling: 'filled (one) key wiped → show',
    'wiped while filling': 'filled (one) → show',
    unread: 'idle key wiped → show',
    verified: 'verified key wiped → show',
    refused: 'idle key wiped → show',
    'three put in': 'idle key wiped → show',
    'fourth claimed': 'idle key wiped → show',
    'putting in the fourth': 'filled (one) 3 of 4 + privateKey key wiped → show',
  },
  'time is up': {
    expired: 'idle → show',
    'to confirm': 'idle key expired → show',
    idle: 'idle key expired → show',
    waiting: 'idle key expired → show',
    claimed: 'idle key expired → show',
    filling: 'filled (one) key expired → show',
    'wiped while filling': 'filled (one) key expired → show',
    unread: 'idle key expired → show',
    verified: 'verified key wiped → show',
    refused: 'idle key expired → show',
    'three put in': 'idle key expired → show',
    'fourth claimed': 'idle key expired → show',
    'putting in the fourth': 'filled (one) 3 of 4 + privateKey key expired → show',
  },
  'another pair ended': {},
  'ConnectWise is revoked': {
    'to confirm': 'refused no-permission key wiped → show',
    idle: 'refused no-permission key wiped → show',
    waiting: 'refused no-permission key wiped → show',
    claimed: 'refused no-permission key wiped → show',
    filling: 'filled (one) key wiped → show',
    unread: 'idle key wiped → show',
    verified: 'verified key wiped → show',
    refused: 'refused no-permission key wiped → show',
    'three put in': 'refused no-permission key wiped → show',
    'fourth claimed': 'refused no-permission key wiped → show',
    'putting in the fourth': 'filled (one) 3 of 4 + privateKey key wiped → show',
  },
  'the portal is revoked': {
    'to confirm': 'idle → show',
    idle: 'idle → show',
    waiting: 'refused no-permission → show',
    claimed: 'refused no-permission → show',
    filling: 'filled (one) → show',
    unread: 'filled → show',
    verified: 'verified → show',
    refused: 'refused → show',
    'three put in': 'refused no-permission → show',
    'fourth claimed': 'refused no-permission → show',
    'putting in the fourth': 'filled (one) 3 of 4 + privateKey → show',
  },
  'the background starts': {
    waiting: 'waiting → look-later → look',
    claimed: 'waiting (one) → look-later → look',
    verified: 'verified → settle',
    'three put in': 'waiting 3 of 4 → look-later → look',
    'fourth claimed': 'waiting (one) 3 of 4 + privateKey → look-later → look',
  },
  'the background starts, one was left': {
    waiting: 'waiting → look-later → look',
    claimed: 'waiting → show → look-later → look',
    filling: 'filled → show',
    'wiped while filling': 'filled → show',
    verified: 'verified → settle',
    'three put in': 'waiting 3 of 4 → look-later → look',
    'fourth claimed': 'waiting 3 of 4 → show → look-later → look',
    'putting in the fourth': 'waiting 3 of 4 → show → look-later → look',
  },
};

/** Events one after the other: the last state, and all effects. */
function play(start: SiteState, ...names: EventName[]) {
  let state = start;
  const effects: HandoffEffect[] = [];
  for (const name of names) {
    const step = handoffAfter(profile, state, EVENTS[name]);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}
const effectsOf = (effects: HandoffEffect[], type: HandoffEffect['type']) =>
  effects.filter((effect) => effect.type === type);
const sentBy = (effects: HandoffEffect[]) => [
  ...effectsOf(effects, 'send'),
  ...effectsOf(effects, 'send-one'),
];

describe.each(Object.keys(EVENTS) as EventName[])('%s', (event) => {
  test.each(Object.keys(STATES) as StateName[])('%s', (name) => {
    expect(inShort(STATES[name], play(STATES[name], event))).toBe(TABLE[event][name] ?? '–');
  });
});

/** Two events that race: what comes of them in this order, and in the other. */
const RACES: [StateName, EventName, EventName, string, string][] = [
  ['waiting', 'a form is ready', 'Fill on the card', 'waiting (two) → prepare', 'waiting (two) → prepare'],
  [
    'waiting',
    'a form is ready',
    'Fill on a card of another portal',
    'waiting (two) → prepare',
    'waiting (two) at eu.office-protect.com → prepare',
  ],
  ['waiting', 'a form is ready', 'a form is ready', 'waiting (two) → prepare', 'waiting (two) → prepare'],
  [
    'idle',
    'Send, one form',
    'Send, one form',
    'waiting (two) → focus 1 → prepare',
    'waiting (two) → focus 1 → prepare',
  ],
  [
    'claimed',
    'wiped by the user',
    'ready to send',
    'idle key wiped → show',
    'filled (one) key wiped → show → send → show',
  ],
  [
    'claimed',
    'another pair is taken',
    'ready to send',
    'idle key next → show',
    'idle key next → show → send → show',
  ],
  [
    'claimed',
    'the portal is revoked',
    'ready to send',
    'refused no-permission → show',
    'filled (one) → show → send → show',
  ],
  ['claimed', 'Send, one form', 'ready to send', 'filled (one) → show → send', 'filled (one) → show → send'],
  [
    'filling',
    'another pair is taken',
    'filled and read back',
    'idle key next → show',
    'idle key next → settle → show → show',
  ],
  [
    'filling',
    'wiped by the user',
    'filled and read back',
    'verified key wiped → show → settle → show',
    'verified key wiped → settle → show → show',
  ],
  [
    'filling',
    'time is up',
    'filled and read back',
    'verified key wiped → show → settle → show',
    'verified key wiped → settle → show → show',
  ],
  [
    'filling',
    'Send, one form',
    'refused by the page',
    'refused value-rejected → show',
    'waiting (two) → show → focus 1 → prepare',
  ],
  [
    'filling',
    'the background starts, one was left',
    'filled and read back',
    'filled → show',
    'verified key delivered → settle → show → settle',
  ],
];

test.each(RACES)('%s: “%s” races with “%s”', (name, one, other, inOrder, reversed) => {
  const start = STATES[name];
  expect(inShort(start, play(start, one, other))).toBe(inOrder);
  expect(inShort(start, play(start, other, one))).toBe(reversed);
});

describe('of any two events in a row', () => {
  const pairs = (Object.keys(EVENTS) as EventName[]).flatMap((one) =>
    (Object.keys(EVENTS) as EventName[]).map((other): [EventName, EventName] => [one, other]),
  );
  const ends: EventName[] = [
    'another pair is taken',
    'wiped by the user',
    'time is up',
    'ConnectWise is revoked',
  ];

  test.each(Object.keys(STATES) as StateName[])(
    '%s: at most one order is taken over, and one sent',
    (name) => {
      for (const events of pairs) {
        const { effects } = play(STATES[name], ...events);
        expect({ events, orders: effectsOf(effects, 'prepare').length < 2 }).toEqual({
          events,
          orders: true,
        });
        expect({ events, sent: sentBy(effects).length < 2 }).toEqual({ events, sent: true });
      }
    },
  );

  test.each(Object.keys(STATES) as StateName[])('%s: a pair that ended is not sent', (name) => {
    for (const end of ends) {
      for (const next of Object.keys(EVENTS) as EventName[]) {
        const { effects } = play(STATES[name], end, next);
        expect({ end, next, sent: sentBy(effects) }).toEqual({ end, next, sent: [] });
        expect({ end, next, orders: effectsOf(effects, 'prepare') }).toEqual({ end, next, orders: [] });
      }
    }
  });

  test.each(Object.keys(STATES) as StateName[])(
    '%s: what is sent is a pair that is held, to the host that is named',
    (name) => {
      for (const events of pairs) {
        let state: SiteState = STATES[name];
        for (const event of events) {
          const step = handoffAfter(profile, state, EVENTS[event]);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.type !== 'send' && effect.type !== 'send-one' && effect.type !== 'prepare') continue;
            expect(isHeld(state.key)).toBe(true);
            expect(effect).toMatchObject({ pairId: state.key.id, order: state.handoff.running });
            expect(effect.form.origin).toBe(`https://${state.handoff.host}`);
          }
        }
      }
    },
  );
});

describe('the card of a page', () => {
  const page = {
    host: 'portal.office-protect.com',
    isReady: false,
    isHere: false,
    refusal: null as string | null,
    wasShown: false,
    hasCompanyId: true,
  };
  const here = { ...page, isHere: true };
  const far = { ...page, host: 'eu.office-protect.com' };
  const say = (name: StateName, own: typeof page) => {
    const card = cardAfter(profile, STATES[name], own);
    return card && [card.status, card.reason].filter(Boolean).join(' ');
  };

  test.each<[StateName, ...(string | null)[]]>([
    // In the document of the last order, without a form and with one that is ready; in another document of that portal,
    // the same; on another portal, with one that is ready.
    ['no key', null, null, null, null, null],
    ['expired', null, null, null, null, null],
    ['to confirm', null, null, null, null, null],
    ['idle', null, null, null, 'ready', 'ready'],
    ['waiting', 'waiting', 'ready', 'waiting', 'ready', 'ready'],
    ['claimed', 'waiting', 'waiting', 'waiting', 'waiting', null],
    ['filling', 'filled', 'filled', null, null, null],
    ['unread', 'filled', 'filled', null, 'ready', 'ready'],
    ['verified', 'verified', 'verified', null, 'ready', 'ready'],
    ['refused', 'refused', 'refused', null, 'ready', 'ready'],
    ['three put in', 'waiting', 'waiting', 'waiting', 'ready', 'ready'],
    ['putting in the fourth', 'waiting', 'waiting', 'waiting', 'waiting', null],
  ])('%s', (name, without, ready, other, otherReady, elsewhere) => {
    expect(say(name, here)).toBe(without);
    expect(say(name, { ...here, isReady: true })).toBe(ready);
    expect(say(name, page)).toBe(other);
    expect(say(name, { ...page, isReady: true })).toBe(otherReady);
    expect(say(name, { ...far, isReady: true })).toBe(elsewhere);
    expect(say(name, { ...here, isReady: true, hasCompanyId: false })).toBe(without);
  });

  test('says what it waits for, until the form is ready', () => {
    const locked = { ...here, refusal: 'not-editable' };
    expect(say('waiting', locked)).toBe('waiting not-editable');
    expect(say('waiting', { ...locked, host: far.host })).toBeNull();
    expect(say('claimed', locked)).toBe('waiting');
    for (const name of ['idle', 'filling', 'verified', 'refused'] as const) {
      expect(say(name, locked)).toBe(say(name, here));
    }
  });

  test('says that a host permission is gone where it was shown, and nowhere else', () => {
    const { state } = play(STATES.waiting, 'ConnectWise is revoked');
    expect(cardAfter(profile, state, { ...page, wasShown: true })).toMatchObject({
      status: 'refused',
      reason: 'no-permission',
    });
    expect(cardAfter(profile, state, page)).toBeNull();
  });

  /** The values that stand, where the card offers to put in one at a time. */
  const offers = (name: StateName, own: typeof page) =>
    cardAfter(profile, STATES[name], own)?.single?.standing ?? null;

  test.each(['no-form', 'ambiguous', 'combined', 'translated', 'not-editable', 'not-visible'])(
    'offers one value at a time where an order waits in front of %s',
    (refusal) => {
      expect(offers('waiting', { ...page, refusal })).toEqual([]);
      expect(offers('idle', { ...page, refusal })).toBeNull();
      expect(offers('waiting', { ...far, refusal })).toBeNull();
      expect(offers('waiting', { ...page, refusal, hasCompanyId: false })).toBeNull();
    },
  );

  test('offers it nowhere else: not before a page was read, nor where it asks to sign in, nor in front of a good form', () => {
    expect(offers('waiting', page)).toBeNull();
    expect(offers('waiting', { ...page, refusal: 'signed-out' })).toBeNull();
    expect(offers('waiting', { ...page, isReady: true })).toBeNull();
    expect(offers('claimed', { ...here, refusal: 'no-form' })).toBeNull();
    expect(offers('verified', { ...here, refusal: 'no-form' })).toBeNull();
  });

  test('offers it after a refusal that another try may not help', () => {
    const refusedFor = (reason: string) => {
      const { handoff } = STATES.refused;
      return cardAfter(profile, { ...STATES.refused, handoff: { ...handoff, reason } }, here)?.single;
    };
    expect(refusedFor('value-rejected')).not.toBeNull();
    for (const reason of ['no-key', 'expired', 'wrong-origin', 'sandboxed', 'no-permission'])
      expect({ reason, single: refusedFor(reason) }).toEqual({ reason, single: null });
  });

  test('shows the values of the very document into which they were put', () => {
    const values = ['siteUrl', 'companyId', 'publicKey'];
    expect(offers('three put in', here)).toEqual(values);
    expect(offers('putting in the fourth', { ...here, refusal: 'no-form' })).toEqual(values);
    expect(offers('three put in', { ...page, refusal: 'no-form' })).toEqual([]);
  });
});
