import { useState } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { focusNow } from '../ui/use-focus-restore.ts';
import { useWords } from '../ui/use-translation.ts';

/** A report of what was recognised on the page, to copy into a bug report. It holds nothing of the page's own. */
export function PageCheck({ check }: { check: () => Promise<string> }) {
  const { t } = useWords();
  const [report, setReport] = useState('');
  const [isCopied, setCopied] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const copy = () => navigator.clipboard.writeText(report).then(() => setCopied(true));
  const close = () => {
    setReport('');
    setWasOpen(true);
    setCopied(false);
  };
  if (report === '') {
    return (
      <ActionButton
        action="page-check"
        look="link"
        autoFocus={wasOpen}
        onPress={() => void check().then(setReport)}
      >
        {t('panel.pageCheck.open')}
      </ActionButton>
    );
  }
  return (
    <section className="page-check">
      <p>{t('panel.pageCheck.what')}</p>
      <textarea
        ref={focusNow}
        readOnly
        rows={8}
        value={report}
        aria-label={t('panel.pageCheck.open')}
        data-page-check=""
      />
      <div className="button-row">
        <ActionButton action="copy-page-check" look="secondary" onPress={() => void copy()}>
          {isCopied ? t('panel.pageCheck.copied') : t('panel.pageCheck.copy')}
        </ActionButton>
        <ActionButton action="close-page-check" look="link" onPress={close}>
          {t('panel.pageCheck.close')}
        </ActionButton>
      </div>
    </section>
  );
}
