import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/report/report.css';
import { FieldTestApp, ReportApp } from '../../components/report/report-app.tsx';
import type { TakeSnapshot } from '../../components/report/taken-snapshot.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { report as english } from '../../locales/en.json';
import { report as french } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { createReportClient } from '../../utils/messages/report-client.ts';
import type { Kind } from '../../utils/settings/origins.ts';
import { archiveBlob, FIELD_SCREENS, snapshotBlob } from '../../utils/snapshot/archive.ts';
import { rebuildSandboxed } from '../../utils/snapshot/rebuild.ts';
import { screenOf } from '../../utils/snapshot/screen-of.ts';
import { maskedTextsOf } from '../../utils/snapshot/snapshot-file.ts';

const TRANSLATORS = createTranslator({ en: { report: english }, fr: { report: french } });

/** The report of the page in the tab that `?tab=` names; without one, the field test. */
const tab = new URLSearchParams(location.search).get('tab');
const today = new Date().toISOString().slice(0, 10);
const client = createReportClient();
const words = TRANSLATORS[await client.loadLanguage()];
document.documentElement.lang = words.language;
document.title = tab === null ? words.t('report.field.title') : words.t('report.title');

const take: TakeSnapshot<{ tabId: number } | { kind: Kind }> = async (where) => {
  const reply = await client.take(where);
  if ('problem' in reply) return reply.problem;
  const { snapshot } = reply;
  return {
    snapshot,
    size: snapshotBlob(snapshot).size,
    texts: maskedTextsOf(snapshot),
    screen: screenOf(snapshot),
    draw: (root) => rebuildSandboxed(root, snapshot),
  };
};

createRoot(document.getElementById('root') as HTMLElement).render(
  <TranslationContext value={words}>
    {tab === null ? (
      <FieldTestApp
        screens={FIELD_SCREENS}
        take={take}
        onSave={async (taken) => saveFile(`field-test-${today}.json.gz`, await archiveBlob(taken))}
      />
    ) : (
      <ReportApp
        tabId={Number(tab)}
        take={take}
        onSave={(snapshot, screen) => saveFile(`page-${screen}-${today}.json`, snapshotBlob(snapshot))}
      />
    )}
  </TranslationContext>,
);
