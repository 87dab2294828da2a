/** Messages of the content scripts in ConnectWise's frames: what a frame shows, and what the page actions do there. */
import { browser } from 'wxt/browser';
import { companyInAddress } from '../../connectwise/model/company-in-address.ts';
import type { ScreenObservation } from '../../connectwise/model/observation.ts';
import { isSameRecord } from '../../connectwise/model/record.ts';
import type { From, Handlers } from '../../messages/router.ts';
import { isSetupScreen, mergeFrames } from '../../setup/merge-frames.ts';
import { isUnderWay, stateAfter } from '../../setup/state.ts';
import { actionProgressed } from '../actions.ts';
import { checkCompany } from '../check.ts';
import { injectAssistant } from '../open-panel.ts';
import { contextOf, publishTab } from '../publish.ts';
import {
  changeSite,
  changeTab,
  readLayout,
  readSite,
  readTab,
  type TabState,
  writeCompanyId,
  writeLayout,
} from '../session.ts';
import { readProfile } from '../settings.ts';
import { belongsToTab, siteOf, tabOf } from '../tabs.ts';

export const pageHandlers = {
  async 'request-assistant'({ because }, from) {
    const { tabId, frameId } = from;
    if (!(await belongsToTab(from))) return null;
    if (because === 'opened' && frameId === 0) await noteSignOn(from);
    const isWanted = (await readTab(tabId))?.isOpened || isUnderWay(await readSite(siteOf(from)));
    if (because === 'setup' || isWanted) await injectAssistant(tabId, { frameIds: [frameId] });
    return null;
  },

  async 'get-context'(_, from) {
    if (!(await belongsToTab(from))) return null;
    const tab = await changeTab(from.tabId, (known) => tabOf(from, known));
    return contextOf(tab);
  },

  async observed(observation, from) {
    if (!(await belongsToTab(from))) return null;
    const { page, keyGuard } = observation;
    const change = changeTab(from.tabId, (known) => {
      const tab = tabOf(from, known);
      const frames = { ...tab.frames, [from.frameId]: observation };
      const signInCompanyId = signInAfter(tab.signInCompanyId, page);
      return {
        ...tab,
        frames,
        signInCompanyId,
        work: isSameRecord(pageOf(frames), pageOf(tab.frames)) ? tab.work : null,
      };
    });
    const [tab, profile] = await Promise.all([change, readProfile()]);
    // A setup screen after the sign-in page: the sign-in succeeded.
    if (tab.signInCompanyId && page.screen !== 'unknown' && isSetupScreen(page.screen)) {
      await changeTab(from.tabId, (known) => ({ ...(known ?? tab), signInCompanyId: '' }));
      await writeCompanyId(tab.site, tab.signInCompanyId);
      checkCompany(tab.site);
    }
    // The panel must explain a click that was stopped, so it is expanded.
    const layout = keyGuard === 'none' ? null : await readLayout(tab.site);
    if (layout?.collapsed) await writeLayout(tab.site, { ...layout, collapsed: false });
    const isRelevant = page.screen !== 'none' || from.frameId === 0;
    if (isRelevant) await changeSite(tab.site, (state) => stateAfter(profile, state, observation));
    await publishTab(from.tabId);
    return null;
  },

  async left(_, { tabId, frameId }) {
    const tab = await readTab(tabId);
    if (!tab?.frames[frameId]) return null;
    await changeTab(tabId, (known) => {
      const { [frameId]: _gone, ...frames } = (known ?? tab).frames;
      return { ...(known ?? tab), frames };
    });
    await publishTab(tabId);
    return null;
  },

  'action-progress': (work, { tabId }) => actionProgressed(tabId, work),
} satisfies Partial<Handlers>;

/** Remembers the company ID that the address of single sign-on contains, as one that was submitted. */
async function noteSignOn(from: From): Promise<void> {
  const { url = '' } = await browser.tabs.get(from.tabId).catch(() => ({ url: '' }));
  const signInCompanyId = companyInAddress(url);
  if (signInCompanyId) await changeTab(from.tabId, (known) => ({ ...tabOf(from, known), signInCompanyId }));
}

/** The company ID that was submitted, after this page: another ID that is typed replaces it once it is submitted too. */
function signInAfter(companyId: string, page: ScreenObservation): string {
  if (page.screen !== 'login') return companyId;
  if (page.isSubmitted) return page.companyId;
  return page.companyId === companyId ? companyId : '';
}

function pageOf(frames: TabState['frames']): ScreenObservation {
  return mergeFrames(Object.values(frames)).page;
}
