import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/options.css';
import { Options } from '../../components/options.tsx';
import type { PlaceProblem, PlaceView } from '../../components/place-list.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { options } from '../../locales/en.json';
import { options as frenchOptions } from '../../locales/fr.json';
import { hostText } from '../../utils/host-names.ts';
import { createWords } from '../../utils/i18n/words.ts';
import { send } from '../../utils/messages/client.ts';
import type { SettingsView } from '../../utils/messages/contract.ts';
import { KINDS, type Kind, patternOf } from '../../utils/origins.ts';
import { readAddress } from '../../utils/settings/address.ts';
import type { SettingsChange } from '../../utils/settings/settings.ts';

const WORDS = createWords({ en: { options }, fr: { options: frenchOptions } });

/** The options page. It asks the browser for leave itself, since only a page that was clicked may. */
function OptionsApp() {
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [status, setStatus] = useState<'saved' | 'reset' | null>(null);
  const show = (news: SettingsView | null, done: 'saved' | 'reset' | null) => {
    if (!news) return;
    setSettings(news);
    setStatus(done);
  };
  useEffect(() => {
    const load = () => void send('get-settings', {}).then(setSettings, ignore);
    load();
    // A company ID may be learned, or leave be taken back, while this page is open.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  const words = WORDS[settings?.shownIn ?? 'en'];
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.t('options.pageTitle');
  }, [words]);
  if (!settings) return null;

  const addPlace = async (kind: Kind, text: string): Promise<PlaceProblem | null> => {
    const read = readAddress(text);
    if ('problem' in read) return read.problem;
    const { origin } = read;
    const others = KINDS.filter((other) => other !== kind).flatMap((other) => settings.places[other]);
    if (others.some((place) => place.origin === origin)) return 'other-product';
    const isAllowed = await browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
    if (!isAllowed) return 'refused';
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
    <WordsContext value={words}>
      <Options
        {...settings}
        places={{
          connectwise: settings.places.connectwise.map(named),
          portal: settings.places.portal.map(named),
        }}
        companies={Object.entries(settings.companyIds)
          .filter(([, companyId]) => companyId !== '')
          .map(([site, companyId]) => ({ site, companyId, host: hostText(new URL(site).host) }))}
        suggestion={suggestion}
        status={status}
        onAddPlace={addPlace}
        onRemovePlace={(kind, origin) => tell(send('remove-origin', { kind, origin }), 'saved')}
        onLanguage={(language) => change({ language })}
        onKeyMinutes={(keyMinutes) => change({ keyMinutes })}
        onClientId={(clientId) => change({ clientId })}
        onName={(name, text) => change(name === 'roleName' ? { roleName: text } : { memberId: text })}
        onCapture={(capture) => change({ capture })}
        onCompanyId={(site, companyId) => tell(send('change-company-id', { site, companyId }), 'saved')}
        onReset={() => tell(send('reset', {}), 'reset')}
      />
    </WordsContext>
  );
}

function named(place: Omit<PlaceView, 'name'>): PlaceView {
  return { ...place, name: `https://${hostText(new URL(place.origin).host)}` };
}

/** `#portal=https://…` and `#connectwise=https://…`: the popup's "Use this page as …". */
function suggestionIn(hash: string): { kind: Kind; origin: string } | null {
  const wanted = new URLSearchParams(hash.slice(1));
  const kind = KINDS.find((kind) => wanted.has(kind));
  const read = kind && readAddress(wanted.get(kind) ?? '');
  return kind && read && 'origin' in read ? { kind, origin: read.origin } : null;
}

const ignore = () => {};
const suggestion = suggestionIn(location.hash);
createRoot(document.getElementById('root') as HTMLElement).render(<OptionsApp />);
