import type { Flow } from '../../../flow/flow.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { follow } from '../follow.ts';
import { recordItems } from '../record-items.ts';
import type { Theme } from '../theme.ts';
import { say, shortDate } from '../words.ts';
import { openCustomizeDialog } from './customize-dialog.ts';

const DELETE = 'Are you sure you want to delete this record?';

/** The role editor: Security Roles › Security Modules. */
export function roleScreen(theme: Theme, flow: Flow, editor: RoleEditor): Node[] {
  const { id, name } = editor.role;
  const list = () => flow.go({ screen: 'SecurityRoleList' });
  const items = recordItems({
    dirty: () => editor.dirty,
    back: () => void list(),
    add: () => void flow.go({ screen: 'SecurityRoleNew' }),
    save: () => void editor.save(),
    saveAndClose: async () => (await editor.save()) && list(),
    refresh: () => void flow.refresh(),
  });
  const bar = theme.toolbar([
    ...items.start,
    items.refresh,
    {
      name: 'Copy',
      title: 'Copy',
      icon: 'copy',
      enabled: () => !editor.dirty,
      press: async () => flow.go({ screen: 'SecurityModules', id: (await flow.services.copyRole(id)).id }),
    },
    {
      name: 'History',
      title: 'History',
      menu: () => [`${editor.role.updatedBy}, ${shortDate(editor.role.lastUpdate)}`],
    },
    {
      name: 'Delete',
      title: 'Delete',
      icon: 'trash',
      enabled: () => !editor.dirty,
      press: async () => {
        const sure = window.confirm(say(DELETE));
        if (sure && (await editor.attempt(() => flow.services.removeRole(id)))) {
          await list();
        }
      },
    },
    { name: 'Info', title: `Record ${id}`, icon: 'info' },
  ]);
  const message = theme.messageBar(editor);
  const grid = theme.roleGrid(editor, (permission) => openCustomizeDialog(theme, editor, permission));
  follow(editor, bar, message, grid);
  return [
    theme.head(
      [{ text: say('Security Roles'), press: () => void list() }, { text: say('Security Modules') }],
      `${say('Security Modules for Role')} - ${name}`,
      theme.headField(say('Role'), roleChoice(theme, flow, editor)),
    ),
    bar.element,
    message.element,
    grid.element,
  ];
}

/** Switches to another role, which asks first when there is unsaved work. */
function roleChoice(theme: Theme, flow: Flow, editor: RoleEditor): HTMLElement {
  const { element } = theme.comboBox({
    value: editor.role.name,
    name: 'role',
    values: () => editor.roles.map(({ name }) => name),
    pick: async (picked) => {
      const role = editor.roles.find(({ name }) => name === picked);
      return role ? flow.go({ screen: 'SecurityModules', id: role.id }) : false;
    },
  });
  return element;
}
