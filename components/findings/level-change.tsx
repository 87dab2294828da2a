import ArrowRight from 'lucide-react/icons/arrow-right';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { accessSentence } from './sentences.ts';

/** `None → All` where a level must change, otherwise only the wanted access. Screen readers get a sentence. */
export function LevelChange({ level }: { level: LevelFinding }) {
  const { t } = useTranslation();
  const { actual, wanted } = level;
  if (actual === '' || actual === wanted) {
    return (
      <span className="change">
        <strong aria-hidden="true">{wanted}</strong>
        <span className="visually-hidden">{accessSentence(level, t)}</span>
      </span>
    );
  }
  return (
    <span className="change">
      <span aria-hidden="true" className="muted">
        {actual}
      </span>
      <ArrowRight size={12} />
      <strong aria-hidden="true">{wanted}</strong>
      <span className="visually-hidden">{accessSentence(level, t)}</span>
    </span>
  );
}
