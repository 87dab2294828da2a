import type { Flow } from '../../../flow/flow.ts';
import type { KeyEditor } from '../../../flow/key-editor.ts';
import { DETAIL_TABS, type DetailTab } from '../../../flow/place.ts';
import { services } from '../../../flow/services.ts';
import { classes } from '../class-names.ts';
import { el } from '../dom.ts';
import { head, messageBar, tabs } from '../widgets/banners.ts';
import { pod, podRow } from '../widgets/pod.ts';
import { recordItems, toolbar } from '../widgets/toolbar.ts';

const NOTE =
  'Note: The private key is only available at the time the key is created. Please make a note of it.';

/** One API key. Save shows both halves, as text beside their labels; leaving loses the private one for good. */
export function keyScreen(flow: Flow, editor: KeyEditor): Node[] {
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
  const bar = toolbar([
    ...items.start,
    items.refresh,
    { name: 'History', title: 'History', menu: () => ['No changes'] },
    {
      name: 'Delete',
      title: 'Delete',
      icon: 'trash',
      enabled: () => editor.key !== undefined,
      press: async () => {
        const { key } = editor;
        if (key && window.confirm('Are you sure you want to delete this record?')) {
          await services.removeKey(key.id);
          await list();
        }
      },
    },
  ]);
  const message = messageBar(editor);
  const update = () => {
    bar.update();
    message.update();
  };
  editor.subscribe(update);
  update();
  return [
    head(
      [
        {
          text: 'Members - API Members',
          press: () => void flow.go({ screen: 'MemberList', tab: 'API Members' }),
        },
        { text: 'Public API Keys', press: () => void list() },
        { text: 'API Keys' },
      ],
      `${member.name} (${member.identifier})`,
    ),
    tabs(DETAIL_TABS, 'API Keys', (tab) => void toTab(tab)),
    bar.element,
    message.element,
    keyPod(editor),
  ];
}

function keyPod(editor: KeyEditor): HTMLElement {
  const { key, privateKey } = editor;
  const input = el('input', 'cw_CwTextField cw_description ~text-input', {
    type: 'text',
    value: editor.description,
    readOnly: key !== undefined,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => {
    editor.description = input.value;
  });
  const description = podRow('Description', true, input);
  if (!key) {
    return pod('Public API Key', [description]);
  }
  description.className += ` ${classes('~read-only')}`;
  const rows = [description, podRow('Public Key', true, key.publicKey)];
  return privateKey
    ? pod('Public API Key', [...rows, podRow('Private Key', true, privateKey)], NOTE)
    : pod('Public API Key', rows, NOTE);
}
