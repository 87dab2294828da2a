import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openTab, resetBrowser } from '../../tests/support/fake-browser.ts';
import { keyPage, listPage, memberPage, RIGHT_ROLE, rolePage, seen } from '../../tests/support/samples.ts';
import { Secret } from '../key/secret.ts';
import { kindOf } from '../settings/origins.ts';
import { contract, type MessageType, type Payload } from './contract.ts';
import { createRouter, type From, type Handlers } from './router.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OURS = 'chrome-extension://our-extension';
const CONNECTWISE = 'https://na.myconnectwise.net';
const PORTAL = 'https://portal.office-protect.com';

/** Allowed senders for each message (docs/architecture.md), with a valid payload. */
const MESSAGES: { [Type in MessageType]: { by: string; payload: Payload<Type> } } = {
  'request-assistant': { by: 'connectwise-frame', payload: { because: 'setup' } },
  'get-context': { by: 'connectwise-frame', payload: {} },
  observed: { by: 'connectwise-frame', payload: seen({ screen: 'none' }) },
  left: { by: 'connectwise-frame', payload: {} },
  'key-pair': {
    by: 'connectwise-frame',
    payload: {
      publicKey: 'PublicKey12Xq4T',
      privateKey: 'PrivateKey12abC',
      description: '',
      member: '',
      role: '',
      isOwnAccount: false,
    },
  },
  'get-state': { by: 'panel popup side-panel', payload: {} },
  'choose-route': { by: 'panel popup side-panel', payload: { route: 'admin' } },
  'choose-optional': { by: 'panel popup side-panel', payload: { isWanted: true } },
  'set-company-id': { by: 'panel popup side-panel', payload: { companyId: 'acme' } },
  'take-key': { by: 'panel popup side-panel', payload: {} },
  'send-key': { by: 'panel popup side-panel', payload: { pairId: 'P', host: 'H', isConfirmed: false } },
  'discard-key': { by: 'panel popup side-panel', payload: { pairId: 'P' } },
  'fill-again': { by: 'panel popup side-panel', payload: { pairId: 'P', host: 'H' } },
  'check-key': { by: 'panel popup side-panel', payload: {} },
  'cancel-check': { by: 'panel popup side-panel', payload: {} },
  'open-options': { by: 'panel popup side-panel', payload: {} },
  'claim-record': { by: 'panel popup side-panel', payload: {} },
  'disclaim-record': { by: 'panel popup side-panel', payload: {} },
  tick: { by: 'panel popup side-panel', payload: { tick: 'role', isTicked: true } },
  'show-group': { by: 'panel popup side-panel', payload: { module: 'Finance' } },
  done: { by: 'panel popup side-panel', payload: { pairId: 'P' } },
  'dismiss-records': { by: 'panel popup side-panel', payload: {} },
  'set-levels': { by: 'panel popup side-panel', payload: { cells: ['Service Desk/Service Tickets/edit'] } },
  'put-back': { by: 'panel popup side-panel', payload: {} },
  'fill-all': { by: 'panel popup side-panel', payload: {} },
  'fill-field': { by: 'panel popup side-panel', payload: { field: 'member-id' } },
  'show-cell': { by: 'panel popup side-panel', payload: { cell: 'Service Desk/Service Tickets/edit' } },
  'cancel-work': { by: 'panel popup side-panel', payload: {} },
  'point-at-key': { by: 'panel popup side-panel', payload: {} },
  'cancel-pointing': { by: 'panel popup side-panel', payload: {} },
  pointing: { by: 'connectwise-frame', payload: { step: 'private', refusal: null } },
  'action-progress': {
    by: 'connectwise-frame',
    payload: { kind: 'set', status: 'done', done: 1, total: 1, at: '', reason: null, canPutBack: true },
  },
  'page-check': { by: 'panel side-panel', payload: {} },
  'save-snapshot': { by: 'panel popup side-panel', payload: {} },
  'take-snapshot': { by: 'popup', payload: { kind: 'portal' } },
  'set-layout': { by: 'panel', payload: { side: 'left', collapsed: false } },
  'open-record': { by: 'panel popup side-panel', payload: {} },
  'open-panel': { by: 'popup', payload: { tabId: 7 } },
  'use-side-panel': { by: 'panel popup', payload: {} },
  'use-page-panel': { by: 'popup side-panel', payload: { windowId: 1 } },
  'show-tab': { by: 'side-panel', payload: { windowId: 1 } },
  'side-panel-closed': { by: 'side-panel', payload: { windowId: 1 } },
  'panel-troubles': { by: 'panel', payload: { troubles: ['covered'] } },
  'open-connectwise': { by: 'popup side-panel', payload: {} },
  'open-office-protect': { by: 'popup side-panel', payload: {} },
  'get-settings': { by: 'popup', payload: {} },
  'change-settings': { by: 'popup', payload: { keyMinutes: 5 } },
  'add-origin': { by: 'popup', payload: { kind: 'portal', origin: 'https://protect.acme.example' } },
  'remove-origin': { by: 'popup', payload: { kind: 'connectwise', origin: 'https://cw.acme.example:8443' } },
  'change-company-id': { by: 'popup', payload: { site: 'https://na.myconnectwise.net', companyId: 'acme' } },
  reset: { by: 'popup', payload: {} },
  'request-form': { by: 'portal', payload: { because: 'form' } },
  'form-status': { by: 'portal', payload: { status: 'ready', reason: null, nonce: 'N' } },
  'portal-fill': { by: 'portal', payload: { pairId: 'P', nonce: 'N' } },
  'portal-wipe': { by: 'portal', payload: { pairId: 'P', nonce: 'N' } },
  'portal-fill-one': { by: 'portal', payload: { pairId: 'P', nonce: 'N', field: 'privateKey' } },
  'values-changed': { by: 'portal', payload: { nonce: 'N', standing: ['siteUrl'] } },
  'reload-portal': { by: 'panel popup side-panel', payload: {} },
};
const TYPES = Object.keys(MESSAGES) as MessageType[];
const payloadOf = (type: MessageType) => MESSAGES[type].payload as Record<string, unknown>;

