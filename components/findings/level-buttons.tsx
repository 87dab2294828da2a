import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** Callbacks of the buttons; null while the page shows no role. */
export type LevelActions = Pick<AssistantActions, 'setLevels' | 'showCell' | 'chooseOptional'> | null;

/** Buttons that scroll to a cell on the page or set its level. Renders nothing without `actions`. */
export function LevelButtons({ level, actions }: { level: LevelFinding; actions: LevelActions }) {
  const { t } = useTranslation();
  if (!actions) return null;
  const { cell, permission, wanted } = level;
  const name = `${permission}, ${LEVEL_NAMES[level.level]}`;
  return (
    <span className="level-buttons">
      <ActionButton
        action="show-cell"
        variant="link"
        data-cell={cell}
        aria-label={t('common.role.showWhat', { name })}
        onClick={() => actions.showCell(cell)}
      >
        {t('common.role.show')}
      </ActionButton>
      {level.state === 'partly' ? null : (
        <ActionButton
          action="set-level"
          variant="link"
          data-cell={cell}
          aria-label={t('common.role.setWhat', { name, access: wanted })}
          onClick={() => actions.setLevels([cell])}
        >
          {t('common.role.setTo', { access: wanted })}
        </ActionButton>
      )}
    </span>
  );
}
