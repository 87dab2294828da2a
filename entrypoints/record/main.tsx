import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/record-page.css';
import { RecordPage } from '../../components/record-page.tsx';
import { markdownOf, setupRecord } from '../../utils/journey/setup-record.ts';
import { send } from '../../utils/messages/client.ts';

/** The setup record of the tab that `?tab=` names, as it stood when this page was opened. */
const tabId = Number(new URLSearchParams(location.search).get('tab'));
const now = new Date();
const state = await send('get-state', { tabId });
if (state) {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(now);
  const record = setupRecord(state.view, when);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <RecordPage
      record={record}
      onSave={() => save(`office-protect-setup-${now.toISOString().slice(0, 10)}.md`, markdownOf(record))}
      onPrint={() => print()}
    />,
  );
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
