import { useState } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { focusOnMount } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface DiagnosticsReportProps {
  getReport: () => Promise<string>;
  /** Opens the page that shows and saves the page's structure without its texts. */
  onSavePage: () => void;
}

/** A report of what was recognised on the page, to copy into a bug report. It contains no text of the page. */
export function DiagnosticsReport({ getReport, onSavePage }: DiagnosticsReportProps) {
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
        {t('common.reportPage')}
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
        aria-label={t('common.reportPage')}
        data-page-check=""
      />
      <p>{t('panel.diagnostics.page')}</p>
      <div className="button-row">
        <ActionButton action="save-snapshot" onClick={onSavePage}>
          {t('panel.diagnostics.savePage')}
        </ActionButton>
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