interface TestSender {
  id?: string;
  origin?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
  documentId?: string;
  documentLifecycle?: string;
}

const us = { id: 'our-extension' };
const inTab = { ...us, tab: { id: 7 }, frameId: 0, documentId: 'D' };

/** The user has added a server and a portal. */
const ADDED = { connectwise: ['https://cw.acme.example:8443'], portal: ['https://protect.acme.example'] };
const kindNow = async (origin: string) => kindOf(origin, ADDED);

/** Every kind of sender, and the roles it has. */
const SENDERS: [name: string, sender: TestSender, is: string][] = [
  ['a ConnectWise page’s top frame', { ...inTab, origin: CONNECTWISE }, 'connectwise-frame panel'],
  ['a ConnectWise page’s subframe', { ...inTab, frameId: 3, origin: CONNECTWISE }, 'connectwise-frame'],
  [
    'a ConnectWise page in a browser that reports no origin',
    { ...inTab, url: `${CONNECTWISE}/v2025_1/a.aspx` },
    'connectwise-frame panel',
  ],
  [
    'an about:blank frame of ConnectWise',
    { ...inTab, frameId: 3, origin: CONNECTWISE, url: 'about:blank' },
    'connectwise-frame',
  ],
  ['our popup', { ...us, origin: OURS, url: `${OURS}/popup.html` }, 'popup'],
  [
    'our page in the browser’s side panel',
    { ...us, origin: OURS, url: `${OURS}/sidepanel.html?window=1` },
    'side-panel',
  ],
  ['a portal’s top frame', { ...inTab, origin: PORTAL }, 'portal'],
  ['a portal’s subframe', { ...inTab, frameId: 3, origin: PORTAL }, ''],
  ['a portal framed by ConnectWise', { ...inTab, frameId: 3, origin: PORTAL, url: PORTAL }, ''],
  [
    'an added ConnectWise server',
    { ...inTab, origin: 'https://cw.acme.example:8443' },
    'connectwise-frame panel',
  ],
  ['an added server at another port', { ...inTab, origin: 'https://cw.acme.example' }, ''],
  ['an added portal', { ...inTab, origin: 'https://protect.acme.example' }, 'portal'],
  ['an added portal’s subframe', { ...inTab, frameId: 3, origin: 'https://protect.acme.example' }, ''],
  ['our options', { ...inTab, origin: OURS, url: `${OURS}/options.html` }, 'popup'],
  ['our setup record', { ...inTab, origin: OURS, url: `${OURS}/record.html?tab=7` }, 'popup'],
  ['our report of a page', { ...inTab, origin: OURS, url: `${OURS}/report.html?tab=7` }, 'popup'],
  ['another page of ours', { ...us, origin: OURS, url: `${OURS}/other.html` }, ''],
  ['an extension page without a URL', { ...us, origin: OURS }, ''],
  ['a portal that is prerendered', { ...inTab, origin: PORTAL, documentLifecycle: 'prerender' }, ''],
  [
    'ConnectWise in a page that is being left',
    { ...inTab, origin: CONNECTWISE, documentLifecycle: 'pending_deletion' },
    'connectwise-frame panel',
  ],
  ['another extension', { ...inTab, id: 'other-extension', origin: CONNECTWISE }, ''],
  ['another extension’s page', { id: 'other-extension', origin: 'chrome-extension://other-extension' }, ''],
  ['another extension that claims our origin', { id: 'other-extension', origin: OURS }, ''],
  ['a sender without id', { tab: { id: 7 }, frameId: 0, origin: CONNECTWISE }, ''],
  ['a page of another origin', { ...inTab, origin: 'https://evil.example' }, ''],
  [
    'another origin that has our address in its own',
    { ...inTab, origin: 'https://evil.example', url: CONNECTWISE },
    '',
  ],
  ['a host that ends like ConnectWise', { ...inTab, origin: 'https://evilmyconnectwise.net' }, ''],
  ['ConnectWise over http', { ...inTab, origin: 'http://na.myconnectwise.net' }, ''],
  ['a portal over http', { ...inTab, origin: 'http://portal.office-protect.com' }, ''],
  ['ConnectWise at another port', { ...inTab, origin: `${CONNECTWISE}:8443` }, ''],
  [
    'a sandboxed frame at a ConnectWise address',
    { ...inTab, frameId: 3, origin: 'null', url: `${CONNECTWISE}/x` },
    '',
  ],
  ['a sandboxed portal page', { ...inTab, origin: 'null', url: `${PORTAL}/x` }, ''],
  ['a sandboxed blob of ConnectWise', { ...inTab, origin: 'null', url: `blob:${CONNECTWISE}/1` }, ''],
  ['a page without origin and address', { ...inTab }, ''],
  ['a page whose address is none', { ...inTab, url: 'nonsense' }, ''],
  ['an about:blank page without an origin', { ...inTab, url: 'about:blank' }, ''],
  ['ConnectWise outside of any tab', { ...us, frameId: 0, origin: CONNECTWISE }, ''],
  ['a portal outside of any tab', { ...us, frameId: 0, origin: PORTAL }, ''],
  ['a tab without a frame ID', { ...us, tab: { id: 7 }, origin: PORTAL }, ''],
];

