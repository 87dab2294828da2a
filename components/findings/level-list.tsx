import type { ReactNode } from 'react';
import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { LEVEL_STYLES } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ExtraPermissions } from './extra-permissions.tsx';
import { byPlace, groupLevels } from './group-levels.ts';
import { type LevelActions, LevelButtons } from './level-buttons.tsx';
import { LevelChange } from './level-change.tsx';
import { levelData } from './level-data.ts';
import { levelSentence, stateText, tickSentence } from './sentences.ts';
import { Overruled, TickBox } from './tick-box.tsx';

interface LevelRowProps {
  level: LevelFinding;
  actions: LevelActions;
  onTick: AssistantActions['tick'];
}

function LevelRow({ level, actions, onTick }: LevelRowProps) {
  const { t } = useTranslation();
  const { tone, Icon } = LEVEL_STYLES[level.state];
  const { cell, tick } = level;
  return (
    <li className="level" aria-label={levelSentence(level, t)} {...levelData(level)}>
      {tick === 'none' ? (
        <Icon size={16} className={`tone-${tone}`} />
      ) : (
        <TickBox of={cell} tick={tick} name={tickSentence(level, t)} onTick={onTick} />
      )}
      <span className="level-name">{LEVEL_NAMES[level.level]}</span>
      <LevelChange level={level} />
      <span className="level-why">
        <strong className={`tone-${tone}`}>{stateText(level, t)}</strong>
        {level.reason === '' ? null : ` · ${level.reason}`} <Overruled isOverruled={level.isOverruled} />
      </span>
      {level.state === 'met' || tick === 'made' ? null : <LevelButtons level={level} actions={actions} />}
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
  onTick: AssistantActions['tick'];
}

function LevelSection({ title, note, levels, actions, isInCard, question, onTick }: LevelSectionProps) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  const open = levels.filter(({ state }) => state !== 'met' && state !== 'partly');
  // Whoever ticks goes through ConnectWise's screen; otherwise the list follows the vendor's article.
  const listed = levels.some(({ tick }) => tick !== 'none') ? levels.toSorted(byPlace) : levels;
  const toSet = open.filter(({ tick }) => tick !== 'made');
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
        {actions && toSet.length > 1 && !isInCard && !question ? (
          <ActionButton action="set-all" onClick={() => actions.setLevels(toSet.map((level) => level.cell))}>
            {t('panel.levels.setAll', { count: toSet.length })}
          </ActionButton>
        ) : null}
      </h3>
      {note === '' ? null : <p className="muted small">{note}</p>}
      {question}
      {groupLevels(listed).map((group) => (
        <div key={`${group.module}/${group.permission}`} className="levels-group">
          <h4 className="levels-permission">
            <span className="muted">{group.module} ›</span> {group.permission}
          </h4>
          <ul>
            {group.levels.map((level) => (
              <LevelRow key={level.cell} level={level} actions={actions} onTick={onTick} />
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
  onTick: AssistantActions['tick'];
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
export function LevelList({ levels, excess, actions, isInCard, wantsOptional, onTick }: LevelListProps) {
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
        onTick={onTick}
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
        onTick={onTick}
      />
    </>
  );
}
