import UserCheck from 'lucide-react/icons/user-check';
import { LEVEL_SHORT, LEVELS, type Level } from '../../utils/connectwise/model/levels.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import { LEVEL_STYLES } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { groupLevels, type PermissionLevels } from './group-levels.ts';
import { levelData } from './level-data.ts';
import { stateText } from './sentences.ts';

interface PermissionTableProps {
  levels: LevelFinding[];
  /** Permissions beyond the profile. Only those in one of the profile's rows are shown here. */
  excess: LevelFinding[];
  /** True: shows the state of each level. False: shows only what to set. */
  live: boolean;
}

/** A level of the profile, or one beyond it. */
function LevelCell({ level, live }: { level: LevelFinding; live: boolean }) {
  const { t } = useTranslation();
  const { tone, Icon } = LEVEL_STYLES[level.state];
  const isTicked = level.tick === 'made';
  const differs = level.state === 'missing' || level.state === 'excess';
  return (
    <td {...levelData(level)}>
      <span className="cell">
        {isTicked ? <UserCheck size={13} /> : live ? <Icon size={13} className={`tone-${tone}`} /> : null}
        <strong>{level.wanted}</strong>
      </span>
      {live || isTicked ? <span className="visually-hidden"> {stateText(level, t)}</span> : null}
      {differs && level.actual !== '' ? (
        <span className={`cell-now tone-${tone}`}>{t('popup.now', { actual: level.actual })}</span>
      ) : null}
    </td>
  );
}

interface PermissionRowProps extends Omit<PermissionTableProps, 'levels'> {
  row: PermissionLevels;
}

function PermissionRow({ row, excess, live }: PermissionRowProps) {
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
          <LevelCell key={level} level={finding} live={live} />
        );
      })}
    </tr>
  );
}

/** The vendor's table: Module, Permission, Add, Edit, Delete, Inquire. Optional rows have their own heading. */
export function PermissionTable({ levels, excess, live }: PermissionTableProps) {
  const { t } = useTranslation();
  const rows = groupLevels(levels);
  const required = rows.filter((row) => row.levels.some((level) => !level.optional));
  const optional = rows.filter((row) => !required.includes(row));
  const renderRows = (group: PermissionLevels[]) =>
    group.map((row) => (
      <PermissionRow key={`${row.module}/${row.permission}`} row={row} excess={excess} live={live} />
    ));
  return (
    <table className="permissions">
      <colgroup span={6} />
      <thead>
        <tr>
          <th scope="col">{t('popup.module')}</th>
          <th scope="col">{t('popup.permission')}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {LEVEL_SHORT[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{renderRows(required)}</tbody>
      {optional.length === 0 ? null : (
        <tbody>
          <tr>
            <th scope="colgroup" colSpan={6} className="permissions-optional">
              {t('popup.optional')}
            </th>
          </tr>
          {renderRows(optional)}
        </tbody>
      )}
    </table>
  );
}
