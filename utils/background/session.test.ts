import { beforeEach, describe, expect, test, vi } from 'vitest';
import { resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { SITE } from '../../tests/support/samples.ts';
import { newSite } from '../setup/state.ts';
import {
  changeSite,
  changeTab,
  forgetTab,
  readCompany,
  readCompanyId,
  readCompanyIds,
  readLayout,
  readSite,
  readSites,
  readTab,
  type TabState,
  tabsOf,
  writeCompanyId,
  writeLayout,
} from './session.ts';
import { readRecords } from './undelivered-keys.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

const OTHER_SITE = 'https://eu.myconnectwise.net';
const tabAt = (site: string): TabState => ({
  site,
  documentId: '',
  isOpened: false,
  frames: {},
  signInCompanyId: '',
  work: null,
  panelTroubles: [],
  pointing: null,
});

beforeEach(resetBrowser);

describe('a site', () => {
  test('is new until something is stored of it', async () => {
    expect(await readSite(SITE)).toEqual(newSite());
    expect(await readSites()).toEqual(new Map());
    // What changes nothing stores nothing: a site that was forgotten is not there again.
    await changeSite(SITE, (site) => site);
    expect(await readSites()).toEqual(new Map());
  });

  test('keeps what was changed, apart from other sites', async () => {
    expect(await changeSite(SITE, (site) => ({ ...site, route: 'admin' }))).toMatchObject({ route: 'admin' });
    expect((await readSite(SITE)).route).toBe('admin');
    expect((await readSite(OTHER_SITE)).route).toBeNull();
    expect([...(await readSites()).keys()]).toEqual([SITE]);
  });

  test('keeps both of two changes at the same moment', async () => {
    await Promise.all([
      changeSite(SITE, (site) => ({ ...site, route: 'admin' })),
      changeSite(SITE, (site) => ({ ...site, key: { ...site.key, status: 'held' } })),
    ]);
    expect(await readSite(SITE)).toMatchObject({ route: 'admin', key: { status: 'held' } });
  });

  test('can be changed after a change that failed', async () => {
    const failing = changeSite(SITE, () => {
      throw new Error('A mistake.');
    });
    await expect(failing).rejects.toThrow('A mistake.');
    await changeSite(SITE, (site) => ({ ...site, route: 'dedicated' }));
    expect((await readSite(SITE)).route).toBe('dedicated');
  });

  test('is in the session’s memory, never on disk', async () => {
    await changeSite(SITE, (site) => ({ ...site, route: 'admin' }));
    expect(state.local.size).toBe(0);
  });
});

describe('tabs', () => {
  test('are found by their site', async () => {
    await changeTab(1, () => tabAt(SITE));
    await changeTab(12, () => tabAt(OTHER_SITE));
    await changeTab(3, () => tabAt(SITE));
    expect(await tabsOf((site) => site === SITE)).toEqual([1, 3]);
  });

  test('are forgotten when they are closed', async () => {
    await changeTab(1, () => tabAt(SITE));
    await changeTab(12, () => tabAt(SITE));
    await forgetTab(1);
    expect(await readTab(1)).toBeNull();
    expect(await tabsOf((site) => site === SITE)).toEqual([12]);
  });
});

describe('on disk', () => {
  test('are the company IDs, each with its site', async () => {
    await Promise.all([writeCompanyId(SITE, 'acme'), writeCompanyId(OTHER_SITE, 'acme-eu')]);
    await writeCompanyId(SITE, 'acme-na');
    expect(await readCompanyId(SITE)).toBe('acme-na');
    expect(await readCompanyId(OTHER_SITE)).toBe('acme-eu');
    expect(await readCompanyId('https://au.myconnectwise.net')).toBe('');
  });

  test('is the position of the panel: right and open at first', async () => {
    expect(await readLayout(SITE)).toEqual({ side: 'right', collapsed: false });
    await writeLayout(SITE, { side: 'left', collapsed: true });
    expect(await readLayout(SITE)).toEqual({ side: 'left', collapsed: true });
    expect([...state.local.keys()]).toEqual(['layout']);
  });
});

test('what someone else wrote to the disk counts only if it is valid, entry by entry', async () => {
  const valid = { id: 'one', member: 'M', description: 'D', publicKeyEnd: 'Xq4T', takenAt: 1 };
  state.local.set('companyIds', { [SITE]: 'acme', [OTHER_SITE]: { forged: true }, nowhere: 'acme' });
  state.local.set('companyIdDates', { [SITE]: 'yesterday', [OTHER_SITE]: 5 });
  state.local.set('layout', { side: 'top', collapsed: false });
  state.local.set(`pairs:${SITE}`, ['forged', { ...valid, publicKeyEnd: 'all of it' }, valid]);
  expect(await readCompanyIds()).toEqual({ [SITE]: 'acme' });
  expect(await readCompany(SITE)).toEqual({ id: 'acme', since: 0 });
  expect(await readLayout(SITE)).toEqual({ side: 'right', collapsed: false });
  expect(await readRecords(SITE)).toEqual([valid]);
});
