import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../utils/i18n/languages.ts';
import type { Translator } from '../../utils/i18n/translator.ts';
import type { OptionsClient } from '../../utils/messages/options-client.ts';
import type { OptionsView } from '../../utils/messages/settings-view.ts';
import type { SettingsChange } from '../../utils/settings/settings.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { TranslationContext } from '../ui/use-translation.ts';
import { Options, type OptionsProps } from './options.tsx';

interface OptionsAppProps {
  translators: Record<Language, Translator>;
  client: OptionsClient;
  suggestion: OptionsProps['suggestion'];
}

/** The options page with its settings: loads them, and changes them through the client. */
export function OptionsApp({ translators, client, suggestion }: OptionsAppProps) {
  const [view, setView] = useState<OptionsView | null>(null);
  const [status, setStatus] = useState<OptionsProps['status']>(null);
  const load = useCallback(() => void client.load().then(setView, ignore), [client]);
  useEffect(() => {
    load();
    // A company ID may be added, or a host permission revoked, while this page is open.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load]);
  const translator = translators[view?.shownIn ?? 'en'];
  usePageLanguage(translator.language, translator.t('options.pageTitle'));
  if (!view) return null;

  const show = (next: OptionsView | null, done: OptionsProps['status']) => {
    if (!next) return;
    setView(next);
    setStatus(done);
  };
  /** Empties the status line meanwhile, so that screen readers announce the same text again. */
  const showLater = (reply: Promise<OptionsView | null>, done: OptionsProps['status'] = 'saved') => {
    setStatus(null);
    void reply.then((next) => show(next, done), ignore);
  };
  const change = (settings: SettingsChange) => showLater(client.change(settings));
  const addAddress: OptionsProps['onAddAddress'] = async (kind, text) => {
    const added = await client.addAddress(kind, text, view.addresses);
    if ('problem' in added) return added.problem;
    show(added.view, 'saved');
    return null;
  };

  return (
    <TranslationContext value={translator}>
      <Options
        {...view}
        suggestion={suggestion}
        status={status}
        onAddAddress={addAddress}
        onRemoveAddress={(kind, origin) => showLater(client.removeAddress(kind, origin))}
        onAllowBuiltIn={(kind) => void client.allowBuiltIn(kind).then(load)}
        onLanguage={(language) => change({ language })}
        onKeyMinutes={(keyMinutes) => change({ keyMinutes })}
        onClientId={(clientId) => change({ clientId })}
        onName={(name, text) => change(name === 'roleName' ? { roleName: text } : { memberId: text })}
        onCapture={(capture) => change({ capture })}
        onPanelPlace={(panelPlace) => change({ panelPlace })}
        onCompanyId={(site, companyId) => showLater(client.changeCompanyId(site, companyId))}
        onReset={() => showLater(client.reset(), 'reset')}
      />
    </TranslationContext>
  );
}

const ignore = () => {};
