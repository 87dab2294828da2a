import { useState } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { focusNow } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** A report of what was recognised on the page, to copy into a bug report. It holds nothing of the page's own. */
export function DiagnosticsReport({ check }: { check: () => Promise<string> }) {
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
        look="link"
        autoFocus={wasOpen}
        onPress={() => void check().then(setReport)}
      >
        {t('panel.diagnostics.open')}
      </ActionButton>
    );
  }
  return (
    <section className="page-check">
      <p>{t('panel.diagnostics.what')}</p>
      <textarea
        ref={focusNow}
        readOnly
        rows={8}
        value={report}
        aria-label={t('panel.diagnostics.open')}
        data-page-check=""
      />
      <div className="button-row">
        <ActionButton action="copy-page-check" look="secondary" onPress={() => void copy()}>
          {isCopied ? t('panel.diagnostics.copied') : t('panel.diagnostics.copy')}
        </ActionButton>
        <ActionButton action="close-page-check" look="link" onPress={close}>
          {t('panel.diagnostics.close')}
        </ActionButton>
      </div>
    </section>
  );
}
