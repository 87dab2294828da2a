import type { RoleRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { shortDate } from '../dom.ts';
import { head } from '../widgets/banners.ts';
import { listGrid } from '../widgets/list-grid.ts';
import { toolbar } from '../widgets/toolbar.ts';

/** System › Security Roles. */
export function roleList(flow: Flow, roles: readonly RoleRow[]): Node[] {
  const dates = [...new Set(roles.map(({ lastUpdate }) => shortDate(lastUpdate)))];
  const grid = listGrid<RoleRow>(
    'securityrole',
    [
      {
        title: 'Name',
        width: 212,
        text: ({ name }) => name,
        open: ({ id }) => void flow.go({ screen: 'SecurityModules', id }),
      },
      {
        title: 'Last Update',
        width: 100,
        text: ({ lastUpdate }) => shortDate(lastUpdate),
        choices: ['All', ...dates],
      },
      { title: 'Updated By', width: 100, text: ({ updatedBy }) => updatedBy },
      { title: 'Type', width: 130, text: () => 'Member', choices: ['Member'] },
    ],
    roles.toSorted((a, b) => a.name.localeCompare(b.name)),
    { checkBoxes: true },
  );
  const bar = toolbar([
    {
      name: 'Add',
      title: 'New Item',
      icon: 'add',
      press: () => void flow.go({ screen: 'SecurityRoleNew' }),
    },
    { name: 'Print', title: 'Print', icon: 'print', press: () => window.print() },
    { name: 'Actions', title: 'Actions', menu: () => ['Refresh'], press: () => void flow.refresh() },
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [head([{ text: 'Security Roles' }], 'Security Roles'), bar.element, grid.element];
}
