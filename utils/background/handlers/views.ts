/** Messages of panel and popup: what they show, and what the user does there, except with the key pair (key.ts). */
import { browser } from 'wxt/browser';
import type { Observation } from '../../connectwise/model/observation.ts';
import type { From, Handlers } from '../../messages/router.ts';
import type { Kind } from '../../settings/origins.ts';
import { mergeFrames } from '../../setup/merge-frames.ts';
import { claimRecord, disclaimRecord, type SiteState, tickInState, withRoute } from '../../setup/state.ts';
import { checkPage, fillAll, fillField, sendAction, setLevels } from '../actions.ts';
import { checkCompany } from '../check.ts';
import { openPanel } from '../open-panel.ts';
import { publishTab, viewStateOf } from '../publish.ts';
import { changeSite, changeTab, readTab, writeCompanyId, writeLayout } from '../session.ts';
import { readProfile, tabsFor } from '../settings.ts';
import { openReport, snapshotOf } from '../snapshot.ts';
import { isFromOtherDocument, siteOf, tabOf } from '../tabs.ts';
import { onSiteOfTab } from './on-site.ts';

export const viewHandlers = {
  async 'get-state'(_, from) {
    // A panel may be in a new document before anything else there has reported. What is clicked in it counts.
    const tab = await readTab(from.tabId);
    if (tab && isFromOtherDocument(from, tab)) await changeTab(from.tabId, (known) => tabOf(from, known));
    return viewStateOf(from.tabId);
  },

  'choose-route': ({ route }, from) =>
    onSiteOfTab(from, async (site) => {
      const profile = await readProfile();
      await changeSite(site, (state) => withRoute(profile, state, route));
    }),
  'choose-optional': ({ isWanted }, from) =>
    onSiteOfTab(from, async (site) => {
      await changeSite(site, (state) => ({ ...state, wantsOptional: isWanted }));
    }),
  async 'claim-record'(_, from) {
    const profile = await readProfile();
    return onRecord(from, (state, observation) => claimRecord(profile, state, observation));
  },
  'disclaim-record': (_, from) => onRecord(from, disclaimRecord),
  async tick({ tick, isTicked }, from) {
    const profile = await readProfile();
    return onRecord(from, (state, observation) => tickInState(profile, state, observation, tick, isTicked));
  },

  'set-company-id': ({ companyId }, from) =>
    onSiteOfTab(from, async (site) => {
      await writeCompanyId(site, companyId);
      checkCompany(site);
    }),

  'set-levels': ({ cells }, { tabId }) => setLevels(tabId, cells),
  'fill-all': (_, { tabId }) => fillAll(tabId),
  'fill-field': ({ field, choice }, { tabId }) => fillField(tabId, field, choice),
  'put-back': (_, { tabId }) => sendAction(tabId, { kind: 'put-back' }),
  'show-cell': ({ cell }, { tabId }) => sendAction(tabId, { kind: 'show', cell }),
  'show-group': ({ module }, { tabId }) => sendAction(tabId, { kind: 'open', module }),
  'cancel-work': (_, { tabId }) => sendAction(tabId, { kind: 'cancel' }),
  'page-check': (_, { tabId }) => checkPage(tabId),
  'save-snapshot': (_, { tabId }) => openReport(tabId),
  'take-snapshot': ({ kind }, { tabId }) => snapshotOf(tabId, kind),

  async 'set-layout'(layout, from) {
    await writeLayout(siteOf(from), layout);
    await publishTab(from.tabId);
    return null;
  },
  async 'open-panel'(_, { tabId }) {
    await openPanel(tabId);
    return null;
  },
  async 'open-options'() {
    await browser.runtime.openOptionsPage();
    return null;
  },
  async 'open-record'(_, { tabId }) {
    await browser.tabs.create({ url: browser.runtime.getURL(`/record.html?tab=${tabId}`) });
    return null;
  },
  'open-connectwise': () => openProduct('connectwise'),
  'open-office-protect': () => openProduct('portal'),
} satisfies Partial<Handlers>;

/** Changes the state of a site by what its tab shows now. */
function onRecord(
  from: From,
  change: (state: SiteState, observation: Observation) => SiteState,
): Promise<null> {
  return onSiteOfTab(from, async (site) => {
    const tab = await readTab(from.tabId);
    const observation = mergeFrames(Object.values(tab?.frames ?? {}));
    await changeSite(site, (state) => change(state, observation));
  });
}

/** Activates an open tab of this product, or opens one. */
async function openProduct(kind: Kind): Promise<null> {
  const { tabs, home } = await tabsFor(kind);
  const [tab] = tabs;
  if (tab?.id === undefined) await browser.tabs.create({ url: home });
  else await browser.tabs.update(tab.id, { active: true });
  return null;
}
