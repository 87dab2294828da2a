import { Check, CircleDashed, CircleHelp, type LucideIcon, X } from 'lucide-react';
import type { Permission, PermissionResult } from '../contract.ts';
import { PERMISSIONS } from '../permissions.ts';
import { useTranslate } from './language.tsx';

type Row = Permission & Partial<Pick<PermissionResult, 'state' | 'access'>>;
type State = PermissionResult['state'] | 'waiting';

const ICONS: Record<State, LucideIcon> = {
  granted: Check,
  missing: X,
  untested: CircleHelp,
  waiting: CircleDashed,
};

/** @param results of the last check; empty while there are none: then it lists what is wanted. */
export function PermissionList({ results }: { results: readonly PermissionResult[] }) {
  const translate = useTranslate();
  const rows: readonly Row[] = results.length > 0 ? results : PERMISSIONS;
  return (
    <aside className="card permissions">
      <h2>{translate('permissionsTitle')}</h2>
      <p>{translate('permissionsText')}</p>
      <h3>{translate('required')}</h3>
      <ul>
        {rows
          .filter(({ optional }) => !optional)
          .map((row) => (
            <PermissionRow key={row.permission + row.level} row={row} />
          ))}
      </ul>
      <h3>
        {translate('optional')} <span>{translate('optionalWhy')}</span>
      </h3>
      <ul>
        {rows
          .filter(({ optional }) => optional)
          .map((row) => (
            <PermissionRow key={row.permission + row.level} row={row} />
          ))}
      </ul>
    </aside>
  );
}

function PermissionRow({ row }: { row: Row }) {
  const translate = useTranslate();
  const state: State = row.state ?? 'waiting';
  const Icon = ICONS[state];
  const tooLow = state === 'missing' ? row.access : null;
  return (
    <li data-state={state} data-optional={row.optional || undefined}>
      <Icon size={18} role="img" aria-label={translate(state)} />
      <span>
        {translate(row.permission)} › <strong>{translate(row.level)}</strong>
        {tooLow && <em> {translate('accessIs', { access: translate(`access-${tooLow}`) })}</em>}
      </span>
    </li>
  );
}
