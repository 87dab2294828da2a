import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import type { PopupClient, PopupSettings } from '../../utils/messages/popup-client.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { ON_PAGE, SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { PopupApp } from './popup-app.tsx';

const STATE: ViewState = {
  tabId: 1,
  language: 'en',
  view: SAMPLE_VIEWS.role,
  layout: { side: 'right', collapsed: false },
  isPanelShown: true,
  ...ON_PAGE,
};
const NO_SETTINGS: PopupSettings = {
  unknownAddress: null,
  ownAddress: null,
  canReport: false,
  missingHostPermissions: [],
};

/** Opens the popup; `show` gives it a state of its tab, `settings` are those that the background answers with. */
function open(settings: Promise<PopupSettings | null> = Promise.resolve(NO_SETTINGS)) {
  let show: (state: ViewState | null) => void = () => {};
  let signal = new AbortController().signal;
  const client = {
    watchState: vi.fn<PopupClient['watchState']>((onState, closing) => {
      show = onState;
      signal = closing;
    }),
    loadSettings: () => settings,
    openPanel: vi.fn(),
    openProduct: vi.fn(),
    openOptions: vi.fn(),
    addAddress: vi.fn(),
    allowOwnHost: vi.fn(),
  };
  const popup = <PopupApp translators={TRANSLATORS} client={client} actions={sampleActions()} shortcut="" />;
  const mounted = mount('popup', popup);
  return {
    ...mounted,
    client,
    isWatching: () => !signal.aborted,
    async showState(state: ViewState) {
      await vi.waitFor(() => expect(client.watchState).toHaveBeenCalled());
      show(state);
      await expect.poll(() => mounted.root.querySelector('main')).not.toBeNull();
    },
  };
}

test('nothing is shown before the state is there; the settings are not waited for', async () => {
  const { root, showState } = open(new Promise(() => {}));
  expect(root.querySelector('main')).toBeNull();
  await showState(STATE);
  expect(root.querySelectorAll('[data-step]')).toHaveLength(4);
  expect(root.querySelector('[data-shut-out]')).toBeNull();
});

test('the buttons stay in place when the settings come: a click in that moment hits what the user aimed at', async () => {
  await page.viewport(440, 600);
  const settings = Promise.withResolvers<PopupSettings>();
  const { root, showState } = open(settings.promise);
  await showState({ ...STATE, canMovePanel: true });
  const place = () => one(root, '[data-action="use-side-panel"]').getBoundingClientRect().toJSON();
  const before = place();
  settings.resolve({
    unknownAddress: { origin: 'https://cw.acme.example', host: 'cw.acme.example' },
    ownAddress: { origin: 'https://na.acme.example', host: 'na.acme.example', name: 'other', api: null },
    canReport: true,
    missingHostPermissions: ['https://*.acme.example/*'],
  });
  await expect.poll(() => root.querySelector('[data-action="save-snapshot"]')).not.toBeNull();
  expect(place()).toEqual(before);
});

test('each new state is shown, in its language', async () => {
  const { root, showState } = open();
  await showState(STATE);
  expect(document.documentElement.lang).toBe('en');
  await showState({ ...STATE, language: 'fr', view: SAMPLE_VIEWS.held });
  await expect.poll(() => one(root, '[data-key-status]').dataset.keyStatus).toBe('held');
  await expect.poll(() => document.documentElement.lang).toBe('fr');
  expect(root.textContent).toContain(TRANSLATORS.fr.t('popup.openPanel'));
});

test.each([
  ['security-role', 'met'],
  ['members', 'unseen'],
] as const)(
  'levels are shown as they are only while the role is on screen (%s: %s)',
  async (screen, state) => {
    const { root, showState } = open();
    await showState({ ...STATE, view: { ...SAMPLE_VIEWS.role, screen } });
    expect(one(root, '[data-cell="Service Desk/Service Tickets/add"]').dataset.state).toBe(state);
  },
);

test('hosts without access are named, and the page can be added as an address', async () => {
  const unknownAddress = { origin: 'https://cw.acme.example', host: 'cw.acme.example' };
  const { root, showState, client } = open(
    Promise.resolve({
      unknownAddress,
      ownAddress: null,
      canReport: false,
      missingHostPermissions: ['myconnectwise.net'],
    }),
  );
  await showState({ ...STATE, view: { ...SAMPLE_VIEWS.start, site: null } });
  await expect.poll(() => root.querySelector('[data-shut-out]')?.textContent).toContain('myconnectwise.net');
  await userEvent.click(one(root, '[data-action="use-as-portal"]'));
  expect(client.addAddress).toHaveBeenCalledExactlyOnceWith('portal', unknownAddress.origin);
});

test.each([
  ['open-connectwise', 'connectwise'],
  ['open-office-protect', 'portal'],
])('%s opens that product', async (action, kind) => {
  const { root, showState, client } = open();
  await showState(STATE);
  await userEvent.click(one(root, `[data-action="${action}"]`));
  expect(client.openProduct).toHaveBeenCalledExactlyOnceWith(kind);
});

test('a popup that was closed watches nothing', async () => {
  const { show, showState, isWatching } = open();
  await showState(STATE);
  expect(isWatching()).toBe(true);
  show(null);
  expect(isWatching()).toBe(false);
});
