import type { AssistantActions } from '../setup/view.ts';
import { actionsFor } from './actions.ts';
import { onPush, send } from './client.ts';
import type { ViewState } from './contract.ts';
import { noteWindow } from './panel-window.ts';

/** The browser window that the side panel is in. */
export interface PanelWindow {
  windowId: number;
  /** Resolves to the tab that the user is in; undefined while there is none. */
  activeTab(): Promise<number | undefined>;
  /** Calls `listener` when the user goes to another tab, or a tab goes to another page. */
  onTabChange(listener: () => void): void;
  /** Closes the side panel, in the browser in which that is possible in a click only. */
  closeInClick(): void;
  close(): void;
}

/** What our page in the browser's side panel asks for. */
export interface SidePanelClient {
  /** Calls `show` with the state of the tab that the user is in, now and after every change; `onFocus` after the shortcut. */
  watch(show: (state: ViewState) => void, onFocus: () => void, signal: AbortSignal): void;
  /** The user's actions on a tab: the one that is shown. */
  actionsOn(tabId: number): AssistantActions;
  openConnectWise(): void;
  openPortal(): void;
}

export function createSidePanelClient(panelWindow: PanelWindow): SidePanelClient {
  const { windowId } = panelWindow;
  return {
    watch(show, onFocus, signal) {
      let shown: number | undefined;
      let turn = 0;
      const follow = async () => {
        turn += 1;
        const own = turn;
        const tabId = await panelWindow.activeTab();
        if (tabId === undefined || own !== turn) return;
        shown = tabId;
        const state = await send('show-tab', { tabId, windowId }).catch(() => null);
        if (state && own === turn) show(state);
      };
      const onState = ({ state }: { state: ViewState }) => {
        if (state.tabId === shown) show(state);
      };
      const isHere = (push: { windowId?: number }) => push.windowId === windowId;
      onPush('state', onState, signal);
      onPush('focus', (push) => isHere(push) && onFocus(), signal);
      onPush('close-side-panel', (push) => isHere(push) && panelWindow.close(), signal);
      panelWindow.onTabChange(() => void follow());
      noteWindow(windowId);
      const leave = () => void send('side-panel-closed', { windowId }).catch(ignore);
      addEventListener('pagehide', leave, { signal });
      void follow();
    },
    actionsOn: (tabId) =>
      actionsFor({ tabId }, ignore, {
        moveToSidePanel: ignore,
        moveToPage() {
          void send('use-page-panel', { tabId, windowId }).catch(ignore);
          panelWindow.closeInClick();
        },
      }),
    openConnectWise: () => void send('open-connectwise', {}).catch(ignore),
    openPortal: () => void send('open-office-protect', {}).catch(ignore),
  };
}

const ignore = () => {};
