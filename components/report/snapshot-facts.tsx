import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import type { SnapshotProblem, TakenSnapshot } from './taken-snapshot.ts';

const SCREENS = [
  'none',
  'security-roles',
  'security-role',
  'members',
  'api-member',
  'api-key',
  'login',
  'unknown',
  'form',
] as const;

/** What a snapshot holds, in a line: its size, the replaced texts, and what the assistant read there. */
export function SnapshotFacts({ taken }: { taken: TakenSnapshot }) {
  const { language, t } = useTranslation();
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' });
  const screen = SCREENS.find((name) => name === taken.screen) ?? 'unknown';
  return (
    <p className="muted" role="status">
      {t('report.size', { value: size.format(Math.ceil(taken.size / 1000)) })} ·{' '}
      {t('report.texts', taken.texts)} · {t(`report.read.${screen}`)}
    </p>
  );
}

/** Why there is no snapshot, and what to do. */
export function SnapshotProblemNotice({ problem }: { problem: SnapshotProblem }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" data-problem={`snapshot-${problem}`}>
      <span role="alert">{t(`report.problem.${problem}`)}</span>
    </Notice>
  );
}
