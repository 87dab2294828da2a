/** ConnectWise tabs for tests of message handlers, and the messages of their frames and of the popup. Needs the fake browser. */
import { type FakeTab, frameOf, openTab } from '../../../tests/support/fake-browser.ts';
import { SITE, seen } from '../../../tests/support/samples.ts';
import type { ScreenObservation } from '../../connectwise/model/observation.ts';
import { Secret } from '../../key/secret.ts';
import type { ViewState } from '../../messages/contract.ts';
import { handlers } from '../handlers/index.ts';
import { readSite } from '../session.ts';

export const OTHER_SITE = 'https://eu.myconnectwise.net';
/** The sender of the popup's messages; add the `tabId` that they name. */
export const POPUP = { frameId: 0, documentId: '', origin: 'chrome-extension://our-extension', store: '' };
export const NONE: ScreenObservation = { screen: 'none' };

/** A ConnectWise tab in whose top frame the content script listens. */
export const connectWise = (site = SITE) =>
  openTab({ url: `${site}/v2025_1/connectwise.aspx`, answer: ({ type }) => type === 'state' });

export const observe = (tab: FakeTab, page: ScreenObservation, frameId = 0) =>
  handlers.observed(seen(page), frameOf(tab, frameId));

/** What panel and popup show of a tab. */
export async function viewOf({ id }: FakeTab): Promise<ViewState['view']> {
  return ((await handlers['get-state']({}, { ...POPUP, tabId: id })) as ViewState).view;
}
export const screenOf = async (tab: FakeTab) => (await viewOf(tab)).screen;

/** The ID of the pair that a site had last. */
export const pairOf = async (site: string) => (await readSite(site)).key.id;

/** The top frame of a tab sends a key pair. */
export const capture = (tab: FakeTab) =>
  handlers['key-pair'](
    {
      publicKey: new Secret('PublicOneXq4T'),
      privateKey: new Secret('PrivateOneCanary'),
      description: 'Integration',
      member: 'Office Protect (OfficeProtect)',
      role: '',
      isOwnAccount: false,
    },
    frameOf(tab),
  );
