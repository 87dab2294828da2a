import { LEVELS, type Level, type Permission } from '../../../../model.ts';
import type { RoleEditor } from '../../../flow/role-editor.ts';
import { classes } from '../../base/class-names.ts';
import { el, onPress } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import { levelChoice } from '../../base/level-choice.ts';
import { say, shortDate } from '../../base/words.ts';
import { label } from '../dom.ts';
import { permissionName } from '../permission-row.ts';
import { comboBox } from '../widgets/combo-box.ts';

/** A module's grey line, or one of its permissions. */
export interface Line {
  module: string;
  permission?: Permission;
}

interface Place {
  left: number;
  width: number;
}

/** In px. */
export const ROW_HEIGHT = 25;
/** Left edges and widths in px. */
export const COLUMNS: Record<Level | 'name' | 'lastUpdate' | 'updatedBy', Place> = {
  name: { left: 8, width: 250 },
  add: { left: 266, width: 92 },
  edit: { left: 366, width: 92 },
  delete: { left: 466, width: 92 },
  inquire: { left: 566, width: 92 },
  lastUpdate: { left: 676, width: 92 },
  updatedBy: { left: 776, width: 92 },
};

/** Puts an element into its column, by an absolute position of its own. */
export function placed<Placed extends HTMLElement>(element: Placed, { left, width }: Place): Placed {
  element.style.left = `${left}px`;
  element.style.width = `${width}px`;
  return element;
}

/** One element that shows now this line and now that, and is empty between the two. */
export class VirtualRow {
  readonly element = el('div', '');
  readonly #editor: RoleEditor;
  readonly #customize: (permission: Permission) => void;
  readonly #name = placed(el('div', ''), COLUMNS.name);
  readonly #levels;
  readonly #date = placed(label(''), COLUMNS.lastUpdate);
  readonly #user = placed(label(''), COLUMNS.updatedBy);
  #line: Line | undefined;
  #filled = false;

  constructor(editor: RoleEditor, customize: (permission: Permission) => void) {
    this.#editor = editor;
    this.#customize = customize;
    this.#levels = LEVELS.map((level) => {
      const choice = () => this.#line?.permission && levelChoice(editor, this.#line.permission, level);
      const box = comboBox({
        value: '',
        values: () => choice()?.values() ?? [],
        pick: (picked) => choice()?.pick(picked) ?? false,
      });
      return { box, cell: placed(el('div', '~virtual-level', {}, box.element), COLUMNS[level]), choice };
    });
    const cells = this.#levels.map(({ cell }) => cell);
    this.element.append(this.#name, ...cells, this.#date, this.#user);
  }

  /** Takes the line with the index `at`, still without its text; a line that it shows already stays. */
  show(at: number, line: Line | undefined): void {
    this.element.style.transform = `translateY(${at * ROW_HEIGHT}px)`;
    if (line === this.#line) {
      return;
    }
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && this.element.contains(focused)) {
      focused.blur();
    }
    this.#line = line;
    this.#filled = false;
    this.element.hidden = line === undefined;
    this.element.className = classes(`cw-ml-row ~virtual-row ~virtual-empty${at % 2 ? ' ~row-odd' : ''}`);
    this.#name.replaceChildren();
    this.#date.textContent = '';
    this.#user.textContent = '';
    for (const { box } of this.#levels) {
      box.show('');
    }
  }

  /** Writes the text and the levels of its line. */
  fill(): void {
    if (!this.#line || this.#filled) {
      return;
    }
    const { module, permission } = this.#line;
    this.#filled = true;
    this.element.classList.remove(classes('~virtual-empty'));
    if (permission) {
      this.#name.append(permissionName(permission, this.#customize));
    } else {
      this.element.classList.add(classes('~virtual-module'));
      const name = el('div', '~module-name', { tabIndex: 0 }, el('div', ''), label(say(module)));
      onPress(name, () => this.#editor.toggle(module));
      this.#name.append(name);
    }
    this.refresh();
  }

  /** Brings a filled line up to date. */
  refresh(): void {
    if (!this.#line || !this.#filled) {
      return;
    }
    for (const { box, choice } of this.#levels) {
      box.show(choice()?.value ?? '');
    }
    const { module, permission } = this.#line;
    const stamp = permission ? undefined : this.#editor.role.modules[module];
    this.#date.textContent = stamp ? shortDate(stamp.lastUpdate) : '';
    this.#user.textContent = stamp?.updatedBy ?? '';
    const arrow = icon(this.#editor.isCollapsed(module) ? 'down' : 'up', 14);
    this.#name.querySelector(`.${classes('~module-name')} > :first-child`)?.replaceChildren(arrow);
  }
}
