import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/record/record-page.css';
import { RecordPage } from '../../components/record/record-page.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { record as english } from '../../locales/en.json';
import { record as french } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { SETUP_FILE } from '../../utils/integrations/index.ts';
import { send } from '../../utils/messages/client.ts';
import { markdownOf, setupRecord } from '../../utils/setup/setup-record.ts';

const TRANSLATORS = createTranslator({ en: { record: english }, fr: { record: french } });

/** The setup record of the tab that `?tab=` names, as it stood when this page was opened. */
const tabId = Number(new URLSearchParams(location.search).get('tab'));
const now = new Date();
const state = await send('get-state', { tabId });
if (state) {
  const words = TRANSLATORS[state.language];
  document.documentElement.lang = words.language;
  document.title = words.t('record.pageTitle');
  const record = setupRecord(words, state.view, now.getTime());
  createRoot(document.getElementById('root') as HTMLElement).render(
    <TranslationContext value={words}>
      <RecordPage
        record={record}
        onSave={() => {
          const markdown = new Blob([markdownOf(record)], { type: 'text/markdown' });
          saveFile(`${SETUP_FILE}-${now.toISOString().slice(0, 10)}.md`, markdown);
        }}
        onPrint={() => print()}
      />
    </TranslationContext>,
  );
}
