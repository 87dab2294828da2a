/** What the background does with each message. */
import { browser } from 'wxt/browser';
import type { Screen } from '../connectwise/model/observation.ts';
import { officeProtect } from '../integrations/index.ts';
import { hold } from '../key/vault.ts';
import type { SettingsView } from '../messages/contract.ts';
import type { From, Handlers } from '../messages/router.ts';
import { KINDS, type Kind } from '../settings/origins.ts';
import { mergeFrames } from '../setup/merge-frames.ts';
import { isHeld, isUnderWay, learn, NO_HANDOFF } from '../setup/state.ts';
import { actionProgressed, checkPage, fillField, give, setLevels } from './actions.ts';
import { cancelCheck, checkCompany, startCheck } from './check.ts';
import { fillHere, formChanged, injectForm, sendKey, showCards, siteOnPortal } from './deliver-key.ts';
import { wipeKey } from './key-expiry.ts';
import { injectAssistant, openPanel } from './open-panel.ts';
import { grantOrigin, revokeOrigin } from './permissions.ts';
import { contextOf, publish, publishAll, publishTab, push, siteOfTab, viewStateOf } from './publish.ts';
import {
  changeSite,
  changeTab,
  readCompanyIds,
  readLayout,
  readSite,
  readSites,
  readTab,
  type TabState,
  writeCompanyId,
  writeLayout,
} from './session.ts';
import {
  addedOrigins,
  changeSettings,
  isAllowed,
  keyLifetime,
  missingHostPermissions,
  readProfile,
  readSettings,
  resetSettings,
  tabsFor,
} from './settings.ts';
import { languageNow } from './texts.ts';
import { addRecord, forgetRecords } from './undelivered-keys.ts';

