import CircleMinus from 'lucide-react/icons/circle-minus';
import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type LevelActions, LevelButtons } from './level-buttons.tsx';
import { LevelChange } from './level-change.tsx';
import { levelData } from './level-data.ts';
import { levelSentence } from './sentences.ts';

/** More rows than this are collapsed: the Admin role, opened by mistake, has hundreds. */
const MAX_VISIBLE = 6;

function Rows({ levels, actions }: { levels: LevelFinding[]; actions: LevelActions }) {
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

/** Permissions beyond the profile, with their present access. Renders nothing when there are none. */
export function ExtraPermissions({ excess, actions }: { excess: LevelFinding[]; actions: LevelActions }) {
  const { t } = useTranslation();
  if (excess.length === 0) return null;
  const collapsed = excess.slice(MAX_VISIBLE);
  return (
    <section className="excess">
      <h3 className="excess-title">
        <CircleMinus size={16} />
        {t('common.role.excess')}
      </h3>
      <Rows levels={excess.slice(0, MAX_VISIBLE)} actions={actions} />
      {collapsed.length === 0 ? null : (
        <details className="excess-more">
          <summary>{t('common.role.more', { count: collapsed.length })}</summary>
          <Rows levels={collapsed} actions={actions} />
        </details>
      )}
    </section>
  );
}
