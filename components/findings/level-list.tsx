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
  onTick: AssistantActions['tick'];
}

function LevelSection({ title, note, levels, actions, onTick }: LevelSectionProps) {
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
        {actions && toSet.length > 1 ? (
          <ActionButton action="set-all" onClick={() => actions.setLevels(toSet.map((level) => level.cell))}>
            {t('panel.levels.setAll', { count: toSet.length })}
          </ActionButton>
        ) : null}
      </h3>
      {note === '' ? null : <p className="muted small">{note}</p>}
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
  onTick: AssistantActions['tick'];
}

/** The live checklist of a role: required levels, extra permissions, optional levels. */
export function LevelList({ levels, excess, actions, onTick }: LevelListProps) {
  const { t } = useTranslation();
  return (
    <>
      <LevelSection
        title={t('panel.levels.required')}
        note=""
        levels={levels.filter((level) => !level.optional)}
        actions={actions}
        onTick={onTick}
      />
      <ExtraPermissions excess={excess} actions={actions} />
      <LevelSection
        title={t('panel.levels.optional')}
        note={t('panel.levels.optionalWhy')}
        levels={levels.filter((level) => level.optional)}
        actions={actions}
        onTick={onTick}
      />
    </>
  );
}
