/** Makes elements the way the product's toolkit does: divs with classes, and labels that are not labels. */
import { classes } from './class-names.ts';

type Child = Node | string;

/** An element with classes (see `classes`), properties and children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  props: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), props);
  if (className) {
    element.className = classes(className);
  }
  element.append(...children);
  return element;
}

/** A piece of text: `div.gwt-Label.mm_label`, with further classes. */
export function label(text: string, className = ''): HTMLDivElement {
  return el('div', `gwt-Label mm_label ${className}`.trim(), {}, text);
}

/** A link inside a grid or a breadcrumb, which the product draws as an anchor without an address. */
export function link(text: string, className: string, press: () => void): HTMLAnchorElement {
  const anchor = el('a', className, { tabIndex: 0 }, text);
  onPress(anchor, press);
  return anchor;
}

/** Calls `press` on a click, and on Enter or Space while the element has the focus; not while it is disabled. */
export function onPress(element: HTMLElement, press: () => void): void {
  const pressEnabled = () => {
    if (element.ariaDisabled !== 'true') {
      press();
    }
  };
  element.addEventListener('click', pressEnabled);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pressEnabled();
    }
  });
}

/** Dates as the lists show them: `4/5/24`. */
export function shortDate(iso: string): string {
  const date = new Date(iso);
  return `${date.getMonth() + 1}/${date.getDate()}/${String(date.getFullYear()).slice(-2)}`;
}
