import type { Flow } from '../../../flow/flow.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import { DETAIL_TABS, type DetailTab } from '../../../flow/place.ts';
import { el } from '../dom.ts';
import { head, messageBar, tabs } from '../widgets/banners.ts';
import { recordItems, toolbar } from '../widgets/toolbar.ts';
import { keyList } from './key-list.ts';
import { nameOf, profile, reference, service, system } from './member-fields.ts';

/** The API member's screen: its form, and the tabs that it has once it is saved. */
export function memberForm(flow: Flow, tab: DetailTab, editor: MemberEditor): Node[] {
  const { member } = editor;
  const crumbs = head(
    [
      {
        text: 'Members - API Members',
        press: () => void flow.go({ screen: 'MemberList', tab: 'API Members' }),
      },
      { text: 'Detail' },
    ],
    editor.title,
  );
  const row = member
    ? [
        tabs(
          DETAIL_TABS,
          tab,
          (next) => void flow.go({ screen: 'ApiMemberDetail', id: member.id, tab: next }),
        ),
      ]
    : [];
  if (tab === 'API Keys' && member) {
    return [crumbs, ...row, ...keyList(flow, member.id, editor.keys)];
  }
  if (tab !== 'Details') {
    return [crumbs, ...row, el('div', '~plain', {}, `${tab} is not part of this sandbox.`)];
  }
  return [crumbs, ...row, ...details(flow, editor)];
}

function details(flow: Flow, editor: MemberEditor): Node[] {
  const list = () => flow.go({ screen: 'MemberList', tab: 'API Members' });
  const saved = editor.member !== undefined;
  const items = recordItems({
    dirty: () => editor.dirty,
    back: () => void list(),
    ...(saved && { add: () => void flow.go({ screen: 'ApiMemberDetail', id: null, tab: 'Details' }) }),
    save: async () => {
      if ((await editor.save()) && editor.member) {
        flow.becomes({ screen: 'ApiMemberDetail', id: editor.member.id, tab: 'Details' });
      }
    },
    saveAndClose: async () => (await editor.save()) && list(),
    refresh: () => void flow.refresh(),
  });
  const bar = toolbar([
    ...items.start,
    items.refresh,
    { name: 'Copy', title: 'Copy', icon: 'copy', enabled: () => false },
    { name: 'History', title: 'HISTORY', menu: () => ['No changes'], enabled: () => saved },
    { name: 'Delete', title: 'Delete', icon: 'trash', enabled: () => false },
  ]);
  const message = messageBar(editor);
  // Level decides what Name offers, and empties it.
  const name = reference(editor, 'structureNameId', () =>
    editor.lookups.structureNames.filter(
      ({ structureLevelId }) => structureLevelId === editor.form.structureLevelId,
    ),
  );
  const update = () => {
    bar.update();
    message.update();
    name.show(nameOf(editor.lookups.structureNames, editor.form.structureNameId));
  };
  const form = el(
    'div',
    '~form',
    {},
    ...profile(editor),
    ...system(editor, name.element),
    ...service(editor),
  );
  editor.subscribe(update);
  update();
  return [bar.element, message.element, form];
}
