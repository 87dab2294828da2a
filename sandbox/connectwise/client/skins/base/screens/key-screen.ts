import type { Flow } from '../../../flow/flow.ts';
import type { KeyEditor } from '../../../flow/key-editor.ts';
import { DETAIL_TABS, type DetailTab } from '../../../flow/place.ts';
import { follow } from '../follow.ts';
import { recordItems } from '../record-items.ts';
import type { Theme } from '../theme.ts';
import { say } from '../words.ts';

const NOTE =
  'Note: The private key is only available at the time the key is created. Please make a note of it.';
const DELETE = 'Are you sure you want to delete this record?';

/** One API key. Save shows both halves, as text beside their labels; leaving loses the private one for good. */
export function keyScreen(theme: Theme, flow: Flow, editor: KeyEditor): Node[] {
  const { member } = editor;
  const toTab = (tab: DetailTab) => flow.go({ screen: 'ApiMemberDetail', id: member.id, tab });
  const list = () => toTab('API Keys');
  const items = recordItems({
    dirty: () => editor.dirty,
    back: () => void list(),
    add: () => void flow.go({ screen: 'ApiKeyDetail', memberId: member.id, id: null }),
    save: async () => {
      if ((await editor.save()) && editor.key) {
        flow.becomes({ screen: 'ApiKeyDetail', memberId: member.id, id: editor.key.id });
      }
    },
    saveAndClose: async () => (await editor.save()) && list(),
    refresh: () => void flow.refresh(),
  });
  const bar = theme.toolbar([
    ...items.start,
    items.refresh,
    { name: 'History', title: 'History', menu: () => [say('No changes')] },
    {
      name: 'Delete',
      title: 'Delete',
      icon: 'trash',
      enabled: () => editor.key !== undefined,
      press: async () => {
        const { key } = editor;
        if (key && window.confirm(say(DELETE))) {
          await flow.services.removeKey(key.id);
          await list();
        }
      },
    },
  ]);
  const message = theme.messageBar(editor);
  follow(editor, bar, message);
  const members = () => void flow.go({ screen: 'MemberList', tab: 'API Members' });
  return [
    theme.head(
      [
        { text: say('Members - API Members'), press: members },
        { text: say('Public API Keys'), press: () => void list() },
        { text: say('API Keys') },
      ],
      `${member.name} (${member.identifier})`,
    ),
    theme.tabs(DETAIL_TABS, 'API Keys', (tab) => void toTab(tab)),
    bar.element,
    message.element,
    keyPod(theme, editor),
  ];
}

function keyPod(theme: Theme, editor: KeyEditor): HTMLElement {
  const { key, privateKey } = editor;
  const input = theme.textField({
    name: 'description',
    value: editor.description,
    readOnly: key !== undefined,
    change: (text) => {
      editor.description = text;
    },
  });
  const rows = [theme.podRow(say('Description'), true, input)];
  if (key) {
    rows.push(theme.podRow(say('Public Key'), true, key.publicKey));
  }
  if (privateKey) {
    rows.push(theme.podRow(say('Private Key'), true, privateKey));
  }
  return theme.pod(say('Public API Key'), rows, key && say(NOTE));
}
