/** Filling in a form whose lists open, load and close in the ways that pages have. */
import { afterEach, expect, test, vi } from 'vitest';
import type { ActionState } from '../../setup/view.ts';
import type { FillField, FillItem } from '../model/fill.ts';
import type { MemberField } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, FORMS } from '../testing/forms.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';
import { createFormFiller } from './fill-form.ts';

afterEach(() => {
  clearPage();
  for (const layer of document.querySelectorAll('.list,dialog')) layer.remove();
});

const OPTIONS: Partial<Record<MemberField, string[]>> = {
  'role-id': ['Admin', 'CRM Only', 'OfficeProtect'],
  level: ['Corporate (Level 1)', 'Region (Level 2)', 'Team (Level 10)'],
  'location-name': ['Brightwater IT'],
  'default-board': ['Help Desk', 'Security Alerts'],
};
const ID: FillItem = { field: 'member-id', how: 'type', text: 'OfficeProtect' };
const ROLE: FillItem = { field: 'role-id', how: 'choose', text: 'OfficeProtect' };
const LEVEL: FillItem = { field: 'level', how: 'top-level' };
const NAME: FillItem = { field: 'location-name', how: 'only-choice' };
const BOARD: FillItem = { field: 'default-board', how: 'only-choice' };
const ITEMS = [ID, ROLE, LEVEL, NAME, BOARD];

/** How a page opens the list of a field: `choose` puts a text into it. */
type OpenList = (control: HTMLElement, options: string[], choose: (text: string) => void) => void;

const read = () => readPage([], String);
const shown = () => {
  const { page } = read();
  return page.screen === 'api-member' ? page.fields : {};
};

/** Shows an empty form whose fields open these lists on a click. */
function show(openList: OpenList, options = OPTIONS, form = 'aria-labelledby'): void {
  mount(shell('Members', 'New Member', FORMS[form]?.({}) ?? ''), FORM_STYLE);
  const { fields } = read();
  for (const [field, texts] of Object.entries(options)) {
    const control = fields.get(field as MemberField) as HTMLElement;
    const choose = (text: string) => {
      if (control instanceof HTMLInputElement) control.value = text;
      else control.querySelector('span')?.replaceChildren(text || '\u200b');
    };
    control.addEventListener('click', () => openList(control, texts, choose));
  }
}

/** A list of texts below a control, in a layer at the end of the page. */
function listBelow(control: HTMLElement, texts: string[], onClick: (text: string) => void): HTMLElement {
  const { left, bottom } = control.getBoundingClientRect();
  const list = document.createElement('div');
  list.className = 'list';
  list.style.cssText = `position:fixed;left:${left}px;top:${bottom}px;width:260px;background:#fff;z-index:9`;
  for (const text of texts) {
    const option = document.createElement('div');
    option.textContent = text || '\u00a0';
    option.addEventListener('click', () => onClick(text));
    list.append(option);
  }
  document.body.append(list);
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && list.remove();
  control.addEventListener('keydown', onKey);
  return list;
}

const simple: OpenList = (control, options, choose) => {
  const list = listBelow(control, options, (text) => {
    list.remove();
    choose(text);
  });
};

function start() {
  const states: ActionState[] = [];
  const point = vi.fn();
  const filler = createFormFiller(read, (state) => void states.push(structuredClone(state)), point);
  const ending = new AbortController();
  const fill = async (items: FillItem[], keepsValues = true) => {
    await filler.fill(items, keepsValues, ending.signal);
    return states.at(-1);
  };
  const putBack = async () => {
    await filler.putBack(ending.signal);
    return states.at(-1);
  };
  return { fill, putBack, point, states, ending };
}

const left = (fields: FillField[]) => expect.objectContaining({ left: fields });

/** Lists that open, load or close in another way than the simple one. */
const LISTS: Record<string, OpenList> = {
  simple,
  'a list that stays open for more choices': (control, options, choose) =>
    void listBelow(control, options, choose),
  'a list that loads late, with a word for it': (control, options, choose) => {
    const list = listBelow(control, ['Loading…'], () => {});
    setTimeout(() => {
      list.remove();
      simple(control, options, choose);
    }, 700);
  },
  'a list that says that it is open, and is empty at first': (control, options, choose) => {
    control.ariaExpanded = 'true';
    setTimeout(() => {
      simple(control, options, choose);
      control.ariaExpanded = 'false';
    }, 900);
  },
  'a list with a choice for none': (control, options, choose) =>
    simple(control, ['(Select one)', ...options], choose),
  'a list of which a part is in view': (control, options, choose) => {
    const list = listBelow(control, options, (text) => {
      list.remove();
      choose(text);
    });
    list.style.height = '19px';
    list.style.overflow = 'auto';
  },
  'a list with a message of the field': (control, options, choose) => {
    simple(control, options, choose);
    control.insertAdjacentHTML('afterend', '<div class="hint">This field is required</div>');
  },
};

test.each(Object.entries(LISTS))('%s', async (_, openList) => {
  show(openList);
  const { fill } = start();
  expect(await fill(ITEMS)).toMatchObject({
    status: 'done',
    done: 4,
    canPutBack: true,
    fill: {
      filled: ['member-id', 'role-id', 'level', 'location-name'],
      left: [],
      choices: [{ field: 'default-board', texts: ['Help Desk', 'Security Alerts'], total: 2 }],
    },
  });
  expect(shown()).toMatchObject({
    'member-id': 'OfficeProtect',
    'role-id': 'OfficeProtect',
    level: 'Corporate (Level 1)',
    'location-name': 'Brightwater IT',
    'default-board': '',
  });
  expect(document.querySelector('.list')).toBeNull();
});

