import type { LevelFinding } from '../utils/profile/finding.ts';
import { AccessChange } from './access-change.tsx';
import { ExcessList } from './excess-list.tsx';
import { groupLevels } from './group-levels.ts';
import { levelData } from './level-data.ts';
import { LEVEL_NAMES, LEVEL_STATE_WORDS, ROLE_TEXTS } from './texts.ts';
import { LEVEL_LOOKS } from './tones.ts';

function LevelRow({ level }: { level: LevelFinding }) {
  const { tone, Icon } = LEVEL_LOOKS[level.state];
  return (
    <li className="level" {...levelData(level)}>
      <Icon size={16} className={`tone-${tone}`} />
      <span className="level-name">{LEVEL_NAMES[level.level]}</span>
      <AccessChange level={level} />
      <span className="level-why">
        <strong className={`tone-${tone}`}>{LEVEL_STATE_WORDS[level.state]}</strong>
        {level.reason === '' ? null : ` · ${level.reason}`}
      </span>
    </li>
  );
}

function LevelSection({ title, note, levels }: { title: string; note: string; levels: LevelFinding[] }) {
  if (levels.length === 0) return null;
  const set = levels.filter((level) => level.state === 'met').length;
  const isSeen = levels.some((level) => level.state !== 'unseen');
  return (
    <section className="levels">
      <h3 className="levels-title">
        {title}
        <span className="muted">{isSeen ? ROLE_TEXTS.countSet(set, levels.length) : ROLE_TEXTS.notSeen}</span>
      </h3>
      {note === '' ? null : <p className="muted small">{note}</p>}
      {groupLevels(levels).map((group) => (
        <div key={`${group.module}/${group.permission}`} className="levels-group">
          <h4 className="levels-permission">
            <span className="muted">{group.module} ›</span> {group.permission}
          </h4>
          <ul>
            {group.levels.map((level) => (
              <LevelRow key={level.cell} level={level} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface LevelListProps {
  levels: LevelFinding[];
  /** Access beyond the profile. */
  excess: LevelFinding[];
}

/** The live checklist of a role: what must be set, what must go, what may be set. */
export function LevelList({ levels, excess }: LevelListProps) {
  return (
    <>
      <LevelSection title={ROLE_TEXTS.required} note="" levels={levels.filter((level) => !level.optional)} />
      <ExcessList excess={excess} />
      <LevelSection
        title={ROLE_TEXTS.optional}
        note={ROLE_TEXTS.optionalWhy}
        levels={levels.filter((level) => level.optional)}
      />
    </>
  );
}
