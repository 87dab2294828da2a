import type { AssistantActions } from '../utils/journey/view.ts';
import type { LevelFinding } from '../utils/profile/finding.ts';
import { ActionButton } from './action-button.tsx';
import { LEVEL_NAMES, ROLE_TEXTS } from './texts.ts';

/** The buttons' callbacks; null where the page shows no role to work on. */
export type LevelActions = Pick<AssistantActions, 'setLevels' | 'showCell'> | null;

/** Show the cell on the page, or have it set; nothing where there is no page to work on. */
export function LevelButtons({ level, actions }: { level: LevelFinding; actions: LevelActions }) {
  if (!actions) return null;
  const { cell, permission, wanted } = level;
  const name = `${permission}, ${LEVEL_NAMES[level.level]}`;
  return (
    <span className="level-buttons">
      <ActionButton
        action="show-cell"
        look="link"
        data-cell={cell}
        aria-label={ROLE_TEXTS.showWhat(name)}
        onPress={() => actions.showCell(cell)}
      >
        {ROLE_TEXTS.show}
      </ActionButton>
      <ActionButton
        action="set-level"
        look="link"
        data-cell={cell}
        aria-label={ROLE_TEXTS.setWhat(name, wanted)}
        onPress={() => actions.setLevels([cell])}
      >
        {ROLE_TEXTS.setTo(wanted)}
      </ActionButton>
    </span>
  );
}
