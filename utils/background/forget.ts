/** Deletes what is remembered: of an address or everything, for the user; of private windows, once they are closed. */
import { browser } from 'wxt/browser';
import { wipeAll } from '../key/vault.ts';
import { KINDS, type Kind } from '../settings/origins.ts';
import { isPrivate, originOf } from '../settings/sites.ts';
import { clearBadge } from './badge.ts';
import { wipeKeyOf } from './key-expiry.ts';
import { injectAssistant } from './open-panel.ts';
import { revokeOrigin } from './permissions.ts';
import { showCards } from './portal-tabs/cards.ts';
import { push } from './publish.ts';
import { forgetEverything, forgetSites, forgetTab, readSites, readTab, tabsOf } from './session.ts';
import { readSettings } from './settings.ts';

/** Removes an address that the user added. Of a ConnectWise server its pair, state, records and company ID go too. */
export async function forgetAddress(kind: Kind, origin: string): Promise<void> {
  await revokeOrigin(kind, origin);
  if (kind !== 'connectwise') return;
  await forgetSitesWithPairs((site) => originOf(site) === origin);
}

/** Once the last private window is closed, what was remembered of its sites goes, as the browser's own data does. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await forgetSitesWithPairs(isPrivate);
  await browser.storage.session.remove('layout');
}

async function forgetSitesWithPairs(isIt: (site: string) => boolean): Promise<void> {
  const sites = [...(await readSites()).keys()].filter(isIt);
  await Promise.all(sites.map(wipeKeyOf));
  await Promise.all((await tabsOf(isIt)).map(forgetTab));
  await forgetSites(isIt);
}

/**
 * Restores the state after the installation: pairs are wiped, added addresses revoked, stored data deleted. Open tabs of
 * ConnectWise are read again as after the installation.
 */
export async function forgetAll(): Promise<void> {
  const { added } = await readSettings();
  for (const kind of KINDS) {
    for (const { origin, isFixed } of added[kind]) if (!isFixed) await forgetAddress(kind, origin);
  }
  // Ends checks of the key as well.
  await Promise.all([...(await readSites()).keys()].map(wipeKeyOf));
  const tabs = await Promise.all((await tabsOf()).map(async (id) => ({ id, tab: await readTab(id) })));
  await Promise.all(tabs.flatMap(({ id }) => [push(id, { type: 'stop' }), clearBadge(id)]));
  await wipeAll();
  await forgetEverything();
  await Promise.all(
    tabs.map(({ id, tab }) => injectAssistant(id, { frameIds: Object.keys(tab?.frames ?? {}).map(Number) })),
  );
  await showCards();
}
