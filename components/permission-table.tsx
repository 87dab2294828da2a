import type { LevelFinding } from '../utils/profile/finding.ts';
import { LEVELS, type Level } from '../utils/profile/levels.ts';
import { groupLevels, type PermissionLevels } from './group-levels.ts';
import { levelData } from './level-data.ts';
import { LEVEL_COLUMNS, LEVEL_STATE_WORDS, POPUP_TEXTS } from './texts.ts';
import { LEVEL_LOOKS } from './tones.ts';

interface PermissionTableProps {
  levels: LevelFinding[];
  /** Access beyond the profile; shown here only where it stands in one of the profile's rows. */
  excess: LevelFinding[];
}

/** A level to be set, or one that is set and should not be. */
function LevelCell({ level }: { level: LevelFinding }) {
  const { tone, Icon } = LEVEL_LOOKS[level.state];
  const differs = level.state === 'missing' || level.state === 'excess';
  return (
    <td {...levelData(level)}>
      <span className="cell">
        {level.state === 'unseen' ? null : <Icon size={13} className={`tone-${tone}`} />}
        <strong>{level.wanted}</strong>
      </span>
      {level.state === 'unseen' ? null : (
        <span className="visually-hidden"> {LEVEL_STATE_WORDS[level.state]}</span>
      )}
      {differs && level.actual !== '' ? (
        <span className={`cell-now tone-${tone}`}>{POPUP_TEXTS.now(level.actual)}</span>
      ) : null}
    </td>
  );
}

function PermissionRow({ row, excess }: { row: PermissionLevels; excess: LevelFinding[] }) {
  const findingOf = (level: Level) =>
    row.levels.find((finding) => finding.level === level) ??
    excess.find(
      ({ module, permission, level: other }) =>
        module === row.module && permission === row.permission && other === level,
    );
  return (
    <tr>
      <td className="muted">{row.module}</td>
      <th scope="row">{row.permission}</th>
      {LEVELS.map((level) => {
        const finding = findingOf(level);
        return finding === undefined ? (
          <td key={level} className="muted">
            None
          </td>
        ) : (
          <LevelCell key={level} level={finding} />
        );
      })}
    </tr>
  );
}

/** The vendor's table: Module, Permission, Add, Edit, Delete, Inquire; optional rows under a head of their own. */
export function PermissionTable({ levels, excess }: PermissionTableProps) {
  const rows = groupLevels(levels);
  const required = rows.filter((row) => row.levels.some((level) => !level.optional));
  const optional = rows.filter((row) => !required.includes(row));
  const rowsOf = (group: PermissionLevels[]) =>
    group.map((row) => <PermissionRow key={`${row.module}/${row.permission}`} row={row} excess={excess} />);
  return (
    <table className="permissions">
      <thead>
        <tr>
          <th scope="col">{POPUP_TEXTS.module}</th>
          <th scope="col">{POPUP_TEXTS.permission}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {LEVEL_COLUMNS[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rowsOf(required)}</tbody>
      {optional.length === 0 ? null : (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={6} className="permissions-optional">
              {POPUP_TEXTS.optional}
            </th>
          </tr>
          {rowsOf(optional)}
        </tbody>
      )}
    </table>
  );
}