test('drop-down lists of the browser', async () => {
  mount(shell('Members', 'New Member', FORMS['labels around fields']?.({}) ?? ''), FORM_STYLE);
  for (const [field, texts] of Object.entries(OPTIONS)) {
    const select = read().fields.get(field as MemberField) as HTMLSelectElement;
    select.replaceChildren(...['Select…', ...texts].map((text) => new Option(text)));
  }
  const { fill, putBack } = start();
  expect(await fill(ITEMS)).toMatchObject({ status: 'done', done: 4 });
  expect(shown()).toMatchObject({
    'role-id': 'OfficeProtect',
    level: 'Corporate (Level 1)',
    'default-board': '',
  });
  expect(await putBack()).toMatchObject({ status: 'done', fill: left([]) });
  expect(shown()).toMatchObject({ 'member-id': '', 'role-id': '', level: '', 'location-name': '' });
});

test('each field is pointed at while it is worked on', async () => {
  show(simple);
  const { fill, point } = start();
  await fill([ID, ROLE]);
  expect(point.mock.calls).toEqual([['member/member-id'], ['member/role-id']]);
});

test('what is there stays, unless the user asked for the one field', async () => {
  show(simple);
  const { fill } = start();
  await fill([{ field: 'member-id', how: 'type', text: 'Mine' }]);
  await fill([ID]);
  expect(shown()['member-id']).toBe('Mine');
  await fill([ID], false);
  expect(shown()['member-id']).toBe('OfficeProtect');
});

test.each<[string, Partial<Record<MemberField, string[]>>, string]>([
  ['the choice is missing', { ...OPTIONS, 'role-id': ['Admin', 'CRM Only'] }, 'no-option'],
  [
    'the list does not open',
    { level: OPTIONS.level, 'location-name': OPTIONS['location-name'] } as typeof OPTIONS,
    'no-list',
  ],
])('where %s it stops there, and the next run fills in the others first', async (_, options, reason) => {
  show(simple, options);
  const { fill } = start();
  const items = [ID, ROLE, LEVEL, NAME];
  expect(await fill(items)).toMatchObject({
    ...{ status: 'stopped', at: 'role-id', reason },
    fill: { filled: ['member-id'], left: ['role-id', 'level', 'location-name'] },
  });
  expect(document.querySelector('.list')).toBeNull();
  expect(await fill(items)).toMatchObject({
    ...{ status: 'stopped', at: 'role-id', reason },
    fill: left(['role-id']),
  });
});

test('a value that the page takes back a little later is not filled in', async () => {
  show((control, options, choose) =>
    simple(control, options, (text) => {
      choose(text);
      setTimeout(() => choose(''), 300);
    }),
  );
  const { fill } = start();
  expect(await fill([ROLE])).toMatchObject({ status: 'stopped', at: 'role-id', reason: 'not-taken' });
});

test('a message of the page stops it; it goes on once it is answered', async () => {
  show((control, options, choose) =>
    simple(control, options, (text) => {
      choose(text);
      if (text !== 'OfficeProtect') return;
      document.body.insertAdjacentHTML(
        'beforeend',
        '<dialog><p>Do you really want this role?</p><button>Yes</button></dialog>',
      );
      document.querySelector('dialog')?.showModal();
    }),
  );
  const { fill } = start();
  expect(await fill([ID, ROLE, LEVEL])).toMatchObject({
    status: 'stopped',
    at: 'role-id',
    reason: 'message',
  });
  expect(shown().level).toBe('');
  document.querySelector('dialog')?.remove();
  expect(await fill([ID, ROLE, LEVEL])).toMatchObject({ status: 'done', done: 3 });
});

test('the user stops it, and it goes on from there', async () => {
  const { fill, ending, states } = start();
  show((control, options, choose) => {
    ending.abort();
    simple(control, options, choose);
  });
  expect(await fill([ID, ROLE, LEVEL])).toMatchObject({
    ...{ status: 'cancelled', at: 'role-id', canPutBack: true },
    fill: { filled: ['member-id'], left: ['role-id', 'level'] },
  });
  expect(shown()['role-id']).toBe('');
  expect(states.map(({ at }) => at)).not.toContain('level');
});

test('what was filled in is put back, by the empty option of a list too; what the user changed stays', async () => {
  show((control, options, choose) => simple(control, ['', ...options], choose));
  const { fill, putBack } = start();
  await fill([ID, ROLE, LEVEL]);
  await fill([{ field: 'default-board', how: 'choose', text: 'Help Desk' }], false);
  read().fields.get('level')?.querySelector('span')?.replaceChildren('Region (Level 2)');
  expect(await putBack()).toMatchObject({ kind: 'put-back', status: 'done', fill: left([]) });
  expect(shown()).toMatchObject({
    'member-id': '',
    'role-id': '',
    level: 'Region (Level 2)',
    'default-board': '',
  });
});

test('a list that cannot be emptied is named when the rest is put back', async () => {
  show(simple);
  const { fill, putBack } = start();
  await fill([ID, ROLE]);
  expect(await putBack()).toMatchObject({ status: 'stopped', fill: left(['role-id']) });
  expect(shown()).toMatchObject({ 'member-id': '', 'role-id': 'OfficeProtect' });
});

test('of a long list the first choices are offered, and all are counted', async () => {
  const boards = Array.from({ length: 30 }, (_, i) => `Board ${i + 1}`);
  show(LISTS['a list of which a part is in view'] as OpenList, { 'default-board': boards });
  const { fill } = start();
  const state = await fill([BOARD]);
  expect(state?.fill?.choices).toMatchObject([{ texts: boards.slice(0, 12), total: 30 }]);
});
