import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** The buttons' callbacks; null where the page shows no role to work on. */
export type LevelActions = Pick<AssistantActions, 'setLevels' | 'showCell'> | null;

/** Show the cell on the page, or have it set; nothing where there is no page to work on. */
export function LevelButtons({ level, actions }: { level: LevelFinding; actions: LevelActions }) {
  const { t } = useTranslation();
  if (!actions) return null;
  const { cell, permission, wanted } = level;
  const name = `${permission}, ${LEVEL_NAMES[level.level]}`;
  return (
    <span className="level-buttons">
      <ActionButton
        action="show-cell"
        look="link"
        data-cell={cell}
        aria-label={t('common.role.showWhat', { name })}
        onPress={() => actions.showCell(cell)}
      >
        {t('common.role.show')}
      </ActionButton>
      <ActionButton
        action="set-level"
        look="link"
        data-cell={cell}
        aria-label={t('common.role.setWhat', { name, access: wanted })}
        onPress={() => actions.setLevels([cell])}
      >
        {t('common.role.setTo', { access: wanted })}
      </ActionButton>
    </span>
  );
}
