import { ACCESS, type Level, type Permission } from '../../../model.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import type { ComboBoxOptions } from './theme.ts';
import { say } from './words.ts';

/** What a combobox for one level of a permission shows, offers and does, in the page's language. */
export function levelChoice(
  editor: RoleEditor,
  permission: Permission,
  level: Level,
): Omit<ComboBoxOptions, 'name'> {
  const offered = ACCESS.filter((access) => access !== 'My' || permission.offersMy);
  return {
    value: say(editor.access(permission, level)),
    values: () => offered.map(say),
    pick: (picked) => {
      const access = offered.find((each) => say(each) === picked);
      if (access) {
        editor.setAccess(permission, level, access);
      }
      return access !== undefined;
    },
  };
}
