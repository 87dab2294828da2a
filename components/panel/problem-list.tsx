import type { AssistantView } from '../../utils/setup/view.ts';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** Parts of the page that were expected and not found, with what to do. Renders nothing when all were found. */
export function ProblemList({ problems }: { problems: AssistantView['problems'] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className="problems" aria-label={t('panel.problems')}>
      {problems.map(({ landmark, reason, text }) => (
        <Notice key={`${landmark} ${reason}`} tone="warn" data-problem={landmark}>
          <span>{text}</span>
        </Notice>
      ))}
    </section>
  );
}
