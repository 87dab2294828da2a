/** Setting one level as grid libraries want it (docs/libraries.md): by editors that open over or in a cell, and close again. */
import { afterEach, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { clearPage } from '../testing/read-role.ts';
import { RECYCLED_SKINS, RECYCLED_STYLE } from '../testing/role-recycled.ts';
import { sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';
import { setLevel } from './set-level.ts';

afterEach(clearPage);

const CELL = 'Service Desk/Service Tickets/edit';
const read = () => readPage(WANTED, String);
const place = { control: () => read().cells.get(CELL) ?? null, choices: () => [] };

/** Shows a role of bare texts. Returns the level's cell and the accesses of all others. */
function show(): { cell: HTMLElement; others: () => string[] } {
  const sheet = sampleSheet();
  const draw = RECYCLED_SKINS['titles with column and count']?.draw;
  mount(roleShell(sheet.role, draw?.(sheet) ?? ''), RECYCLED_STYLE);
  const cell = place.control() as HTMLElement;
  cell.textContent = 'None';
  cell.scrollIntoView({ block: 'center' });
  const cells = [...document.querySelectorAll('.r-cell')].filter((other) => other !== cell);
  return { cell, others: () => cells.map(({ textContent }) => textContent ?? '') };
}

const set = () => setLevel(place, 'All', new AbortController().signal);

/** A list of the three options below a cell; `onChoose` gets the chosen word. */
function openList(cell: Element, onChoose: (word: string) => void, isInShadow = false): HTMLElement {
  const { left, bottom } = cell.getBoundingClientRect();
  const list = document.createElement('div');
  list.style.cssText = `position:fixed;left:${left}px;top:${bottom}px;width:110px;background:#fff;z-index:9`;
  for (const word of ['None', 'My', 'All']) {
    const option = document.createElement('cw-option');
    option.textContent = word;
    option.style.display = 'block';
    const choose = () => {
      list.remove();
      onChoose(word);
    };
    if (isInShadow) {
      const inner = document.createElement('div');
      inner.append(document.createElement('slot'));
      inner.addEventListener('click', choose);
      option.attachShadow({ mode: 'open' }).append(inner);
    } else option.addEventListener('click', choose);
    list.append(option);
  }
  document.body.append(list);
  return list;
}

/** An editor over a cell that shows what is chosen, and gives it to the page when it is closed by `end`. */
function editorOver(cell: HTMLElement, end: string | null): void {
  const { left, top, width, height } = cell.getBoundingClientRect();
  const editor = document.createElement('div');
  editor.setAttribute('role', 'combobox');
  editor.tabIndex = 0;
  editor.textContent = 'None';
  editor.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;background:#fff`;
  editor.addEventListener('click', () =>
    openList(editor, (word) => {
      editor.textContent = word;
    }),
  );
  const close = () => {
    cell.textContent = editor.textContent;
    editor.remove();
  };
  if (end === 'Enter') editor.addEventListener('keydown', ({ key }) => key === end && close());
  document.body.append(editor);
  editor.focus();
  const onPress = ({ target }: Event) => {
    if ((target as Element).closest('cw-option,[role=combobox]')) return;
    document.removeEventListener('mousedown', onPress);
    close();
  };
  if (end === 'a press elsewhere') document.addEventListener('mousedown', onPress);
  if (end === 'blur') editor.addEventListener('blur', close, { once: true });
}

test.each(['Enter', 'blur', 'a press elsewhere'])(
  'an editor over the cell is closed by %s, and the row itself shows the level',
  async (end) => {
    const { cell, others } = show();
    const before = others();
    cell.addEventListener('click', () => editorOver(cell, end));
    const pressed = new Set<EventTarget | null>();
    document.addEventListener('mousedown', ({ target }) => pressed.add(target));
    expect(await set()).toBeNull();
    expect([...document.querySelectorAll('.r-cell')].filter((each) => pressed.has(each))).toEqual([cell]);
    expect(cell.textContent).toBe('All');
    expect(others()).toEqual(before);
  },
);

test('an editor that stays open has set nothing', async () => {
  const { cell } = show();
  cell.addEventListener('click', () => editorOver(cell, null), { once: true });
  expect(await set()).toBe('not-taken');
  expect(cell.textContent).toBe('None');
});

test('a level that the page takes back a little later is not set', async () => {
  const { cell } = show();
  const takeBack = () => setTimeout(() => cell.replaceChildren('None'), 300);
  cell.addEventListener('click', () =>
    openList(cell, (word) => {
      cell.textContent = word;
      takeBack();
    }),
  );
  expect(await set()).toBe('not-taken');
});

test('a narrow field in the cell, which opens on a double click', async () => {
  const { cell, others } = show();
  const before = others();
  cell.addEventListener('dblclick', () => {
    cell.innerHTML = '<input value="None" style="width:40px">';
    const input = cell.firstElementChild as HTMLInputElement;
    input.addEventListener('keydown', ({ key }) => key === 'Enter' && cell.replaceChildren(input.value));
  });
  expect(await set()).toBeNull();
  expect(cell.textContent).toBe('All');
  expect(others()).toEqual(before);
});

test('a list that opens on the second click', async () => {
  const { cell } = show();
  let clicks = 0;
  cell.addEventListener('click', () => {
    clicks += 1;
    if (clicks === 2) openList(cell, (word) => cell.replaceChildren(word));
  });
  expect(await set()).toBeNull();
});

test('an option that listens in its shadow root', async () => {
  const { cell } = show();
  cell.addEventListener('click', () => openList(cell, (word) => cell.replaceChildren(word), true));
  expect(await set()).toBeNull();
  expect(cell.textContent).toBe('All');
});

test('the next cell is not taken for an arrow, nor texts that are drawn again for options', async () => {
  const { cell, others } = show();
  const before = others();
  const touched: Element[] = [];
  for (const other of document.querySelectorAll('.r-cell')) {
    if (other === cell) continue;
    other.addEventListener('click', () => touched.push(other));
  }
  cell.addEventListener('click', () => {
    const row = cell.parentElement as HTMLElement;
    for (const other of row.querySelectorAll('.r-cell'))
      if (other !== cell) other.innerHTML = `<i>${other.textContent}</i>`;
  });
  expect(await set()).toBe('no-list');
  expect(touched).toEqual([]);
  expect(others()).toEqual(before);
});

test('what an open editor shows is not read; the other levels are', () => {
  const { cell } = show();
  const lines = () => {
    const { page } = read();
    return page.screen === 'security-role' ? page.levels.length : 0;
  };
  const all = lines();
  cell.innerHTML = '<select><option>None</option><option selected>All</option></select>';
  expect(lines()).toBe(all - 1);
  expect(read().cells.has(CELL)).toBe(false);
  expect(read().problems).toEqual([]);
});
