import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { SnapshotFacts, SnapshotProblemNotice } from './snapshot-facts.tsx';
import { SnapshotPreview } from './snapshot-preview.tsx';
import type { SnapshotProblem, TakenSnapshot } from './taken-snapshot.ts';

interface ReportPageProps {
  /** Null while it is being taken. */
  taken: TakenSnapshot | SnapshotProblem | null;
  onSave: (taken: TakenSnapshot) => void;
  onRetake: () => void;
}

/** What of a page would be saved, and the button that saves it. */
export function ReportPage({ taken, onSave, onRetake }: ReportPageProps) {
  const { t } = useTranslation();
  return (
    <main className="report" aria-busy={taken === null}>
      <header>
        <h1>{t('report.title')}</h1>
        <p>{t('report.what')}</p>
        <p className="muted">{t('report.local')}</p>
      </header>
      {taken === null ? <p role="status">{t('report.taking')}</p> : null}
      {typeof taken === 'string' ? <SnapshotProblemNotice problem={taken} /> : null}
      {taken !== null && typeof taken === 'object' ? <SnapshotFacts taken={taken} /> : null}
      <div className="button-row">
        {taken !== null && typeof taken === 'object' ? (
          <ActionButton action="save-snapshot" variant="primary" onClick={() => onSave(taken)}>
            {t('report.save')}
          </ActionButton>
        ) : null}
        {taken === null ? null : (
          <ActionButton action="retake-snapshot" onClick={onRetake}>
            {t('report.retake')}
          </ActionButton>
        )}
      </div>
      {taken !== null && typeof taken === 'object' ? (
        <section aria-labelledby="preview">
          <h2 id="preview">{t('report.preview')}</h2>
          <SnapshotPreview taken={taken} />
        </section>
      ) : null}
    </main>
  );
}