export const handlers: Handlers = {
  async 'request-assistant'({ because }, from) {
    const { tabId, frameId, origin } = from;
    if (!(await isOfTab(from))) return null;
    const isLed = (await readTab(tabId))?.isOpened || isUnderWay(await readSite(origin));
    if (because === 'setup' || isLed) await injectAssistant(tabId, { frameIds: [frameId] });
    return null;
  },

  async 'get-context'(_, from) {
    if (!(await isOfTab(from))) return null;
    const tab = await changeTab(from.tabId, (known) => tabFor(from, known));
    return contextOf(tab);
  },

  async observed(observation, from) {
    if (!(await isOfTab(from))) return null;
    const { page, keyGuard } = observation;
    const change = changeTab(from.tabId, (known) => {
      const tab = tabFor(from, known);
      const frames = { ...tab.frames, [from.frameId]: observation };
      return { ...tab, frames, work: screenOf(frames) === screenOf(tab.frames) ? tab.work : null };
    });
    const [tab, profile] = await Promise.all([change, readProfile()]);
    if (page.screen === 'login' && page.companyId) {
      await writeCompanyId(tab.site, page.companyId);
      checkCompany(tab.site);
    }
    const isTelling = page.screen !== 'none' || from.frameId === 0;
    // What was stopped on the page must be explained at once.
    const layout = keyGuard === 'none' ? null : await readLayout();
    if (layout?.collapsed) await writeLayout({ ...layout, collapsed: false });
    if (isTelling) await changeSite(tab.site, (state) => learn(profile, state, observation));
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

  async 'key-pair'({ publicKey, privateKey, description, member }, from) {
    const { origin } = from;
    if (!(await isOfTab(from)) || (await isShownBeside(from))) return false;
    const held = await hold(origin, { publicKey, privateKey }, await keyLifetime());
    if (!held) return false;
    const { id, expiresAt } = held;
    const publicKeyEnd = publicKey.end();
    const isUnusual = !(publicKey.isUsualLength() && privateKey.isUsualLength());
    await addRecord(origin, { id, member, description, publicKeyEnd, takenAt: Date.now() });
    if ((await readSite(origin)).key.id !== id) cancelCheck(origin);
    await changeSite(origin, (state) => {
      // The guide asks again when it heard no answer.
      if (state.key.id === id && isHeld(state.key)) return state;
      const facts = { id, isUnusual, publicKeyEnd, description, member, expiresAt };
      return { ...state, key: { ...facts, status: 'held', reason: null }, handoff: NO_HANDOFF };
    });
    await Promise.all([publish(origin), showCards()]);
    checkCompany(origin);
    return true;
  },

  'get-state': (_, { tabId }) => viewStateOf(tabId),

  'choose-route': ({ route }, from) =>
    onSite(from, async (site) => {
      await changeSite(site, (state) => ({ ...state, route }));
    }),
  'set-company-id': ({ companyId }, from) =>
    onSite(from, async (site) => {
      await writeCompanyId(site, companyId);
      checkCompany(site);
    }),
  // The check goes on by itself: what the user does next does not wait for it.
  'check-key': (_, from) => onSite(from, startCheck),
  'cancel-check': (_, from) => onSite(from, async (site) => cancelCheck(site)),
  async 'open-options'() {
    await browser.runtime.openOptionsPage();
    return null;
  },
  async 'take-key'(_, { tabId }) {
    await push(tabId, { type: 'take-key' });
    return null;
  },
  'send-key': (_, from) => onSite(from, sendKey),
  // The order is the same: to the form that is open, or to the next that appears.
  'fill-again': (_, from) => onSite(from, sendKey),
  'discard-key': (_, from) => onSite(from, wipeKey),
  done: (_, from) => onSite(from, wipeKey),
  'dismiss-records': (_, from) =>
    onSite(from, async (site) => {
      const { key } = await readSite(site);
      await forgetRecords(site, ({ id }) => id !== key.id);
    }),

  'set-levels': ({ cells }, { tabId }) => setLevels(tabId, cells),
  'fill-field': ({ field }, { tabId }) => fillField(tabId, field),
  'put-back': (_, { tabId }) => give(tabId, { kind: 'put-back' }),
  'show-cell': ({ cell }, { tabId }) => give(tabId, { kind: 'show', cell }),
  'cancel-work': (_, { tabId }) => give(tabId, { kind: 'cancel' }),
  'action-progress': (work, { tabId }) => actionProgressed(tabId, work),

  'page-check': (_, { tabId }) => checkPage(tabId),
  async 'set-layout'(layout, { tabId }) {
    await writeLayout(layout);
    await publishTab(tabId);
    return null;
  },

  async 'open-record'(_, { tabId }) {
    await browser.tabs.create({ url: browser.runtime.getURL(`/record.html?tab=${tabId}`) });
    return null;
  },
  async 'open-panel'(_, { tabId }) {
    await openPanel(tabId);
    return null;
  },
  'open-connectwise': () => openProduct('connectwise'),
  'open-office-protect': () => openProduct('portal'),

  'get-settings': () => settingsView(),
  async 'change-settings'(change) {
    await changeSettings(change);
    await Promise.all([publishAll(), showCards()]);
    return settingsView();
  },
  async 'add-origin'({ kind, origin }) {
    // The user may have said no to the browser's question, or revoked since.
    if (await isAllowed(origin)) await grantOrigin(kind, origin);
    return settingsView();
  },
  async 'remove-origin'({ kind, origin }) {
    await revokeOrigin(kind, origin);
    if (kind === 'connectwise') await wipeKey(origin);
    return settingsView();
  },
  async 'change-company-id'({ site, companyId }) {
    await writeCompanyId(site, companyId);
    await publish(site);
    return settingsView();
  },
  async reset() {
    await resetAll();
    return settingsView();
  },

  async 'request-form'({ because }, { tabId, origin, documentId }) {
    if (because === 'form') await injectForm(tabId);
    // A page that was just opened has no form yet, whatever stood on the one before; a card may be due on it.
    else await formChanged({ tabId, origin, documentId }, false);
    return null;
  },
  async 'form-status'({ status }, { tabId, origin, documentId }) {
    await formChanged({ tabId, origin, documentId }, status === 'ready');
    return null;
  },
  async 'portal-fill'(_, { tabId, origin, documentId }) {
    await fillHere({ tabId, origin, documentId });
    return null;
  },
  async 'portal-wipe'(_, { origin }) {
    const site = await siteOnPortal(origin);
    if (site) await onSiteNamed(site, wipeKey);
    return null;
  },
};

/** What the options page shows. */
async function settingsView(): Promise<SettingsView> {
  const [{ added, ...others }, shownIn, allowed, missing, companyIds] = await Promise.all([
    readSettings(),
    languageNow(),
    addedOrigins(),
    missingHostPermissions(),
    readCompanyIds(),
  ]);
  const placesOfKind = (kind: Kind) =>
    added[kind].map((place) => ({ ...place, isAllowed: allowed[kind].includes(place.origin) }));
  return {
    shownIn,
    missingHostPermissions: missing,
    places: { connectwise: placesOfKind('connectwise'), portal: placesOfKind('portal') },
    ...others,
    suggested: { roleName: officeProtect.names.role, memberId: officeProtect.names.memberId },
    companyIds,
  };
}

/** As after the installation: pairs wiped, every added address left, nothing remembered. */
async function resetAll(): Promise<void> {
  const { added } = await readSettings();
  for (const kind of KINDS) {
    for (const { origin, isFixed } of added[kind]) if (!isFixed) await revokeOrigin(kind, origin);
  }
  const sites = [...(await readSites()).keys()];
  await Promise.all(sites.map(wipeKey));
  await resetSettings();
  await Promise.all([publishAll(), showCards()]);
}

/**
 * The tab as this report finds it: a new document in the top frame, or another site, starts it anew. A
 * subframe may report first, and the top frame's document is not known until then.
 */
function tabFor({ frameId, documentId, origin }: From, known: TabState | null): TabState {
  const top = frameId === 0 ? documentId : '';
  const isNewPage = top !== '' && known !== null && known.documentId !== '' && known.documentId !== top;
  if (!known || known.site !== origin || isNewPage) {
    return { site: origin, documentId: top, isOpened: known?.isOpened ?? false, frames: {}, work: null };
  }
  return { ...known, documentId: known.documentId || top };
}

function screenOf(frames: TabState['frames']): Screen {
  return mergeFrames(Object.values(frames)).page.screen;
}

/** Whether a frame belongs to the site that its tab's top frame shows: what another one's frames say is not heard. */
async function isOfTab({ tabId, frameId, origin }: From): Promise<boolean> {
  return frameId === 0 || (await siteOfTab(tabId)) === origin;
}

/** Whether a panel stands in another document than the one that the tab shows; the popup is in no tab. */
function isOfOtherDocument({ documentId, origin }: From, tab: TabState): boolean {
  if (!origin.startsWith('https:')) return false;
  return origin !== tab.site || isOtherDocument(documentId, tab.documentId);
}

/** Not every browser names documents. */
function isOtherDocument(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** Whether another frame of the tab shows a private key as well: which of them is meant is not guessed. */
async function isShownBeside({ tabId, frameId }: From): Promise<boolean> {
  const frames = Object.entries((await readTab(tabId))?.frames ?? {});
  return frames.some(
    ([id, { page }]) => Number(id) !== frameId && page.screen === 'api-key' && page.privateKey === 'shown',
  );
}

/** Does something for the site that the sender's tab shows, then tells all views. */
async function onSite(from: From, act: (site: string) => Promise<void>): Promise<null> {
  const { tabId } = from;
  const tab = await readTab(tabId);
  if (tab && isOfOtherDocument(from, tab)) return null;
  const site = tab?.site ?? (await siteOfTab(tabId));
  if (site) await onSiteNamed(site, act);
  // A tab that was open before the journey began is unknown: only the popup speaks for it.
  if (site && !tab) await publishTab(tabId);
  return null;
}

async function onSiteNamed(site: string, act: (site: string) => Promise<void>): Promise<void> {
  await act(site);
  await Promise.all([publish(site), showCards()]);
}

/** Goes to an open tab of this product, or opens one. */
async function openProduct(kind: Kind): Promise<null> {
  const { tabs, home } = await tabsFor(kind);
  const [tab] = tabs;
  if (tab?.id === undefined) await browser.tabs.create({ url: home });
  else await browser.tabs.update(tab.id, { active: true });
  return null;
}
