import type { SetupRecord } from '../../utils/setup/setup-record.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface RecordPageProps {
  record: SetupRecord;
  onSave: () => void;
  onPrint: () => void;
}

/** The setup record as a page, with buttons to print it and to save it as Markdown. */
export function RecordPage({ record, onSave, onPrint }: RecordPageProps) {
  const { t } = useTranslation();
  return (
    <main className="record">
      <header>
        <h1>{record.title}</h1>
        <p className="muted">{t('record.hint')}</p>
        <div className="button-row">
          <ActionButton action="save-record" variant="primary" onClick={onSave}>
            {t('record.save')}
          </ActionButton>
          <ActionButton action="print-record" onClick={onPrint}>
            {t('record.print')}
          </ActionButton>
        </div>
      </header>
      {record.tables.map(({ title, headings, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join('\n')}>
                  {row.map((cell, index) => (
                    <td key={headings[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}
