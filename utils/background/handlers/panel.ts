/** Where the panel is: on the page or in the browser's side panel, and why it cannot live on a page. */
import type { Handlers } from '../../messages/router.ts';
import type { PanelPlace } from '../../settings/settings.ts';
import { isPrivate } from '../../settings/sites.ts';
import { openPanel, startInTab } from '../open-panel.ts';
import { publishAll, publishTab, publishWindow, pushToPages, siteOfTab, viewStateOf } from '../publish.ts';
import { changeTab, readTab } from '../session.ts';
import { changeSettings, readSettings } from '../settings.ts';

export const panelHandlers = {
  async 'use-side-panel'(_, { tabId }) {
    await choosePlace('side-panel', tabId);
    await publishAll();
    return null;
  },
  async 'use-page-panel'({ windowId }, { tabId }) {
    await choosePlace('page', tabId);
    await pushToPages({ type: 'close-side-panel', windowId });
    await openPanel(tabId);
    await publishAll();
    return null;
  },
  async 'show-tab'({ windowId }, { tabId }) {
    const site = await siteOfTab(tabId);
    if (site && !(await readTab(tabId))?.isOpened) await startInTab(tabId, site);
    await publishWindow(windowId);
    return viewStateOf(tabId);
  },
  async 'side-panel-closed'({ windowId }) {
    await publishWindow(windowId);
    return null;
  },
  async 'panel-troubles'({ troubles }, { tabId }) {
    const known = await readTab(tabId);
    if (!known) return null;
    await changeTab(tabId, (tab) => ({ ...(tab ?? known), panelTroubles: troubles }));
    await publishTab(tabId);
    return null;
  },
} satisfies Partial<Handlers>;

/** Remembers where the user wants the panel. What is done in a private window is not written to the disk. */
async function choosePlace(place: PanelPlace, tabId: number): Promise<void> {
  const [site, { panelPlace }] = await Promise.all([siteOfTab(tabId), readSettings()]);
  if (panelPlace.isFixed || panelPlace.value === place || (site && isPrivate(site))) return;
  await changeSettings({ panelPlace: place });
}
