import type { Flow } from '../../../flow/flow.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { services } from '../../../flow/services.ts';
import { el, label, shortDate } from '../dom.ts';
import { head, messageBar } from '../widgets/banners.ts';
import { comboBox } from '../widgets/combo-box.ts';
import { recordItems, toolbar } from '../widgets/toolbar.ts';
import { roleGrid } from './role-grid.ts';

/** The role editor: Security Roles › Security Modules. */
export function roleScreen(flow: Flow, editor: RoleEditor): Node[] {
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
  const bar = toolbar([
    ...items.start,
    items.refresh,
    {
      name: 'Copy',
      title: 'Copy',
      icon: 'copy',
      enabled: () => !editor.dirty,
      press: async () => flow.go({ screen: 'SecurityModules', id: (await services.copyRole(id)).id }),
    },
    {
      name: 'History',
      title: 'History',
      menu: () => [`Updated by ${editor.role.updatedBy} on ${shortDate(editor.role.lastUpdate)}`],
    },
    {
      name: 'Delete',
      title: 'Delete',
      icon: 'trash',
      enabled: () => !editor.dirty,
      press: async () => {
        const sure = window.confirm('Are you sure you want to delete this record?');
        if (sure && (await editor.attempt(() => services.removeRole(id)))) {
          await list();
        }
      },
    },
    { name: 'Info', title: `Record ${id}`, icon: 'info' },
  ]);
  const message = messageBar(editor);
  const grid = roleGrid(editor);
  const update = () => {
    bar.update();
    message.update();
    grid.update();
  };
  editor.subscribe(update);
  update();
  return [
    head(
      [{ text: 'Security Roles', press: () => void list() }, { text: 'Security Modules' }],
      `Security Modules for Role - ${name}`,
      el('div', '~role-line', {}, label('Role:', 'mm_podElementLabel'), roleChoice(flow, editor)),
    ),
    bar.element,
    message.element,
    grid.element,
  ];
}

/** Switches to another role, which asks first when there is unsaved work. */
function roleChoice(flow: Flow, editor: RoleEditor): HTMLElement {
  const { element } = comboBox({
    value: editor.role.name,
    className: 'cw_role',
    values: () => editor.roles.map(({ name }) => name),
    pick: async (picked) => {
      const role = editor.roles.find(({ name }) => name === picked);
      return role ? flow.go({ screen: 'SecurityModules', id: role.id }) : false;
    },
  });
  return element;
}
