/** Elements of plain HTML, each used for what it is made for. */
import { el } from '../base/dom.ts';

let made = 0;

/** The element's id; one that has none gets a number. */
export function idOf(element: HTMLElement): string {
  if (!element.id) {
    made += 1;
    element.id = `f${made}`;
  }
  return element.id;
}

/** A link that stays on the page. */
export function link(text: string, className: string, press: () => void): HTMLAnchorElement {
  const anchor = el('a', className, { href: '#' }, text);
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    press();
  });
  return anchor;
}

export function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const element = el('button', className, { type: 'button' }, text);
  element.addEventListener('click', press);
  return element;
}

/** A button that unfolds a list of entries below itself, and folds it again once one is pressed. */
export function dropDown(
  text: string,
  entries: readonly string[],
  press: (entry: string) => void,
): HTMLDetailsElement {
  const list = el('details', '~menu', {}, el('summary', '~button', {}, text));
  const choose = (entry: string) => {
    list.open = false;
    press(entry);
  };
  list.append(
    el('div', '~menu-list', {}, ...entries.map((entry) => button(entry, '~menu-entry', () => choose(entry)))),
  );
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !list.contains(relatedTarget)) {
      list.open = false;
    }
  });
  return list;
}
