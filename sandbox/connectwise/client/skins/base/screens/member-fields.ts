/** The sections of the API member form. */
import type { ApiMemberForm, Named } from '../../../../model.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import { el, label } from '../dom.ts';
import { icon } from '../icons.ts';
import { comboBox, multiComboBox } from '../widgets/combo-box.ts';
import { checkLine, floating, textField } from '../widgets/floating-field.ts';

/** Fields that hold the id of a record with a name. */
type Reference = {
  [Field in keyof ApiMemberForm]: ApiMemberForm[Field] extends number | null ? Field : never;
}[keyof ApiMemberForm];

export function profile(editor: MemberEditor): Node[] {
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

export function system(editor: MemberEditor, name: HTMLElement): Node[] {
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

export function service(editor: MemberEditor): Node[] {
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
export function reference(
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

export function nameOf(records: readonly Named[], id: number | null): string {
  return records.find((record) => record.id === id)?.name ?? '';
}

function column(width: number, children: readonly Node[]): HTMLElement {
  const element = el('div', '~column', {}, ...children);
  element.style.width = `${width}px`;
  return element;
}
