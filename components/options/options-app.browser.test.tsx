import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import type { OptionsClient } from '../../utils/messages/options-client.ts';
import { type OptionsView, optionsView } from '../../utils/messages/settings-view.ts';
import { mount, one } from '../testing/mount.ts';
import { recordSpeech } from '../testing/speech.ts';
import { OptionsApp } from './options-app.tsx';

const VIEW = optionsView({
  shownIn: 'en',
  language: { value: 'auto', isFixed: false },
  keyMinutes: { value: 15, isFixed: false },
  clientId: { value: '', isFixed: false },
  roleName: { value: '', isFixed: false },
  memberId: { value: '', isFixed: false },
  capture: { value: 'auto', isFixed: false },
  panelPlace: { value: 'page', isFixed: false },
  invalid: [],
  missingHostPermissions: [],
  addresses: { connectwise: [], portal: [] },
  suggested: { roleName: 'OfficeProtect', memberId: 'OfficeProtect' },
  companyIds: {},
});
const withMinutes = (value: number): OptionsView => ({ ...VIEW, keyMinutes: { value, isFixed: false } });

/** Shows the page with a client that answers with `VIEW`, unless a test says otherwise. */
async function open(answers: Partial<OptionsClient> = {}) {
  const client = {
    load: vi.fn(async () => VIEW),
    change: vi.fn(async () => VIEW),
    addAddress: vi.fn(async () => ({ view: VIEW })),
    removeAddress: vi.fn(async () => VIEW),
    allowBuiltIn: vi.fn(async () => true),
    changeCompanyId: vi.fn(async () => VIEW),
    reset: vi.fn(async () => VIEW),
    ...answers,
  };
  const { root } = mount(
    'options',
    <OptionsApp translators={TRANSLATORS} client={client} suggestion={null} />,
  );
  await expect.poll(() => root.querySelector('main')).not.toBeNull();
  return { root, client };
}
const field = (root: ParentNode, name: string) => one(root, `[data-field="${name}"]`) as HTMLInputElement;
const status = (root: ParentNode) => one(root, '.saved').textContent;

async function setMinutes(root: ParentNode, minutes: number): Promise<void> {
  await userEvent.fill(field(root, 'key-minutes'), String(minutes));
  await userEvent.tab();
}

test('nothing is shown before the settings are there; then the page has their language', async () => {
  const { promise, resolve } = Promise.withResolvers<OptionsView>();
  const client = { load: () => promise } as OptionsClient;
  const { root } = mount(
    'options',
    <OptionsApp translators={TRANSLATORS} client={client} suggestion={null} />,
  );
  expect(root.querySelector('main')).toBeNull();
  resolve({ ...VIEW, shownIn: 'fr' });
  await expect.poll(() => document.documentElement.lang).toBe('fr');
  expect(document.title).toBe(TRANSLATORS.fr.t('options.pageTitle'));
  expect(root.textContent).toContain(TRANSLATORS.fr.t('options.key.title'));
});

test('a change is sent, and what came of it is shown', async () => {
  const { root, client } = await open({ change: vi.fn(async () => withMinutes(20)) });
  expect(status(root)).toBe('');
  await setMinutes(root, 30);
  expect(client.change).toHaveBeenCalledExactlyOnceWith({ keyMinutes: 30 });
  await expect.poll(() => status(root)).toBe(TRANSLATORS.en.t('options.saved'));
  expect(field(root, 'key-minutes').value).toBe('20');
});

test('the same result is announced each time', async () => {
  let minutes = 20;
  const { root } = await open({ change: async () => withMinutes(minutes++) });
  const speech = recordSpeech(root);
  await setMinutes(root, 30);
  await expect.poll(() => field(root, 'key-minutes').value).toBe('20');
  await setMinutes(root, 40);
  await expect.poll(() => field(root, 'key-minutes').value).toBe('21');
  const saved = TRANSLATORS.en.t('options.saved');
  expect(speech.takeAnnouncements()).toEqual([saved, saved]);
});

test.each([
  ['does not answer', async () => null],
  ['cannot be reached', () => Promise.reject(new Error('No receiving end.'))],
])('where the background %s, nothing is said to be saved', async (_, change) => {
  const answered = vi.fn(change);
  const { root } = await open({ change: answered });
  await setMinutes(root, 30);
  await Promise.allSettled(answered.mock.results.map(({ value }) => value));
  expect(answered).toHaveBeenCalledOnce();
  expect(status(root)).toBe('');
});

test.each([
  ['role-name', { roleName: 'OP' }],
  ['member-id', { memberId: 'OP' }],
])('the name in %s is sent as what it is', async (name, change) => {
  const { root, client } = await open();
  await userEvent.fill(field(root, name), 'OP');
  await userEvent.tab();
  expect(client.change).toHaveBeenCalledExactlyOnceWith(change);
});

test('an address that was refused stays, with the reason; one that was added is in the list', async () => {
  const origin = 'https://cw.acme.example';
  const added = {
    ...VIEW.addresses,
    connectwise: [{ origin, name: origin, isFixed: false, isAllowed: true }],
  };
  const addAddress = vi.fn<OptionsClient['addAddress']>();
  addAddress.mockResolvedValueOnce({ problem: 'refused' });
  addAddress.mockResolvedValueOnce({ view: { ...VIEW, addresses: added } });
  const { root } = await open({ addAddress });
  await userEvent.fill(field(root, 'connectwise-address'), 'cw.acme.example');
  await userEvent.keyboard('{Enter}');
  const problem = () => one(root, '[data-places="connectwise"] [role="alert"]').textContent;
  await expect.poll(problem).toBe(TRANSLATORS.en.t('options.problem.refused'));
  expect(status(root)).toBe('');
  await userEvent.click(one(root, '[data-places="connectwise"] [data-action="add-place"]'));
  await expect.poll(() => root.querySelector(`[data-place="${origin}"]`)).not.toBeNull();
  expect(addAddress).toHaveBeenLastCalledWith('connectwise', 'cw.acme.example', VIEW.addresses);
  expect(status(root)).toBe(TRANSLATORS.en.t('options.saved'));
});

test('after a reset the page says so', async () => {
  const { root, client } = await open();
  await userEvent.click(one(root, '[data-action="reset"]'));
  await userEvent.click(one(root, '[data-action="reset-yes"]'));
  await expect.poll(() => status(root)).toBe(TRANSLATORS.en.t('options.reset.done'));
  expect(client.reset).toHaveBeenCalledOnce();
});

test('what changed while another window had the focus is shown when this one has it again', async () => {
  let view = VIEW;
  const { root } = await open({ load: async () => view });
  view = withMinutes(7);
  dispatchEvent(new Event('focus'));
  await expect.poll(() => field(root, 'key-minutes').value).toBe('7');
});

test('access that the user granted to built-in addresses is shown', async () => {
  let isAllowed = false;
  const view = () => ({ ...VIEW, isBuiltInAllowed: { connectwise: isAllowed, portal: true } });
  const allowBuiltIn = vi.fn(async () => {
    isAllowed = true;
    return true;
  });
  const { root } = await open({ load: async () => view(), allowBuiltIn });
  await userEvent.click(one(root, '[data-built-in] [data-action="allow-place"]'));
  expect(allowBuiltIn).toHaveBeenCalledExactlyOnceWith('connectwise');
  await expect.poll(() => root.querySelector('[data-built-in] [data-action="allow-place"]')).toBeNull();
});
