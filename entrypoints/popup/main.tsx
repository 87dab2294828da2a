import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/popup.css';
import { Popup } from '../../components/popup.tsx';
import { actionsFor } from '../../utils/messages/actions.ts';
import { onPush, send } from '../../utils/messages/client.ts';
import type { ViewState } from '../../utils/messages/contract.ts';

const ignore = () => {};

/** The popup, about the tab that was active when it was opened. */
function PopupApp({ tabId }: { tabId: number }) {
  const [state, setState] = useState<ViewState | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    onPush(
      'state',
      (push) => {
        if (push.state.tabId === tabId) setState(push.state);
        return undefined;
      },
      closing.signal,
    );
    send('get-state', { tabId }).then(setState, ignore);
    return () => closing.abort();
  }, [tabId]);
  if (!state) return null;
  const open = (what: 'open-connectwise' | 'open-office-protect') => () => {
    send(what, {}).then(() => close(), ignore);
  };
  return (
    <Popup
      view={state.view}
      live={state.view.screen === 'security-role'}
      actions={actionsFor({ tabId }, ignore)}
      onOpenPanel={() => void send('open-panel', { tabId }).then(() => close(), ignore)}
      onOpenConnectWise={open('open-connectwise')}
      onOpenOfficeProtect={open('open-office-protect')}
    />
  );
}

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
createRoot(document.getElementById('root') as HTMLElement).render(<PopupApp tabId={tab?.id ?? -1} />);
