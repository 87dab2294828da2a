import { useState } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { focusOnMount } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** A report of what was recognised on the page, to copy into a bug report. It contains no text of the page. */
export function DiagnosticsReport({ getReport }: { getReport: () => Promise<string> }) {
  const { t } = useTranslation();
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
        variant="link"
        autoFocus={wasOpen}
        onClick={() => void getReport().then(setReport)}
      >
        {t('panel.diagnostics.open')}
      </ActionButton>
    );
  }
  return (
    <section className="page-check">
      <p>{t('panel.diagnostics.what')}</p>
      <textarea
        ref={focusOnMount}
        readOnly
        rows={8}
        value={report}
        aria-label={t('panel.diagnostics.open')}
        data-page-check=""
      />
      <div className="button-row">
        <ActionButton action="copy-page-check" onClick={() => void copy()}>
          {isCopied ? t('panel.diagnostics.copied') : t('panel.diagnostics.copy')}
        </ActionButton>
        <ActionButton action="close-page-check" variant="link" onClick={close}>
          {t('panel.diagnostics.close')}
        </ActionButton>
      </div>
    </section>
  );
}
