/** The list of a combobox or menu button. It is on the page only while it is open, at the end of the body. */
import { classes } from '../base/class-names.ts';
import { el } from '../base/dom.ts';
import { addLayer } from '../base/layers.ts';
import { keepPlaced, type Side } from './placed.ts';

export interface ListBoxOptions {
  kind: 'listbox' | 'menu';
  values: () => readonly string[];
  /** The value that is chosen now; for several ones, each. */
  isChosen?: (value: string) => boolean;
  /** The list stays open, since one may choose more than one value. */
  multiple?: boolean;
  /** Where the list opens; below by default. */
  side?: Side;
  pick: (value: string) => void;
}

const ROLES = { listbox: 'option', menu: 'menuitem' } as const;
let opened = 0;

/** Gives `button` a list: it opens on a click or key, and the focus stays on the button all the while. */
export function addListBox(button: HTMLElement, options: ListBoxOptions): void {
  let panel: HTMLElement | undefined;
  let items: { value: string; element: HTMLElement }[] = [];
  let active = -1;
  let release = () => {};

  function open(): void {
    opened += 1;
    const id = `list-${opened}`;
    items = options.values().map((value, index) => {
      const element = el(
        'div',
        '~option',
        { role: ROLES[options.kind], id: `${id}-${index}` },
        value || '\u00a0',
      );
      element.addEventListener('mousemove', () => activate(index));
      element.addEventListener('click', () => pick(value));
      return { value, element };
    });
    panel = el('div', '~list', { role: options.kind, id }, ...items.map(({ element }) => element));
    if (options.multiple) {
      panel.ariaMultiSelectable = 'true';
    }
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    document.body.append(panel);
    addLayer(close);
    button.ariaExpanded = 'true';
    button.setAttribute('aria-controls', id);
    release = keepPlaced(panel, button, options.side ?? 'below', close);
    showChosen();
    activate(
      Math.max(
        0,
        items.findIndex(({ value }) => options.isChosen?.(value)),
      ),
    );
  }

  function close(): void {
    release();
    panel?.remove();
    panel = undefined;
    button.ariaExpanded = 'false';
    button.removeAttribute('aria-controls');
    button.removeAttribute('aria-activedescendant');
  }

  function activate(index: number): void {
    active = Math.max(0, Math.min(items.length - 1, index));
    for (const [at, { element }] of items.entries()) {
      element.classList.toggle(classes('~option-active'), at === active);
    }
    const element = items[active]?.element;
    element?.scrollIntoView({ block: 'nearest' });
    button.setAttribute('aria-activedescendant', element?.id ?? '');
  }

  function showChosen(): void {
    if (options.isChosen) {
      for (const { value, element } of items) {
        element.ariaSelected = String(options.isChosen(value));
      }
    }
  }

  function pick(value: string): void {
    if (!options.multiple) {
      close();
    }
    options.pick(value);
    showChosen();
  }

  /** True for a key that the list has taken. */
  function takeKey(key: string): boolean {
    if (!panel) {
      const opens = ['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(key);
      if (opens) {
        open();
      }
      return opens;
    }
    const item = items[active];
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      activate(active + (key === 'ArrowDown' ? 1 : -1));
    } else if ((key === 'Enter' || key === ' ') && item) {
      pick(item.value);
    } else if (key === 'Escape') {
      close();
    } else if (key.length === 1) {
      activate(items.findIndex(({ value }) => value.toLowerCase().startsWith(key.toLowerCase())));
    } else {
      return false;
    }
    return true;
  }

  button.ariaHasPopup = options.kind;
  button.ariaExpanded = 'false';
  button.addEventListener('click', () => (panel ? close() : open()));
  button.addEventListener('blur', close);
  button.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && takeKey(event.key)) {
      event.preventDefault();
    }
  });
}
