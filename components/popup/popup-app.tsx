import { useEffect, useState } from 'react';
import type { Language } from '../../utils/i18n/languages.ts';
import type { Translator } from '../../utils/i18n/translator.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import type { PopupClient, PopupSettings } from '../../utils/messages/popup-client.ts';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { TranslationContext } from '../ui/use-translation.ts';
import { Popup } from './popup.tsx';

interface PopupAppProps {
  translators: Record<Language, Translator>;
  client: PopupClient;
  actions: AssistantActions;
  /** The keys that open the panel; empty when none are set. */
  shortcut: string;
}

function setOrRemove(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

/** The popup with the state of its tab. The first child of the body says whose record the tab shows (docs/hooks.md). */
export function PopupApp({ translators, client, actions, shortcut }: PopupAppProps) {
  const [state, setState] = useState<ViewState | null>(null);
  // Nothing else waits for the settings: a browser that was just started may take seconds to read company policy.
  const [settings, setSettings] = useState<PopupSettings | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    client.watchState(setState, closing.signal);
    void client.loadSettings().then(setSettings);
    return () => closing.abort();
  }, [client]);
  const [isRefused, setRefused] = useState(false);
  const address = settings?.unknownAddress ?? null;
  const ownAddress = settings?.ownAddress ?? null;
  const allowOwnHost = async (origin: string) => {
    setRefused(!(await client.allowOwnHost(origin)));
    setSettings(await client.loadSettings());
  };
  usePageLanguage(state?.language ?? 'en');
  const record = state?.view.record ?? null;
  useEffect(() => {
    const { dataset } = document.body.firstElementChild as HTMLElement;
    setOrRemove(dataset, 'record', record?.owner);
    setOrRemove(dataset, 'recordReason', record?.reason ?? undefined);
  }, [record?.owner, record?.reason]);
  if (!state) return null;
  return (
    <TranslationContext value={translators[state.language]}>
      <Popup
        view={state.view}
        live={state.view.screen === 'security-role' && state.view.record?.owner === 'ours'}
        actions={actions}
        onOpenPanel={client.openPanel}
        onOpenConnectWise={() => client.openProduct('connectwise')}
        onOpenPortal={() => client.openProduct('portal')}
        onOpenOptions={client.openOptions}
        shortcut={shortcut}
        panelPlace={state.panelPlace}
        canMovePanel={state.canMovePanel}
        ownAddress={ownAddress}
        isOwnHostRefused={isRefused}
        onAllowOwnHost={() => ownAddress && void allowOwnHost(ownAddress.origin)}
        unknownHost={address?.host ?? null}
        canReport={settings?.canReport ?? false}
        missingHostPermissions={settings?.missingHostPermissions ?? []}
        onUsePageAs={(kind) => client.addAddress(kind, address?.origin ?? '')}
      />
    </TranslationContext>
  );
}
