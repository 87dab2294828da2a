/** Parts of role editor fixtures: lines, headers, and all kinds of controls for a level. */
import { LEVELS } from '../model/levels.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Returns the HTML of a level's cell. `text` is null when the permission has no such level. */
export type DrawLevel = (text: string | null) => string;

/** One line of the editor: a group header or a row. */
export interface SheetLine {
  title: string;
  /** Number of rows in the group, as shown in its header. */
  count: number;
  /** Null for a group header. */
  row: SheetRow | null;
}

export const escaped = (text: string): string => text.replace(/&(?!amp;)/g, '&amp;');
export const labelOf = ({ label, permission }: SheetRow): string => label ?? permission;

/** Lists group headers and rows from top to bottom, without the rows of closed groups. */
export function linesOf(sheet: Sheet): SheetLine[] {
  return sheet.groups.flatMap(({ title, module, rows, isCollapsed }) => {
    const line = { title: title ?? escaped(module), count: rows.length };
    return [{ ...line, row: null }, ...(isCollapsed ? [] : rows).map((row) => ({ ...line, row }))];
  });
}

/** Draws all four level headers. */
export function levelHeads(sheet: Sheet, draw: (text: string) => string): string {
  return LEVELS.map((level) => draw(sheet.headers[level] ?? '')).join('');
}

const ACCESS = ['None', 'My', 'All'];
const unless =
  (draw: (text: string) => string): DrawLevel =>
  (text) =>
    text === null ? '' : draw(text);
const options = (text: string) =>
  ACCESS.map((word) => `<option ${word === text ? 'selected' : ''}>${word}</option>`).join('');
let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};

/** All kinds of controls by name. Those with `data-*` attributes work after `addBehaviour`. */
export const LEVEL_CONTROLS: Record<string, DrawLevel> = {
  'native select': unless((text) => `<select>${options(text)}</select>`),
  'list box with all options visible': unless(
    (text) => `<select size="3" style="overflow:hidden">${options(text)}</select>`,
  ),
  'button that opens a menu': unless(
    (text) =>
      `<button type="button" aria-haspopup="listbox" aria-expanded="false" data-menu><span>${text}</span> <svg width="8" height="8"></svg></button>`,
  ),
  'picker with a hidden select': unless(
    (text) =>
      `<span style="position:relative"><select style="position:absolute;width:1px;height:1px;opacity:0" tabindex="-1" aria-hidden="true">${options(text)}</select><span role="combobox" tabindex="0" aria-haspopup="listbox" data-menu style="display:inline-block;width:80px"><span title="${text}">${text}</span><b role="presentation">▾</b></span></span>`,
  ),
  'text that becomes a list on click': unless(
    (text) => `<div class="editable" data-edit="click" style="cursor:pointer">${text}</div>`,
  ),
  'text that becomes a list on double click': unless(
    (text) => `<div data-edit="dblclick" tabindex="-1">${text}</div>`,
  ),
  'radio buttons with labels': unless((text) => {
    const name = `level-${next()}`;
    return ACCESS.map(
      (word) =>
        `<label style="margin-right:4px"><input type="radio" name="${name}" ${word === text ? 'checked' : ''}>${word}</label>`,
    ).join('');
  }),
  'radio group of divs': unless(
    (text) =>
      `<div role="radiogroup" style="display:flex;gap:6px">${ACCESS.map((word) => `<div role="radio" tabindex="0" aria-checked="${word === text}" data-one>${word}</div>`).join('')}</div>`,
  ),
  'segmented buttons with a class': unless(
    (text) =>
      `<div class="seg" style="display:inline-flex;border:1px solid #888">${ACCESS.map((word) => `<button type="button" class="${word === text ? 'active' : ''}" style="${word === text ? 'background:#06c;color:#fff' : ''}" data-one>${word}</button>`).join('')}</div>`,
  ),
  'input with suggestions': unless((text) => `<input list="words" value="${text}" style="width:80px">`),
  'read-only input with an arrow': unless(
    (text) =>
      `<span style="display:inline-flex"><input readonly value="${text}" style="width:60px" data-menu><button type="button" tabindex="-1" aria-label="Open">▼</button></span>`,
  ),
  'chip with a menu': unless(
    (text) =>
      `<span class="chip" role="button" tabindex="0" aria-haspopup="menu" data-menu style="border-radius:9px;padding:1px 8px;background:#def">${text}</span>`,
  ),
  'icon with a name': unless(
    (text) =>
      `<button type="button" aria-label="${text}" title="${text}" data-menu style="width:22px;height:22px"><svg width="12" height="12"><circle cx="6" cy="6" r="5"/></svg></button>`,
  ),
};

/**
 * Adds the behaviour that a page's scripts would give to controls that are not native. Ends when the page's content is
 * replaced.
 */
export function addBehaviour(root: HTMLElement): void {
  const close = () => root.querySelector('.popup-list')?.remove();
  const edit = (part: HTMLElement) => {
    const text = part.textContent?.trim() ?? '';
    part.innerHTML = `<select>${options(text)}</select>`;
    const select = part.querySelector('select');
    select?.focus();
    select?.addEventListener('change', () => {
      part.textContent = select.value;
    });
    select?.addEventListener('blur', () => {
      if (select.isConnected) part.textContent = select.value;
    });
  };
  const setText = (part: HTMLElement, word: string) => {
    if (part instanceof HTMLInputElement) part.value = word;
    else if (part.hasAttribute('aria-label'))
      for (const name of ['aria-label', 'title']) part.setAttribute(name, word);
    else (part.querySelector('span') ?? part).textContent = word;
    part.setAttribute('aria-expanded', 'false');
  };
  const open = (part: HTMLElement) => {
    close();
    const { left, bottom } = part.getBoundingClientRect();
    const list = document.createElement('div');
    list.className = 'popup-list';
    list.setAttribute('role', 'listbox');
    list.style.cssText = `position:fixed;left:${left}px;top:${bottom}px;width:90px;background:#fff;border:1px solid #888;z-index:99`;
    list.innerHTML = ACCESS.map((word) => `<div role="option">${word}</div>`).join('');
    list.addEventListener('click', ({ target }) => {
      setText(part, (target as HTMLElement).textContent ?? '');
      close();
    });
    part.setAttribute('aria-expanded', 'true');
    root.append(list);
  };
  const choose = (part: HTMLElement) => {
    for (const each of part.parentElement?.children ?? []) {
      const isOn = each === part;
      if (each.hasAttribute('aria-checked')) each.setAttribute('aria-checked', String(isOn));
      else each.setAttribute('class', isOn ? 'active' : '');
      if (!each.hasAttribute('aria-checked'))
        each.setAttribute('style', isOn ? 'background:#06c;color:#fff' : '');
    }
  };
  const act = (kind: string) => (event: Event) => {
    const target = event.target as HTMLElement;
    const part =
      target.closest<HTMLElement>('[data-menu],[data-edit],[data-one]') ??
      target.parentElement?.querySelector<HTMLElement>('[data-menu]');
    if (!part || target.closest('select')) return;
    if (part.dataset.edit === kind) edit(part);
    if (kind === 'click' && 'menu' in part.dataset) open(part);
    if (kind === 'click' && 'one' in part.dataset) choose(part);
  };
  const holder = root.firstElementChild as HTMLElement;
  for (const kind of ['click', 'dblclick']) holder?.addEventListener(kind, act(kind));
}