const words = (text: string) => text.split(' ').filter(Boolean);

/** A router whose handlers record their input and reply with their name. */
function noted() {
  const calls: { type: string; payload: unknown; from: From }[] = [];
  const handlers = Object.fromEntries(
    TYPES.map((type) => [
      type,
      async (payload: unknown, from: From) => {
        calls.push({ type, payload, from });
        return type;
      },
    ]),
  ) as unknown as Handlers;
  return { route: createRouter(handlers, kindNow), calls };
}

beforeEach(() => {
  vi.stubGlobal('location', { origin: OURS });
  return () => vi.unstubAllGlobals();
});

test('the table of this test names every message', () => {
  expect(TYPES.toSorted()).toEqual(Object.keys(contract).sort());
});

describe.each(SENDERS)('%s', (_, sender, is) => {
  const allowed = TYPES.filter((type) => words(MESSAGES[type].by).some((kind) => words(is).includes(kind)));

  test(`may send ${allowed.length} of ${TYPES.length} messages, and is refused for all others`, async () => {
    const { route, calls } = noted();
    for (const type of TYPES) {
      const answer = await route({ type, payload: MESSAGES[type].payload }, sender);
      expect({ type, answer }).toEqual({ type, answer: allowed.includes(type) ? type : null });
    }
    expect(calls.map(({ type }) => type)).toEqual(allowed);
  });
});

