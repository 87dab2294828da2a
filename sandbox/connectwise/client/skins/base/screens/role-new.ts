import type { Flow } from '../../../flow/flow.ts';
import type { RoleDraft } from '../../../flow/role-draft.ts';
import { follow } from '../follow.ts';
import { recordItems } from '../record-items.ts';
import type { Theme } from '../theme.ts';
import { say } from '../words.ts';

/** The form that asks for the Role ID; after Save the new role's levels are shown. */
export function roleNew(theme: Theme, flow: Flow, editor: RoleDraft): Node[] {
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
  const bar = theme.toolbar([...items.start, items.refresh]);
  const message = theme.messageBar(editor);
  const input = theme.textField({
    name: 'roleId',
    value: editor.name,
    change: (text) => {
      editor.name = text;
    },
  });
  follow(editor, bar, message);
  return [
    theme.head(
      [{ text: say('Security Roles'), press: () => void list() }, { text: say('Detail') }],
      say('New Security Role'),
    ),
    bar.element,
    message.element,
    theme.pod(say('Security Role'), [theme.podRow(say('Role ID'), true, input)]),
  ];
}
