import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/options/options.css';
import type { AddAddressProblem, AddressView } from '../../components/options/address-list.tsx';
import { Options } from '../../components/options/options.tsx';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { options } from '../../locales/en.json';
import { options as frenchOptions } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { send } from '../../utils/messages/client.ts';
import type { SettingsView } from '../../utils/messages/contract.ts';
import { readAddress } from '../../utils/settings/address.ts';
import { hostText } from '../../utils/settings/display-host.ts';
import { KINDS, type Kind, patternOf, patternsOf } from '../../utils/settings/origins.ts';
import type { SettingsChange } from '../../utils/settings/settings.ts';

const TRANSLATORS = createTranslator({ en: { options }, fr: { options: frenchOptions } });

/** The options page. It asks the browser for leave itself, since only a page that was clicked may. */
function OptionsApp() {
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [status, setStatus] = useState<'saved' | 'reset' | null>(null);
  const show = (news: SettingsView | null, done: 'saved' | 'reset' | null) => {
    if (!news) return;
    setSettings(news);
    setStatus(done);
  };
  const load = useCallback(() => void send('get-settings', {}).then(setSettings, ignore), []);
  useEffect(() => {
    load();
    // A company ID may be learned, or leave be taken back, while this page is open.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [load]);
  const words = TRANSLATORS[settings?.shownIn ?? 'en'];
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.t('options.pageTitle');
  }, [words]);
  if (!settings) return null;
  const isPermissionMissing = (kind: Kind) =>
    patternsOf(kind).some((pattern) => settings.missingHostPermissions.includes(pattern));

  const addPlace = async (kind: Kind, text: string): Promise<AddAddressProblem | null> => {
    const read = readAddress(text);
    if ('problem' in read) return read.problem;
    const { origin } = read;
    const others = KINDS.filter((other) => other !== kind).flatMap((other) => settings.addresses[other]);
    if (others.some((place) => place.origin === origin)) return 'other-product';
    if (!(await allow([patternOf(origin)]))) return 'refused';
    show(await send('add-origin', { kind, origin }), 'saved');
    return null;
  };

  /** Says what was done once it is; the line is empty meanwhile, so that the same is heard a second time. */
  const tell = (answer: Promise<SettingsView | null>, done: 'saved' | 'reset') => {
    setStatus(null);
    void answer.then((news) => show(news, done), ignore);
  };
  const change = (news: SettingsChange) => tell(send('change-settings', news), 'saved');

  return (
    <TranslationContext value={words}>
      <Options
        {...settings}
        addresses={{
          connectwise: settings.addresses.connectwise.map(named),
          portal: settings.addresses.portal.map(named),
        }}
        companies={Object.entries(settings.companyIds)
          .filter(([, companyId]) => companyId !== '')
          .map(([site, companyId]) => ({ site, companyId, host: hostText(new URL(site).host) }))}
        isBuiltInAllowed={{
          connectwise: !isPermissionMissing('connectwise'),
          portal: !isPermissionMissing('portal'),
        }}
        suggestion={suggestion}
        status={status}
        onAddAddress={addPlace}
        onRemoveAddress={(kind, origin) => tell(send('remove-origin', { kind, origin }), 'saved')}
        onAllowBuiltIn={(kind) => void allow(patternsOf(kind)).then(load)}
        onLanguage={(language) => change({ language })}
        onKeyMinutes={(keyMinutes) => change({ keyMinutes })}
        onClientId={(clientId) => change({ clientId })}
        onName={(name, text) => change(name === 'roleName' ? { roleName: text } : { memberId: text })}
        onCapture={(capture) => change({ capture })}
        onCompanyId={(site, companyId) => tell(send('change-company-id', { site, companyId }), 'saved')}
        onReset={() => tell(send('reset', {}), 'reset')}
      />
    </TranslationContext>
  );
}

function named(place: Omit<AddressView, 'name'>): AddressView {
  return { ...place, name: `https://${hostText(new URL(place.origin).host)}` };
}

/** Asks the browser for leave; false when the user says no. */
function allow(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false);
}

/** `#portal=https://…`, the popup's "Use this page as …", and `#portal=`, the welcome page's "Add the address"; the same for `connectwise`. */
function suggestionIn(hash: string): { kind: Kind; origin: string } | null {
  const wanted = new URLSearchParams(hash.slice(1));
  const kind = KINDS.find((kind) => wanted.has(kind));
  if (!kind) return null;
  const read = readAddress(wanted.get(kind) ?? '');
  return { kind, origin: 'origin' in read ? read.origin : '' };
}

const ignore = () => {};
const suggestion = suggestionIn(location.hash);
createRoot(document.getElementById('root') as HTMLElement).render(<OptionsApp />);
