import { useState } from 'react';
import { ActionButton } from './action-button.tsx';
import { PAGE_CHECK_TEXTS } from './texts.ts';

/** A report of what was recognised on the page, to copy into a bug report. It holds nothing of the page's own. */
export function PageCheck({ check }: { check: () => Promise<string> }) {
  const [report, setReport] = useState('');
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(report).then(() => setCopied(true));
  const close = () => {
    setReport('');
    setCopied(false);
  };
  if (report === '') {
    return (
      <ActionButton action="page-check" look="link" onPress={() => void check().then(setReport)}>
        {PAGE_CHECK_TEXTS.open}
      </ActionButton>
    );
  }
  return (
    <section className="page-check">
      <p>{PAGE_CHECK_TEXTS.what}</p>
      <textarea readOnly rows={8} value={report} aria-label={PAGE_CHECK_TEXTS.open} data-page-check="" />
      <div className="button-row">
        <ActionButton action="copy-page-check" look="secondary" onPress={() => void copy()}>
          {isCopied ? PAGE_CHECK_TEXTS.copied : PAGE_CHECK_TEXTS.copy}
        </ActionButton>
        <ActionButton action="close-page-check" look="link" onPress={close}>
          {PAGE_CHECK_TEXTS.close}
        </ActionButton>
      </div>
    </section>
  );
}
