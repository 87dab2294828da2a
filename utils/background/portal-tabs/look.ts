/** What the open pages of a portal answer while an order waits for one of them. */
import { browser } from 'wxt/browser';
import { storeOfTab } from '../../settings/sites.ts';
import { NO_ANSWER } from '../../setup/handoff/handoff-events.ts';
import { push } from '../publish.ts';
import { tabsFor } from '../settings.ts';
import { injectForm } from './cards.ts';
import { reportedForm } from './portal-forms.ts';

/** Ms after which a page counts as not answering: its scripts may be busy, or not there. */
const PATIENCE = 2_000;

type PortalTab = Awaited<ReturnType<typeof tabsFor>>['tabs'][number];

/** The open tabs of a portal, by its host, in a cookie store. */
export async function tabsAtPortal(host: string, store: string): Promise<PortalTab[]> {
  const { tabs } = await tabsFor('portal');
  return tabs.filter((tab) => tab.url && new URL(tab.url).host === host && storeOfTab(tab) === store);
}

/**
 * Returns what an order for this portal waits for, in the words of docs/hooks.md, section 4: what the page says that the
 * user is in, or else any other; `no-answer` when none does. Null when a form is ready.
 */
export async function whatIsMissing(host: string, store: string): Promise<string | null> {
  const tabs = await tabsAtPortal(host, store);
  const answers = await Promise.all(
    tabs.map(async (tab) => ({ isActive: tab.active, missing: await missingIn(tab) })),
  );
  const said = answers.filter(({ missing }) => missing !== NO_ANSWER);
  if (said.some(({ missing }) => missing === null)) return null;
  return (said.find(({ isActive }) => isActive) ?? said[0])?.missing ?? NO_ANSWER;
}

/** Reloads the pages of a portal that do not answer. Returns the IDs of their tabs. */
export async function reloadSilent(host: string, store: string): Promise<number[]> {
  const tabs = await tabsAtPortal(host, store);
  const isSilent = await Promise.all(tabs.map(async (tab) => (await missingIn(tab)) === NO_ANSWER));
  const silent = tabs.flatMap(({ id }, index) => (isSilent[index] && id !== undefined ? [id] : []));
  await Promise.all(silent.map((id) => browser.tabs.reload(id)));
  return silent;
}

async function missingIn(tab: PortalTab): Promise<string | null> {
  const answer = await Promise.race([ask(tab.id ?? -1), new Promise((late) => setTimeout(late, PATIENCE))]);
  if (typeof answer !== 'string') return NO_ANSWER;
  const form = await reportedForm(tab);
  // It has answered, and reports soon.
  return form ? form.refusal : 'no-form';
}

/** Asks the form script of a tab; where none is, it is injected first. Returns the nonce of its document. */
async function ask(tabId: number): Promise<unknown> {
  const answer = await push(tabId, { type: 'which-document' }, 0);
  if (typeof answer === 'string') return answer;
  await injectForm(tabId);
  return push(tabId, { type: 'which-document' }, 0);
}
