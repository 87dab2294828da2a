import type { ApiMemberForm, Named } from '../../../../model.ts';
import type { Flow } from '../../../flow/flow.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import { DETAIL_TABS, type DetailTab } from '../../../flow/place.ts';
import { el, label } from '../dom.ts';
import { icon } from '../icons.ts';
import { head, messageBar, tabs } from '../widgets/banners.ts';
import { comboBox, multiComboBox } from '../widgets/combo-box.ts';
import { checkLine, floating, textField } from '../widgets/floating-field.ts';
import { recordItems, toolbar } from '../widgets/toolbar.ts';
import { keyList } from './key-list.ts';

/** Fields that hold the id of a record with a name. */
type Reference = {
  [Field in keyof ApiMemberForm]: ApiMemberForm[Field] extends number | null ? Field : never;
}[keyof ApiMemberForm];

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

function profile(editor: MemberEditor): Node[] {
  const { timeZones } = editor.lookups;
  const notes = el('textarea', '~notes', { value: editor.form.notes });
  notes.addEventListener('input', () => editor.change({ notes: notes.value }));
  return [
    label('Profile', '~section'),
    el(
      'div',
      '~columns',
      {},
      column(334, [
        floating('Member ID*', textField(editor, 'identifier', 'cw_memberIdentifier')),
        floating('Member Name*', textField(editor, 'name', 'cw_memberName')),
      ]),
      column(334, [
        floating('Time Zone*', reference(editor, 'timeZoneId', () => timeZones).element),
        floating('Email', textField(editor, 'email', 'cw_email')),
      ]),
      column(420, [
        el(
          'div',
          'mm_textArea',
          {},
          el('div', '~check-line', {}, label('Notes', '~floating-label'), icon('clock')),
          notes,
        ),
      ]),
    ),
  ];
}

function system(editor: MemberEditor, name: HTMLElement): Node[] {
  const { roles, structureLevels, locations, departments, territories } = editor.lookups;
  const choice = (field: Reference, records: readonly Named[]) =>
    reference(editor, field, () => records).element;
  return [
    label('System', '~section'),
    el(
      'div',
      '~columns',
      {},
      column(216, [
        floating('Role ID*', choice('roleId', roles)),
        floating('Level*', choice('structureLevelId', structureLevels)),
        floating('Name*', name),
      ]),
      column(216, [
        floating('Location*', choice('locationId', locations)),
        floating('Department*', choice('departmentId', departments)),
        floating('Default Territory*', choice('territoryId', territories)),
      ]),
      column(216, [
        checkLine('Block Prices', editor.form.blockPrice, (blockPrice) => editor.change({ blockPrice })),
        checkLine('Block Cost', editor.form.blockCost, (blockCost) => editor.change({ blockCost })),
      ]),
    ),
  ];
}

function service(editor: MemberEditor): Node[] {
  const { boards } = editor.lookups;
  const restricted = multiComboBox({
    picked: editor.form.excludedBoardIds.map((id) => nameOf(boards, id)),
    values: () => boards.map((board) => board.name),
    pick: (names) =>
      editor.change({
        excludedBoardIds: boards.filter((board) => names.includes(board.name)).map(({ id }) => id),
      }),
  });
  return [
    label('Service Defaults', '~section'),
    label('Service Board', '~sub-section'),
    column(334, [
      floating('Default Board', reference(editor, 'defaultBoardId', () => boards, true).element),
      floating('Restrict Board Access', restricted),
    ]),
  ];
}

/** A combobox that shows the names of records and puts the picked one's id into the draft. */
function reference(
  editor: MemberEditor,
  field: Reference,
  records: () => readonly Named[],
  mayBeEmpty = false,
) {
  return comboBox({
    value: nameOf(records(), editor.form[field]),
    values: () => [...(mayBeEmpty ? [''] : []), ...records().map(({ name }) => name)],
    pick: (picked) => {
      editor.change({ [field]: records().find(({ name }) => name === picked)?.id ?? null });
      return true;
    },
  });
}

function nameOf(records: readonly Named[], id: number | null): string {
  return records.find((record) => record.id === id)?.name ?? '';
}

function column(width: number, children: readonly Node[]): HTMLElement {
  const element = el('div', '~column', {}, ...children);
  element.style.width = `${width}px`;
  return element;
}
