import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { arrived, frameOf, openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { keyPage, memberPage, SITE } from '../../tests/support/samples.ts';
import { handlers } from './handlers/index.ts';
import { forgetTab } from './session.ts';
import { capture, connectWise, OTHER_SITE, observe, POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OPTIONS = { ...POPUP, tabId: -1 };
const SERVER = 'https://cw.acme.example';

beforeEach(resetBrowser);

/** A site with all that can be remembered of one: screens, pair, record, company ID. */
async function remember(site: string) {
  const tab = connectWise(site);
  await observe(tab, memberPage({ 'member-id': 'OfficeProtect' }, { isStored: true, isNew: false }));
  await observe(tab, keyPage());
  expect(await capture(tab)).toBe(true);
  await handlers['set-company-id']({ companyId: 'acme' }, frameOf(tab));
  return tab;
}
const kept = () => inspect([state.session, state.local], { depth: 9 });

test('reset leaves nothing in the session and on disk, and open tabs are read again', async () => {
  const tab = await remember(SITE);
  expect(kept()).toMatch(/Integration.*OfficeProtect.*Xq4T.*acme/s);
  await handlers.reset({}, OPTIONS);
  expect([state.session.size, state.local.size, state.alarms.size]).toEqual([0, 0, 0]);
  expect(arrived('stop', tab)).toHaveLength(1);
  expect(state.scripts.at(-1)).toMatchObject({
    tabId: tab.id,
    files: ['/connectwise-assistant.js'],
    where: { frameIds: [0] },
  });
});

describe('an address that is removed', () => {
  test('takes with it all that was remembered of it, and nothing of others', async () => {
    state.allowed.add(`${SERVER}/*`);
    await handlers['add-origin']({ kind: 'connectwise', origin: SERVER }, OPTIONS);
    await remember(SITE);
    await remember(SERVER);
    expect(kept()).toContain(SERVER);
    await handlers['remove-origin']({ kind: 'connectwise', origin: SERVER }, OPTIONS);
    expect(kept()).not.toContain(SERVER);
    expect([...state.session.keys()]).toEqual(expect.arrayContaining([`site:${SITE}`, `vault:${SITE}`]));
    expect([...state.local.keys()]).toContain(`pairs:${SITE}`);
    expect(state.local.get('companyIds')).toEqual({ [SITE]: 'acme' });
    expect(state.alarms.size).toBe(1);
  });

  test('is not mistaken for one that ends in the same way', async () => {
    state.allowed.add(`${SERVER}/*`).add(`${SERVER}:8443/*`);
    for (const origin of [SERVER, `${SERVER}:8443`]) {
      await handlers['add-origin']({ kind: 'connectwise', origin }, OPTIONS);
      await remember(origin);
    }
    await handlers['remove-origin']({ kind: 'connectwise', origin: SERVER }, OPTIONS);
    expect([...state.session.keys()]).toEqual(expect.arrayContaining([`vault:${SERVER}:8443`]));
    expect([...state.session.keys()]).not.toContain(`vault:${SERVER}`);
  });
});

test('of a closed tab nothing stays, and everything of other tabs and sites', async () => {
  const tab = connectWise(SITE);
  const other = openTab({ url: `${OTHER_SITE}/v2025_1/connectwise.aspx`, id: 11 });
  await observe(tab, keyPage());
  await observe(other, keyPage());
  await handlers['take-key']({}, frameOf(tab));
  state.session.set(`form:${tab.id}`, {});
  state.session.set(`site:https://cw.acme.example:${tab.id}`, {});
  await forgetTab(tab.id);
  const names = [...state.session.keys()];
  expect(names.filter((name) => name.endsWith(`:${tab.id}`))).toEqual([
    `site:https://cw.acme.example:${tab.id}`,
  ]);
  expect(names).toEqual(expect.arrayContaining(['tab:11', `site:${SITE}`]));
});
