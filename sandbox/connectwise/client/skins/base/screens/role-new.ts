import type { Flow } from '../../../flow/flow.ts';
import type { RoleDraft } from '../../../flow/role-draft.ts';
import { el } from '../dom.ts';
import { head, messageBar } from '../widgets/banners.ts';
import { pod, podRow } from '../widgets/pod.ts';
import { recordItems, toolbar } from '../widgets/toolbar.ts';

/** The form that asks for the Role ID; after Save the new role's levels are shown. */
export function roleNew(flow: Flow, editor: RoleDraft): Node[] {
  const list = () => flow.go({ screen: 'SecurityRoleList' });
  const items = recordItems({
    dirty: () => editor.dirty,
    back: () => void list(),
    save: async () => {
      if ((await editor.save()) && editor.role) {
        await flow.go({ screen: 'SecurityModules', id: editor.role.id });
      }
    },
    saveAndClose: async () => (await editor.save()) && list(),
    refresh: () => void flow.refresh(),
  });
  const bar = toolbar([...items.start, items.refresh]);
  const message = messageBar(editor);
  const input = el('input', 'cw_CwTextField cw_roleId ~text-input', { type: 'text', autocomplete: 'off' });
  input.addEventListener('input', () => {
    editor.name = input.value;
  });
  const update = () => {
    bar.update();
    message.update();
  };
  editor.subscribe(update);
  update();
  return [
    head([{ text: 'Security Roles', press: () => void list() }, { text: 'Detail' }], 'New Security Role'),
    bar.element,
    message.element,
    pod('Security Role', [podRow('Role ID', true, input)]),
  ];
}
