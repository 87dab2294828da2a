import type { Kind } from '../settings/origins.ts';
import { permissionsFor } from '../settings/own-hosts.ts';
import { onPush, send } from './client.ts';
import type { ViewState } from './contract.ts';
import {
  canReport,
  missingHosts,
  type OwnAddress,
  ownAddress,
  suggestionHash,
  unknownAddress,
} from './settings-view.ts';

/** What the popup shows of the settings. */
export interface PopupSettings {
  /** The tab's page as an address that the user could add, with its host for display; null for any other page. */
  unknownAddress: { origin: string; host: string } | null;
  /** The tab's page as another host of ConnectWise's own that is not allowed yet; null for any other page. */
  ownAddress: OwnAddress | null;
  /** The tab's page can be reported, by a snapshot. */
  canReport: boolean;
  /** Hosts whose host permission is missing. */
  missingHostPermissions: string[];
}

/** What the popup asks for; it closes once a page or the panel has opened. */
export interface PopupClient {
  /** Calls `show` with the state of the tab now and after every change, until `signal` ends. */
  watchState(show: (state: ViewState | null) => void, signal: AbortSignal): void;
  /** Resolves to null when the background did not answer. A browser that was just started may take seconds. */
  loadSettings(): Promise<PopupSettings | null>;
  openPanel(): void;
  openProduct(kind: Kind): void;
  openOptions(): void;
  /** Opens the options page, to add an address. */
  addAddress(kind: Kind, origin: string): void;
  /** Requests the host permissions of a host of ConnectWise's own and adds it. Resolves to whether the user granted them. */
  allowOwnHost(origin: string): Promise<boolean>;
}

/**
 * `tab` is the tab that the popup is about; its `url` is empty where the browser does not report it. `openOptions` opens
 * the options page with a hash: there is what went wrong shown when an address is added, while a popup may close when
 * the browser asks for a permission. `requestPermissions` asks it for host permissions (match patterns), in the click.
 */
export function createPopupClient(
  tab: { tabId: number; url: string },
  openOptions: (hash: string) => Promise<unknown>,
  requestPermissions: (patterns: string[]) => Promise<boolean>,
  close: () => void,
): PopupClient {
  const { tabId, url } = tab;
  const closeAfter = (opened: Promise<unknown>) => void opened.then(() => close(), ignore);
  return {
    watchState(show, signal) {
      const onState = ({ state }: { state: ViewState }) => {
        if (state.tabId === tabId) show(state);
      };
      onPush('state', onState, signal);
      send('get-state', { tabId }).then(show, ignore);
    },
    async loadSettings() {
      const known = await send('get-settings', {}).catch(() => null);
      return (
        known && {
          unknownAddress: unknownAddress(known, url),
          ownAddress: ownAddress(known, url),
          canReport: canReport(known, url),
          missingHostPermissions: missingHosts(known),
        }
      );
    },
    openPanel: () => closeAfter(send('open-panel', { tabId })),
    openProduct: (kind) =>
      closeAfter(send(kind === 'connectwise' ? 'open-connectwise' : 'open-office-protect', {})),
    openOptions: () => closeAfter(openOptions('')),
    addAddress: (kind, origin) => closeAfter(openOptions(suggestionHash(kind, origin))),
    async allowOwnHost(origin) {
      const isGranted = await requestPermissions(permissionsFor(origin));
      // The background does the same when the popup was closed meanwhile.
      if (isGranted) await send('add-origin', { kind: 'connectwise', origin }).catch(ignore);
      return isGranted;
    },
  };
}

const ignore = () => {};
