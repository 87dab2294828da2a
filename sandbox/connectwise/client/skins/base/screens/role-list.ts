import type { RoleRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import type { Theme } from '../theme.ts';
import { say, shortDate } from '../words.ts';

/** System › Security Roles. */
export function roleList(theme: Theme, flow: Flow, roles: readonly RoleRow[]): Node[] {
  const dates = [...new Set(roles.map(({ lastUpdate }) => shortDate(lastUpdate)))];
  const grid = theme.listGrid<RoleRow>(
    'securityrole',
    [
      {
        title: say('Name'),
        width: 212,
        text: ({ name }) => name,
        open: ({ id }) => void flow.go({ screen: 'SecurityModules', id }),
      },
      {
        title: say('Last Update'),
        width: 100,
        text: ({ lastUpdate }) => shortDate(lastUpdate),
        choices: [say('All'), ...dates],
      },
      { title: say('Updated By'), width: 100, text: ({ updatedBy }) => updatedBy },
      { title: say('Type'), width: 130, text: () => say('Member'), choices: [say('Member')] },
    ],
    roles.toSorted((a, b) => a.name.localeCompare(b.name)),
    { checkBoxes: true },
  );
  const bar = theme.toolbar([
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
  return [theme.head([{ text: say('Security Roles') }], say('Security Roles')), bar.element, grid.element];
}
