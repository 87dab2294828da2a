import { LEVELS, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import { el } from '../base/dom.ts';
import { levelChoice } from '../base/level-choice.ts';
import { say } from '../base/words.ts';
import { label, link } from './dom.ts';
import { comboBox } from './widgets/combo-box.ts';

/** A permission's name, with the link that customizes it where it has one. */
export function permissionName(
  permission: Permission,
  customize: (permission: Permission) => void,
): HTMLElement {
  const name = label(say(permission.name), 'cw_CwHTML');
  if (permission.customizable) {
    name.append(
      ' (',
      link(say('customize'), '~customize', () => customize(permission)),
      ')',
    );
  }
  return name;
}

/** One permission: its name, and a combobox for each level. `index` counts within the module, for the stripes. */
export function permissionRow(
  editor: RoleEditor,
  permission: Permission,
  index: number,
  customize: (permission: Permission) => void,
): HTMLElement {
  const cells = [
    el('td', '~permission', {}, permissionName(permission, customize)),
    ...LEVELS.map((level) =>
      el('td', '~level', {}, comboBox(levelChoice(editor, permission, level)).element),
    ),
    el('td', ''),
    el('td', ''),
    el('td', ''),
  ];
  for (const [at, cell] of cells.entries()) {
    cell.setAttribute('cellindex', String(at));
  }
  return el('tr', `cw-ml-row ${index % 2 === 0 ? '~row ~row-odd' : '~row'}`, {}, ...cells);
}
