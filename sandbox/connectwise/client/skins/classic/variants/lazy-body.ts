import type { Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { services } from '../../../flow/services.ts';
import { el } from '../../base/dom.ts';
import { label } from '../dom.ts';
import { permissionRow } from '../permission-row.ts';
import type { ModuleBody } from '../role-grid.ts';

/** A module's rows: asked for when it is expanded the first time, and in the page only while it is. */
export function lazyBody(
  editor: RoleEditor,
  module: string,
  customize: (permission: Permission) => void,
): ModuleBody {
  const element = el('tbody', '');
  const waiting = el('td', '~lazy-wait', { colSpan: 8 }, el('div', '~spinner'), label('Loading…'));
  let rows: HTMLElement[] = [el('tr', 'cw-loading-spinner', {}, waiting)];
  let collapsed = true;
  let asked = false;

  async function load(): Promise<void> {
    asked = true;
    const permissions = await services.permissions(module);
    rows = permissions.map((permission, index) => permissionRow(editor, permission, index, customize));
    draw();
  }

  function draw(): void {
    element.replaceChildren(...(collapsed ? [] : rows));
  }

  return {
    element,
    update() {
      if (collapsed === editor.isCollapsed(module)) {
        return;
      }
      collapsed = !collapsed;
      draw();
      if (!asked) {
        void load();
      }
    },
  };
}
