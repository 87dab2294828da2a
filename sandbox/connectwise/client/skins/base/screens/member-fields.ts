/** The sections of the API member form. */
import type { ApiMemberForm, Named } from '../../../../model.ts';
import type { MemberEditor } from '../../../flow/member-editor.ts';
import type { ComboBox, FormSection, Theme } from '../theme.ts';
import { say } from '../words.ts';

/** Fields that hold the id of a record with a name. */
type Reference = {
  [Field in keyof ApiMemberForm]: ApiMemberForm[Field] extends number | null ? Field : never;
}[keyof ApiMemberForm];

export function profile(theme: Theme, editor: MemberEditor): FormSection {
  const { timeZones } = editor.lookups;
  const text = (title: string, required: boolean, field: 'identifier' | 'name' | 'email', name: string) =>
    theme.field(
      say(title),
      required,
      theme.textField({
        name,
        value: editor.form[field],
        change: (value) => editor.change({ [field]: value }),
      }),
    );
  const timeZone = reference(theme, editor, 'timeZoneId', () => timeZones).element;
  const notes = theme.textArea(editor.form.notes, (value) => editor.change({ notes: value }));
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
        fields: [theme.field(say('Time Zone'), true, timeZone), text('Email', false, 'email', 'email')],
      },
      { width: 420, fields: [theme.field(say('Notes'), false, notes)] },
    ],
  };
}

/** `name` is the field whose choices depend on Level. */
export function system(theme: Theme, editor: MemberEditor, name: HTMLElement): FormSection {
  const { roles, structureLevels, locations, departments, territories } = editor.lookups;
  const choice = (title: string, field: Reference, records: readonly Named[]) =>
    theme.field(say(title), true, reference(theme, editor, field, () => records).element);
  return {
    title: say('System'),
    columns: [
      {
        width: 216,
        fields: [
          choice('Role ID', 'roleId', roles),
          choice('Level', 'structureLevelId', structureLevels),
          theme.field(say('Name'), true, name),
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
          theme.checkBox(say('Block Prices'), editor.form.blockPrice, (blockPrice) =>
            editor.change({ blockPrice }),
          ),
          theme.checkBox(say('Block Cost'), editor.form.blockCost, (blockCost) =>
            editor.change({ blockCost }),
          ),
        ],
      },
    ],
  };
}

export function service(theme: Theme, editor: MemberEditor): FormSection {
  const { boards } = editor.lookups;
  const restricted = theme.multiComboBox({
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
          theme.field(
            say('Default Board'),
            false,
            reference(theme, editor, 'defaultBoardId', () => boards, true).element,
          ),
          theme.field(say('Restrict Board Access'), false, restricted),
        ],
      },
    ],
  };
}

/** A combobox that shows the names of records and puts the picked one's id into the draft. */
export function reference(
  theme: Theme,
  editor: MemberEditor,
  field: Reference,
  records: () => readonly Named[],
  mayBeEmpty = false,
): ComboBox {
  return theme.comboBox({
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
