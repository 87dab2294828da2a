import ArrowRight from 'lucide-react/icons/arrow-right';
import type { LevelFinding } from '../utils/profile/finding.ts';
import { ROLE_TEXTS } from './texts.ts';

/** `None → All` where something is to be set, else only what is or should be. Screen readers get words. */
export function AccessChange({ level }: { level: LevelFinding }) {
  const { actual, wanted } = level;
  if (actual === '' || actual === wanted) {
    return (
      <span className="change">
        <strong aria-hidden="true">{wanted}</strong>
        <span className="visually-hidden">
          {actual === '' ? ROLE_TEXTS.spokenWanted(wanted) : ROLE_TEXTS.spokenMet(actual)}
        </span>
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
      <span className="visually-hidden">{ROLE_TEXTS.spokenChange(actual, wanted)}</span>
    </span>
  );
}