describe('the payload is validated', () => {
  const right: Record<string, TestSender> = {
    'connectwise-frame': { ...inTab, origin: CONNECTWISE },
    panel: { ...inTab, origin: CONNECTWISE },
    popup: { ...us, origin: OURS, url: `${OURS}/popup.html` },
    'side-panel': { ...us, origin: OURS, url: `${OURS}/sidepanel.html` },
    portal: { ...inTab, origin: PORTAL },
  };
  const senderOf = (type: MessageType) => right[words(MESSAGES[type].by)[0] ?? ''] as TestSender;

  async function isAccepted(type: MessageType, payload: unknown): Promise<boolean> {
    const { route, calls } = noted();
    const answer = await route({ type, payload }, senderOf(type));
    expect(answer).toBe(calls.length ? type : null);
    return calls.length > 0;
  }

  test.each(TYPES)('%s with an additional field is refused', async (type) => {
    expect(await isAccepted(type, payloadOf(type))).toBe(true);
    expect(await isAccepted(type, { ...payloadOf(type), extra: 1 })).toBe(false);
  });

  test.each(TYPES)('%s without payload, or with one of another type, is refused', async (type) => {
    for (const payload of [undefined, null, 'text', 1, [], [payloadOf(type)]]) {
      expect(await isAccepted(type, payload)).toBe(false);
    }
  });

  test.each(TYPES)('%s with a missing field, or one of another type, is refused', async (type) => {
    for (const [field, value] of Object.entries(payloadOf(type))) {
      expect(await isAccepted(type, { ...payloadOf(type), [field]: { strange: value } })).toBe(false);
      if (field === 'tabId') continue;
      expect(await isAccepted(type, { ...payloadOf(type), [field]: undefined })).toBe(false);
    }
  });

  const pair = MESSAGES['key-pair'].payload;
  test.each<[string, MessageType, unknown]>([
    ['a key with a sign', 'key-pair', { ...pair, privateKey: 'Private-Key12abC' }],
    ['a key with a line break', 'key-pair', { ...pair, privateKey: 'PrivateKey12abC\n' }],
    ['a masked key', 'key-pair', { ...pair, privateKey: '••••••••••••••••' }],
    ['a key that is too short', 'key-pair', { ...pair, publicKey: 'Abc1234' }],
    ['a key that is too long', 'key-pair', { ...pair, publicKey: 'a'.repeat(65) }],
    ['a very long description', 'key-pair', { ...pair, description: 'a'.repeat(301) }],
    ['an unknown route', 'choose-route', { route: 'owner' }],
    ['a very long company ID', 'set-company-id', { companyId: 'a'.repeat(101) }],
    ['a tab that cannot be', 'send-key', { pairId: 'P', host: 'H', isConfirmed: false, tabId: -1 }],
    ['half a tab', 'send-key', { pairId: 'P', host: 'H', isConfirmed: false, tabId: 1.5 }],
    ['a pair’s name that could hold more', 'done', { pairId: 'P'.repeat(65) }],
    ['a document’s name that could hold more', 'portal-fill', { pairId: 'P', nonce: 'N'.repeat(65) }],
    ['a side that there is not', 'set-layout', { side: 'top', collapsed: false }],
    ['a form’s status that there is not', 'form-status', { status: 'verified', reason: null, nonce: 'N' }],
    [
      'a reason that could hold a value',
      'form-status',
      { status: 'refused', reason: 'a'.repeat(21), nonce: 'N' },
    ],
    ['a screen that there is not', 'observed', { ...seen({ screen: 'none' }), page: { screen: 'popup' } }],
    [
      'a key’s text in an observation',
      'observed',
      { ...seen(keyPage()), page: { ...keyPage(), privateKey: 'PrivateKey12' } },
    ],
    [
      'a password in an observation',
      'observed',
      seen({ screen: 'login', companyId: 'a', password: 'b' } as never),
    ],
    ['an unknown level', 'observed', seen(rolePage({ 'System/Table Setup/read': 'All' }))],
    ['an unknown access', 'observed', seen(rolePage({ 'System/Table Setup/add': 'Some' as never }))],
    ['an unknown field', 'observed', seen(memberPage({ password: 'b' } as never))],
    [
      'a box without an edge',
      'observed',
      { ...seen({ screen: 'none' }), pointsAt: [{ left: 0, top: 0, right: 1 }] },
    ],
  ])('%s is refused', async (_, type, payload) => expect(await isAccepted(type, payload)).toBe(false));

  test.each([
    keyPage(),
    keyPage({ view: 'new', publicKey: 'absent', privateKey: 'absent' }),
    memberPage(),
    rolePage(RIGHT_ROLE),
    listPage('members', 'other-tab'),
    { screen: 'login', companyId: '', isSubmitted: false } as const,
    { screen: 'unknown' } as const,
  ])('an observation of the screen $screen is accepted', async (page) => {
    expect(await isAccepted('observed', seen(page))).toBe(true);
  });

  test('text typed by users is trimmed', async () => {
    const { route, calls } = noted();
    await route({ type: 'set-company-id', payload: { companyId: '  acme ' } }, senderOf('set-company-id'));
    expect(calls[0]?.payload).toEqual({ companyId: 'acme' });
  });

  test('a key’s text is a secret before the handler gets it', async () => {
    const { route, calls } = noted();
    await route({ type: 'key-pair', payload: pair }, senderOf('key-pair'));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.payload).toEqual({
      publicKey: expect.any(Secret),
      privateKey: expect.any(Secret),
      description: '',
      member: '',
      role: '',
      isOwnAccount: false,
    });
    const { privateKey } = contract['key-pair'].payload.parse(pair);
    expect(privateKey.reveal()).toBe(pair.privateKey);
    expect(JSON.stringify(calls)).not.toContain(pair.privateKey);
  });
});

