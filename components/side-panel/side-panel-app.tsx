import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../utils/i18n/languages.ts';
import type { Translator } from '../../utils/i18n/translator.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import type { SidePanelClient } from '../../utils/messages/side-panel-client.ts';
import { Panel } from '../panel/panel.tsx';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { TranslationContext } from '../ui/use-translation.ts';
import { Elsewhere } from './elsewhere.tsx';

interface SidePanelAppProps {
  translators: Record<Language, Translator>;
  client: SidePanelClient;
}

/** It has no position on a page, and is not collapsed. */
const DOCKED = { side: 'right', collapsed: false } as const;

/** The panel in the browser's side panel, about the tab that the user is in. */
export function SidePanelApp({ translators, client }: SidePanelAppProps) {
  const [state, setState] = useState<ViewState | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const closing = new AbortController();
    const takeFocus = () => {
      focus();
      if (!title.current) return;
      title.current.tabIndex = -1;
      title.current.focus();
    };
    client.watch(setState, takeFocus, closing.signal);
    return () => closing.abort();
  }, [client]);
  const tabId = state?.tabId ?? -1;
  const actions = useMemo(() => client.actionsOn(tabId), [client, tabId]);
  usePageLanguage(state?.language ?? 'en');
  if (!state) return null;
  return (
    <TranslationContext value={translators[state.language]}>
      {state.isOnSite ? (
        <Panel
          key={tabId}
          view={state.view}
          actions={actions}
          layout={DOCKED}
          onLayout={() => {}}
          titleRef={title}
          isDisconnected={false}
          isDocked
          canMovePanel={state.canMovePanel}
        />
      ) : (
        <Elsewhere
          titleRef={title}
          onOpenConnectWise={client.openConnectWise}
          onOpenPortal={client.openPortal}
          onMoveToPage={state.canMovePanel ? actions.moveToPage : null}
        />
      )}
    </TranslationContext>
  );
}
