import { ACCESS, type Access, LEVELS, type Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { el, label, link } from '../dom.ts';
import { comboBox } from '../widgets/combo-box.ts';
import { openCustomizeDialog } from './customize-dialog.ts';

/** One permission: its name, and a combobox for each level. `index` counts within the module, for the stripes. */
export function permissionRow(editor: RoleEditor, permission: Permission, index: number): HTMLElement {
  const name = label(permission.name, 'cw_CwHTML');
  if (permission.customizable) {
    const open = () => openCustomizeDialog(editor, permission);
    name.append(' (', link('customize', '~customize', open), ')');
  }
  const offered = ACCESS.filter((access) => access !== 'My' || permission.offersMy);
  const cells = [
    el('td', '~permission', {}, name),
    ...LEVELS.map((level) => {
      const box = comboBox({
        value: editor.access(permission, level),
        values: () => offered,
        pick: (picked) => {
          editor.setAccess(permission, level, picked as Access);
          return true;
        },
      });
      return el('td', '~level', {}, box.element);
    }),
    el('td', ''),
    el('td', ''),
    el('td', ''),
  ];
  for (const [at, cell] of cells.entries()) {
    cell.setAttribute('cellindex', String(at));
  }
  return el('tr', `cw-ml-row ${index % 2 === 0 ? '~row ~row-odd' : '~row'}`, {}, ...cells);
}
