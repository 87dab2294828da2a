/** Filling in forms that are drawn by real libraries, whose own state says what was chosen. */
import '@mantine/core/styles.css';
import { MantineProvider, MultiSelect, TextInput, Select as WithSearch } from '@mantine/core';
import { Autocomplete, TextField } from '@mui/material';
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { ActionState } from '../../setup/view.ts';
import { FIELD_NAMES } from '../model/field-names.ts';
import type { FillItem } from '../model/fill.ts';
import { MEMBER_FIELDS, type MemberField } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';
import { createFormFiller } from './fill-form.ts';

afterEach(clearPage);

const ROLES = Array.from({ length: 40 }, (_, i) => `Role ${i + 1}`);
const OPTIONS: Partial<Record<MemberField, string[]>> = {
  'role-id': [...ROLES, 'OfficeProtect'],
  level: ['Corporate (Level 1)', 'Region (Level 2)', 'Team (Level 10)'],
  'location-name': ['Brightwater IT'],
  'default-board': ['Help Desk', 'Security Alerts'],
};
const FIXED = ['Brightwater IT', 'Boston'];
const ITEMS: FillItem[] = [
  { field: 'member-id', how: 'type', text: 'OfficeProtect' },
  { field: 'member-name', how: 'type', text: 'Office Protect' },
  { field: 'role-id', how: 'choose', text: 'OfficeProtect' },
  { field: 'level', how: 'top-level' },
  { field: 'location-name', how: 'only-choice' },
  { field: 'default-board', how: 'only-choice' },
];

interface FieldProps {
  label: string;
  options: string[];
  value: string;
  change: (value: string) => void;
}
type Draw = (props: FieldProps) => ReactElement;

const LIBRARIES: Record<string, Draw> = {
  'MUI, Autocomplete': ({ label, options, value, change }) => (
    <Autocomplete
      options={options}
      value={value || null}
      onChange={(_, next) => change(next ?? '')}
      renderInput={(params) => <TextField {...params} label={label} size="small" required />}
    />
  ),
  'Mantine, Select': ({ label, options, value, change }) => (
    <WithSearch label={label} data={options} value={value || null} onChange={(next) => change(next ?? '')} />
  ),
  'Mantine, Select with a search': ({ label, options, value, change }) => (
    <WithSearch
      searchable
      clearable
      label={label}
      data={options}
      value={value || null}
      onChange={(next) => change(next ?? '')}
    />
  ),
};

type Held = Partial<Record<MemberField, string | string[]>>;

function Field({ field, draw, held }: { field: MemberField; draw: Draw; held: Held }): ReactElement {
  const isOpen = field in OPTIONS || field === 'member-id' || field === 'member-name';
  const [value, setValue] = useState(isOpen ? '' : (FIXED[0] ?? ''));
  const [boards, setBoards] = useState<string[]>([]);
  held[field] = field === 'restricted-boards' ? boards : value;
  const label = FIELD_NAMES[field];
  if (field === 'restricted-boards')
    return (
      <MultiSelect label={label} data={OPTIONS['default-board'] ?? []} value={boards} onChange={setBoards} />
    );
  if (field === 'member-id' || field === 'member-name')
    return <TextInput label={label} value={value} onChange={({ target }) => setValue(target.value)} />;
  return draw({ label, options: OPTIONS[field] ?? FIXED, value, change: setValue });
}

/** Shows the form. Returns what the library holds. */
function show(draw: Draw): Held {
  mount(shell('Members', 'New Member', '<div id="form"></div>'), '#form{padding:12px}');
  const held: Held = {};
  const root = createRoot(document.querySelector('#form') as HTMLElement);
  onTestFinished(() => root.unmount());
  root.render(
    <MantineProvider>
      <div style={{ display: 'grid', gridTemplateColumns: '320px 320px', gap: '10px 40px' }}>
        {MEMBER_FIELDS.map((field) => (
          <Field key={field} field={field} draw={draw} held={held} />
        ))}
      </div>
    </MantineProvider>,
  );
  return held;
}

const read = () => readPage([], String);

test.each(Object.entries(LIBRARIES))('%s', async (_, draw) => {
  const held = show(draw);
  await expect.poll(() => ITEMS.every(({ field }) => read().fields.has(field))).toBe(true);
  const states: ActionState[] = [];
  const { signal } = new AbortController();
  const filler = createFormFiller(
    read,
    (state) => void states.push(state),
    () => {},
  );
  await filler.fill(ITEMS, true, signal);
  expect(states.at(-1)).toMatchObject({
    status: 'done',
    fill: {
      left: [],
      choices: [{ field: 'default-board', texts: ['Help Desk', 'Security Alerts'], total: 2 }],
    },
  });
  expect(held).toMatchObject({
    'member-id': 'OfficeProtect',
    'member-name': 'Office Protect',
    'role-id': 'OfficeProtect',
    level: 'Corporate (Level 1)',
    'location-name': 'Brightwater IT',
    'default-board': '',
    'restricted-boards': [],
  });
  await filler.fill([{ field: 'default-board', how: 'choose', text: 'Security Alerts' }], false, signal);
  expect(held['default-board']).toBe('Security Alerts');
});
