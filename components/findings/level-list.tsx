import type { ReactNode } from 'react';
import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { LEVEL_STYLES } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ExtraPermissions } from './extra-permissions.tsx';
import { groupLevels } from './group-levels.ts';
import { type LevelActions, LevelButtons } from './level-buttons.tsx';
import { LevelChange } from './level-change.tsx';
import { levelData } from './level-data.ts';
import { levelSentence } from './sentences.ts';

function LevelRow({ level, actions }: { level: LevelFinding; actions: LevelActions }) {
  const { t } = useTranslation();
  const { tone, Icon } = LEVEL_STYLES[level.state];
  return (
    <li className="level" aria-label={levelSentence(level, t)} {...levelData(level)}>
      <Icon size={16} className={`tone-${tone}`} />
      <span className="level-name">{LEVEL_NAMES[level.level]}</span>
      <LevelChange level={level} />
      <span className="level-why">
        <strong className={`tone-${tone}`}>{t(`common.levelState.${level.state}`)}</strong>
        {level.reason === '' ? null : ` · ${level.reason}`}
      </span>
      {level.state === 'met' ? null : <LevelButtons level={level} actions={actions} />}
    </li>
  );
}

interface LevelSectionProps {
  title: string;
  note: string;
  levels: LevelFinding[];
  actions: LevelActions;
  /** Whether the button for all of them stands in the card of the next step. */
  isInCard: boolean;
  /** What the user is asked about these levels; null for nothing. */
  question: ReactNode;
}

function LevelSection({ title, note, levels, actions, isInCard, question }: LevelSectionProps) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  const open = levels.filter(({ state }) => state !== 'met' && state !== 'partly');
  const isSeen = levels.some((level) => level.state !== 'unseen');
  return (
    <section className="levels">
      <h3 className="levels-title">
        {title}
        <span className="muted">
          {isSeen
            ? t('panel.levels.countSet', { met: levels.length - open.length, all: levels.length })
            : t('panel.levels.notSeen')}
        </span>
        {actions && open.length > 1 && !isInCard && !question ? (
          <ActionButton action="set-all" onClick={() => actions.setLevels(open.map((level) => level.cell))}>
            {t('panel.levels.setAll', { count: open.length })}
          </ActionButton>
        ) : null}
      </h3>
      {note === '' ? null : <p className="muted small">{note}</p>}
      {question}
      {groupLevels(levels).map((group) => (
        <div key={`${group.module}/${group.permission}`} className="levels-group">
          <h4 className="levels-permission">
            <span className="muted">{group.module} ›</span> {group.permission}
          </h4>
          <ul>
            {group.levels.map((level) => (
              <LevelRow key={level.cell} level={level} actions={actions} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface LevelListProps {
  levels: LevelFinding[];
  /** Permissions beyond the profile. */
  excess: LevelFinding[];
  actions: LevelActions;
  /** Whether the user wants the optional levels; null until the question is answered. */
  wantsOptional: boolean | null;
  /** Whether *Set all* for the required levels stands in the card of the next step. */
  isInCard: boolean;
}

/** Asked once: whether the optional levels are wanted. They are then part of *Set all*. */
function OptionalQuestion({ onAnswer }: { onAnswer: (isWanted: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className="question">
      <strong>{t('panel.levels.optionalQuestion')}</strong>
      <span className="button-row">
        <ActionButton action="want-optional" onClick={() => onAnswer(true)}>
          {t('panel.levels.wantOptional')}
        </ActionButton>
        <ActionButton action="skip-optional" onClick={() => onAnswer(false)}>
          {t('panel.levels.skipOptional')}
        </ActionButton>
      </span>
    </div>
  );
}

/** The live checklist of a role: required levels, extra permissions, optional levels. */
export function LevelList({ levels, excess, actions, isInCard, wantsOptional }: LevelListProps) {
  const { t } = useTranslation();
  return (
    <>
      <LevelSection
        title={t('panel.levels.required')}
        note=""
        levels={levels.filter((level) => !level.optional)}
        actions={actions}
        isInCard={isInCard}
        question={null}
      />
      <ExtraPermissions excess={excess} actions={actions} />
      <LevelSection
        title={t('panel.levels.optional')}
        note={t('panel.levels.optionalWhy')}
        levels={levels.filter((level) => level.optional)}
        actions={actions}
        isInCard={wantsOptional === true && isInCard}
        question={
          actions && wantsOptional === null ? <OptionalQuestion onAnswer={actions.chooseOptional} /> : null
        }
      />
    </>
  );
}