test.each([
  undefined,
  null,
  'get-context',
  {},
  { type: 1 },
  { type: 'unknown' },
  { type: 'toString' },
  { type: '__proto__' },
])('an unknown message (%o) is not handled', (message) => {
  const { route, calls } = noted();
  expect(route(message, { ...inTab, origin: CONNECTWISE })).toBeUndefined();
  expect(calls).toEqual([]);
});

describe('the handler gets', () => {
  test('tab, frame, document and origin of the sender', async () => {
    const { route, calls } = noted();
    await route({ type: 'get-context', payload: {} }, { ...inTab, frameId: 3, origin: CONNECTWISE });
    expect(calls[0]?.from).toEqual({ tabId: 7, frameId: 3, documentId: 'D', origin: CONNECTWISE, store: '' });
  });

  test.each([
    [{ id: 7, incognito: true }, 'private'],
    [{ id: 7, incognito: true, cookieStoreId: 'firefox-private' }, 'private'],
    [{ id: 7, incognito: false, cookieStoreId: 'firefox-default' }, ''],
    [{ id: 7, incognito: false, cookieStoreId: 'firefox-container-3' }, 'container-3'],
  ])('the cookie store of the sender’s tab: %o', async (tab, store) => {
    const { route, calls } = noted();
    await route({ type: 'get-context', payload: {} }, { ...inTab, tab, origin: CONNECTWISE });
    expect(calls[0]?.from.store).toBe(store);
  });

  test('no document ID where the browser does not report it', async () => {
    const { route, calls } = noted();
    await route(
      { type: 'get-context', payload: {} },
      { ...us, tab: { id: 7 }, frameId: 0, url: `${CONNECTWISE}/a` },
    );
    expect(calls[0]?.from).toEqual({ tabId: 7, frameId: 0, documentId: '', origin: CONNECTWISE, store: '' });
  });

  test('the tab that the popup names', async () => {
    const { route, calls } = noted();
    await route(
      { type: 'send-key', payload: { tabId: 12, pairId: 'P', host: 'H', isConfirmed: false } },
      { ...us, origin: OURS, url: `${OURS}/popup.html` },
    );
    await route(
      { type: 'send-key', payload: { pairId: 'P', host: 'H', isConfirmed: false } },
      { ...us, origin: OURS, url: `${OURS}/popup.html` },
    );
    expect(calls.map(({ from }) => from.tabId)).toEqual([12, -1]);
  });

  test('a panel’s own tab, whatever tab it names', async () => {
    const { route, calls } = noted();
    await route(
      { type: 'send-key', payload: { tabId: 12, pairId: 'P', host: 'H', isConfirmed: false } },
      { ...inTab, origin: CONNECTWISE },
    );
    expect(calls[0]?.from.tabId).toBe(7);
  });
});

