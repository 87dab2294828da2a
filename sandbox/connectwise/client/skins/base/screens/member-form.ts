import type { Flow } from '../../../flow/flow.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import { DETAIL_TABS, type DetailTab } from '../../../flow/place.ts';
import { el } from '../dom.ts';
import { follow } from '../follow.ts';
import { recordItems } from '../record-items.ts';
import type { Theme } from '../theme.ts';
import { say } from '../words.ts';
import { keyList } from './key-list.ts';
import { nameOf, profile, reference, service, system } from './member-fields.ts';

/** The API member's screen: its form, and the tabs that it has once it is saved. */
export function memberForm(theme: Theme, flow: Flow, tab: DetailTab, editor: MemberEditor): Node[] {
  const { member } = editor;
  const crumbs = theme.head(
    [
      {
        text: say('Members - API Members'),
        press: () => void flow.go({ screen: 'MemberList', tab: 'API Members' }),
      },
      { text: say('Detail') },
    ],
    say(editor.title),
  );
  const row = member
    ? [
        theme.tabs(
          DETAIL_TABS,
          tab,
          (next) => void flow.go({ screen: 'ApiMemberDetail', id: member.id, tab: next }),
        ),
      ]
    : [];
  if (tab === 'API Keys' && member) {
    return [crumbs, ...row, ...keyList(theme, flow, member.id, editor.keys)];
  }
  if (tab !== 'Details') {
    return [crumbs, ...row, el('div', '~plain', {}, `${tab} is not part of this sandbox.`)];
  }
  return [crumbs, ...row, ...details(theme, flow, editor)];
}

function details(theme: Theme, flow: Flow, editor: MemberEditor): Node[] {
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
  const bar = theme.toolbar([
    ...items.start,
    items.refresh,
    { name: 'Copy', title: 'Copy', icon: 'copy', enabled: () => false },
    { name: 'History', title: 'HISTORY', menu: () => [say('No changes')], enabled: () => saved },
    { name: 'Delete', title: 'Delete', icon: 'trash', enabled: () => false },
  ]);
  const message = theme.messageBar(editor);
  // Level decides what Name offers, and empties it.
  const name = reference(theme, editor, 'structureNameId', () =>
    editor.lookups.structureNames.filter(
      ({ structureLevelId }) => structureLevelId === editor.form.structureLevelId,
    ),
  );
  const form = theme.form([
    profile(theme, editor),
    system(theme, editor, name.element),
    service(theme, editor),
  ]);
  follow(editor, bar, message, {
    update: () => name.show(nameOf(editor.lookups.structureNames, editor.form.structureNameId)),
  });
  return [bar.element, message.element, form];
}
