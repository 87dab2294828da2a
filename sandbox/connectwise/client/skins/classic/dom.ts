/** Elements the way the product's long-lived toolkit makes them: divs with classes, and labels that are not labels. */
import { el, onPress } from '../base/dom.ts';

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
