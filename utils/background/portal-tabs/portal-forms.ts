/** Target forms in the open portal tabs: which are ready, why others are not, and whether one is still in its place. */
import { browser } from 'wxt/browser';
import type { PortalForm } from '../../setup/handoff/handoff-events.ts';
import { push } from '../publish.ts';
import { tabsFor } from '../settings.ts';

const formKey = (tabId: number) => `form:${tabId}`;

/** A tab with the address of its page, where the browser reports it. */
interface FormTab {
  id?: number | undefined;
  url?: string | undefined;
}

/** A form as its form script reported it last. `refusal`: why it cannot be filled; null when it is ready. */
type ReportedForm = PortalForm & { refusal: string | null };

/** Remembers how the form of a tab stands; `undefined` for a document whose form script has not reported yet. */
export async function noteForm(form: PortalForm, refusal: string | null | undefined): Promise<void> {
  const key = formKey(form.tabId);
  if (refusal === undefined) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: { ...form, refusal } satisfies ReportedForm });
}

/** What the form script of a tab reported; null when none did, and when the tab shows another origin since. */
export async function reportedForm(tab: FormTab): Promise<ReportedForm | null> {
  const key = formKey(tab.id ?? -1);
  const form = ((await browser.storage.session.get(key))[key] as ReportedForm | undefined) ?? null;
  return form && tab.url && new URL(tab.url).origin === form.origin ? form : null;
}

/** The form of a tab that is ready; null when none is, and when the tab shows another origin since. */
async function readyForm(tab: FormTab): Promise<PortalForm | null> {
  const reported = await reportedForm(tab);
  if (reported === null || reported.refusal !== null) return null;
  const { refusal, ...form } = reported;
  return form;
}

/** All forms that are ready in portal tabs of a cookie store. */
export async function readyForms(store: string): Promise<PortalForm[]> {
  const { tabs } = await tabsFor('portal');
  const forms = await Promise.all(tabs.map(readyForm));
  return forms.filter((form) => form !== null).filter((form) => form.store === store);
}

/** Whether the tab is the one that the user is in. False for a tab that is closed. */
export async function isActive({ tabId }: PortalForm): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true;
}

/**
 * Where a message for this form goes: to its document. Where the browser names no documents, the tab's origin and the
 * name that the document gave itself are compared now. Null when another page is in its place.
 */
export async function targetOf(form: PortalForm): Promise<{ documentId?: string; frameId: 0 } | null> {
  const { tabId, origin, documentId, nonce } = form;
  if (documentId) return { documentId, frameId: 0 };
  const answer = await push(tabId, { type: 'which-document' }, 0);
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  const isThere = nonce !== '' && answer === nonce && URL.canParse(url) && new URL(url).origin === origin;
  return isThere ? { frameId: 0 } : null;
}
