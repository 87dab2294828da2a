import CircleMinus from 'lucide-react/icons/circle-minus';
import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type LevelActions, LevelButtons } from './level-buttons.tsx';
import { LevelChange } from './level-change.tsx';
import { levelData } from './level-data.ts';
import { levelSentence } from './sentences.ts';

/** The Admin role opened by mistake has hundreds of these; more than this many are folded away. */
const SHOWN = 6;

function ExcessRows({ levels, actions }: { levels: LevelFinding[]; actions: LevelActions }) {
  const { t } = useTranslation();
  return (
    <ul className="excess-list">
      {levels.map((level) => (
        <li
          key={level.cell}
          className="excess-row"
          aria-label={levelSentence(level, t)}
          {...levelData(level)}
        >
          <span>
            <span className="muted">{level.module} ›</span> {level.permission}
          </span>
          <LevelChange level={level} />
          <span className="muted small">{LEVEL_NAMES[level.level]}</span>
          <LevelButtons level={level} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

/** Access that the profile does not ask for, each with what it is now. Nothing when there is none. */
export function ExtraPermissions({ excess, actions }: { excess: LevelFinding[]; actions: LevelActions }) {
  const { t } = useTranslation();
  if (excess.length === 0) return null;
  const folded = excess.slice(SHOWN);
  return (
    <section className="excess">
      <h3 className="excess-title">
        <CircleMinus size={16} />
        {t('common.role.excess')}
      </h3>
      <ExcessRows levels={excess.slice(0, SHOWN)} actions={actions} />
      {folded.length === 0 ? null : (
        <details className="excess-more">
          <summary>{t('common.role.more', { count: folded.length })}</summary>
          <ExcessRows levels={folded} actions={actions} />
        </details>
      )}
    </section>
  );
}