describe('the side panel', () => {
  const side = { ...us, origin: OURS, url: `${OURS}/sidepanel.html?window=1` };
  const order = (tabId: number) => ({ type: 'set-levels', payload: { tabId, cells: ['A/B/edit'] } });
  beforeEach(resetBrowser);

  test('acts on the tab that the user is in, if that shows ConnectWise', async () => {
    const { route, calls } = noted();
    const { id } = openTab({ url: `${CONNECTWISE}/v2025_1/a.aspx` });
    expect(await route(order(id), side)).toBe('set-levels');
    expect(calls[0]?.from.tabId).toBe(id);
  });

  test('does nothing to a tab that the user has left meanwhile, or that is closed', async () => {
    const { route, calls } = noted();
    const { id } = openTab({ url: CONNECTWISE });
    openTab({ url: CONNECTWISE });
    for (const type of ['set-levels', 'get-state', 'show-tab', 'send-key'] as const) {
      const payload = { ...payloadOf(type), tabId: id };
      expect(await route({ type, payload }, side)).toBeNull();
    }
    expect(await route(order(99), side)).toBeNull();
    expect(calls).toEqual([]);
  });

  test.each(['https://evil.example/', 'about:blank', `${PORTAL}/`])(
    'on %s it only shows the tab, and moves back to the page',
    async (url) => {
      const { route, calls } = noted();
      const { id: tabId } = openTab({ url });
      for (const type of TYPES.filter((name) => words(MESSAGES[name].by).includes('side-panel')))
        if (contract[type].payload.safeParse({ ...payloadOf(type), tabId }).success)
          await route({ type, payload: { ...payloadOf(type), tabId } }, side);
      expect(calls.map(({ type }) => type).sort()).toEqual(['get-state', 'show-tab', 'use-page-panel']);
    },
  );
});

test('a tab that floods the background is refused, whatever it sends; another is served', async () => {
  const { route, calls } = noted();
  const message = { type: 'get-context', payload: {} };
  const flooding = { ...inTab, origin: CONNECTWISE };
  const answers = await Promise.all(Array.from({ length: 2_000 }, () => route(message, flooding)));
  expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(1_000);
  expect(calls.length).toBeLessThan(1_000);
  expect(await route(message, { ...flooding, tab: { id: 8 } })).toBe('get-context');
});

