/** The sections of the API member form. */
import type { ApiMemberForm, Named } from '../../../../model.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import type { ComboBox, FormSection, Kit } from '../kit.ts';
import { say } from '../words.ts';

/** Fields that hold the id of a record with a name. */
type Reference = {
  [Field in keyof ApiMemberForm]: ApiMemberForm[Field] extends number | null ? Field : never;
}[keyof ApiMemberForm];

export function profile(kit: Kit, editor: MemberEditor): FormSection {
  const { timeZones } = editor.lookups;
  const text = (title: string, required: boolean, field: 'identifier' | 'name' | 'email', name: string) =>
    kit.field(
      say(title),
      required,
      kit.textField({
        name,
        value: editor.form[field],
        change: (value) => editor.change({ [field]: value }),
      }),
    );
  const timeZone = reference(kit, editor, 'timeZoneId', () => timeZones).element;
  const notes = kit.textArea(editor.form.notes, (value) => editor.change({ notes: value }));
  return {
    title: say('Profile'),
    columns: [
      {
        width: 334,
        fields: [
          text('Member ID', true, 'identifier', 'memberIdentifier'),
          text('Member Name', true, 'name', 'memberName'),
        ],
      },
      {
        width: 334,
        fields: [kit.field(say('Time Zone'), true, timeZone), text('Email', false, 'email', 'email')],
      },
      { width: 420, fields: [kit.field(say('Notes'), false, notes)] },
    ],
  };
}

/** `name` is the field whose choices depend on Level. */
export function system(kit: Kit, editor: MemberEditor, name: HTMLElement): FormSection {
  const { roles, structureLevels, locations, departments, territories } = editor.lookups;
  const choice = (title: string, field: Reference, records: readonly Named[]) =>
    kit.field(say(title), true, reference(kit, editor, field, () => records).element);
  return {
    title: say('System'),
    columns: [
      {
        width: 216,
        fields: [
          choice('Role ID', 'roleId', roles),
          choice('Level', 'structureLevelId', structureLevels),
          kit.field(say('Name'), true, name),
        ],
      },
      {
        width: 216,
        fields: [
          choice('Location', 'locationId', locations),
          choice('Department', 'departmentId', departments),
          choice('Default Territory', 'territoryId', territories),
        ],
      },
      {
        width: 216,
        fields: [
          kit.checkBox(say('Block Prices'), editor.form.blockPrice, (blockPrice) =>
            editor.change({ blockPrice }),
          ),
          kit.checkBox(say('Block Cost'), editor.form.blockCost, (blockCost) => editor.change({ blockCost })),
        ],
      },
    ],
  };
}

export function service(kit: Kit, editor: MemberEditor): FormSection {
  const { boards } = editor.lookups;
  const restricted = kit.multiComboBox({
    picked: editor.form.excludedBoardIds.map((id) => nameOf(boards, id)),
    values: () => boards.map((board) => board.name),
    pick: (names) =>
      editor.change({
        excludedBoardIds: boards.filter((board) => names.includes(board.name)).map(({ id }) => id),
      }),
  });
  return {
    title: say('Service Defaults'),
    subtitle: say('Service Board'),
    columns: [
      {
        width: 334,
        fields: [
          kit.field(
            say('Default Board'),
            false,
            reference(kit, editor, 'defaultBoardId', () => boards, true).element,
          ),
          kit.field(say('Restrict Board Access'), false, restricted),
        ],
      },
    ],
  };
}

/** A combobox that shows the names of records and puts the picked one's id into the draft. */
export function reference(
  kit: Kit,
  editor: MemberEditor,
  field: Reference,
  records: () => readonly Named[],
  mayBeEmpty = false,
): ComboBox {
  return kit.comboBox({
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