describe('a sender that lies', () => {
  const portal: TestSender = { ...inTab, origin: PORTAL };

  test('about tab, frame, document or origin in its message is refused; what the browser says of it counts', async () => {
    const { route, calls } = noted();
    const lies = [
      { tabId: 1 },
      { frameId: 3 },
      { documentId: 'another document' },
      { origin: CONNECTWISE },
      { site: CONNECTWISE },
      { wasShown: true },
    ];
    for (const type of ['form-status', 'portal-fill', 'portal-fill-one', 'portal-wipe'] as const) {
      for (const lie of lies)
        expect(await route({ type, payload: { ...payloadOf(type), ...lie } }, portal)).toBeNull();
      expect(await route({ type, payload: payloadOf(type), from: lies, tabId: 1 }, portal)).toBe(type);
    }
    const from = { tabId: 7, frameId: 0, documentId: 'D', origin: PORTAL, store: '' };
    expect(calls.map((call) => call.from)).toEqual([from, from, from, from]);
  });

  test.each([
    ['portal-fill', portal, ['send-key', 'fill-again', 'discard-key', 'done', 'key-pair', 'get-state']],
    [
      'get-context',
      { ...inTab, origin: CONNECTWISE },
      ['portal-fill', 'portal-fill-one', 'values-changed', 'portal-wipe', 'form-status', 'request-form'],
    ],
  ] as [MessageType, TestSender, MessageType[]][])(
    'about what it is: who may send %s may not act as another page',
    async (own, sender, others) => {
      const { route, calls } = noted();
      expect(await route({ type: own, payload: payloadOf(own) }, sender)).toBe(own);
      for (const type of others) expect(await route({ type, payload: payloadOf(type) }, sender)).toBeNull();
      expect(calls.map(({ type }) => type)).toEqual([own]);
    },
  );

  test.each([
    ['no pair', { nonce: 'N' }],
    ['a list of pairs', { pairId: ['P', 'Q'], nonce: 'N' }],
    ['any pair', { pairId: null, nonce: 'N' }],
    ['no document', { pairId: 'P' }],
  ])('and names %s is refused', async (_, payload) => {
    const { route, calls } = noted();
    for (const type of ['portal-fill', 'portal-fill-one', 'portal-wipe'])
      expect(await route({ type, payload }, portal)).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe('order of execution', () => {
  const popup: TestSender = { ...us, origin: OURS, url: `${OURS}/popup.html` };

  /** A router in which sending a key takes until the test ends it. */
  function slow() {
    const done: string[] = [];
    let end: (error?: Error) => void = () => {};
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const handlers = Object.fromEntries(
      TYPES.map((type) => [type, async () => void done.push(type)]),
    ) as unknown as Handlers;
    handlers['set-company-id'] = () =>
      new Promise((resolve, reject) => {
        end = (error) => {
          done.push('set-company-id');
          if (error) reject(error);
          else resolve(null);
        };
        start();
      });
    return { route: createRouter(handlers, kindNow), done, started, end: (error?: Error) => end(error) };
  }

  test('actions of the user run one after the other', async () => {
    const { route, done, started, end } = slow();
    const first = route({ type: 'set-company-id', payload: { companyId: 'acme' } }, popup);
    const second = route(
      { type: 'send-key', payload: { pairId: 'P', host: 'H', isConfirmed: false } },
      { ...inTab, origin: CONNECTWISE },
    );
    await started;
    expect(done).toEqual([]);
    end();
    await Promise.all([first, second]);
    expect(done).toEqual(['set-company-id', 'send-key']);
  });

  test('a failure is reported to its sender and does not stop later actions', async () => {
    const { route, done, started, end } = slow();
    const first = route({ type: 'set-company-id', payload: { companyId: 'acme' } }, popup);
    const second = route(
      { type: 'send-key', payload: { pairId: 'P', host: 'H', isConfirmed: false } },
      popup,
    );
    await started;
    end(new Error('No storage.'));
    await expect(first).rejects.toThrow('No storage.');
    await second;
    expect(done).toEqual(['set-company-id', 'send-key']);
  });

  test('pages do not wait for the user’s actions', async () => {
    const { route, done, started, end } = slow();
    const first = route({ type: 'set-company-id', payload: { companyId: 'acme' } }, popup);
    await route({ type: 'get-context', payload: {} }, { ...inTab, origin: CONNECTWISE });
    await route(
      { type: 'form-status', payload: { status: 'ready', reason: null, nonce: 'N' } },
      { ...inTab, origin: PORTAL },
    );
    expect(done).toEqual(['get-context', 'form-status']);
    await started;
    end();
    await first;
  });
});
