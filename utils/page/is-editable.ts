import { flatTreeParent } from './dom-tree.ts';
import type { Box } from './geometry.ts';

const CLICKABLE =
  '[role=gridcell]:not([aria-readonly=true]),button,[role=button],[role=combobox],[role=listbox],[tabindex],[aria-haspopup],[aria-expanded],[onclick],[contenteditable=true]';
const CHANGING = 'input,select,button,[role=combobox],svg,img,i,[class*=arrow],[class*=chevron]';

/**
 * Whether the user can change a value in place: `element` is an enabled control (`isControl`), or a text that looks or
 * behaves like one. `box` is the box of the text.
 */
export function isEditable(cell: { element: Element; box: Box; isControl: boolean }): boolean {
  const { element, box, isControl } = cell;
  if (isControl) return !element.matches(':disabled,[aria-disabled=true]');
  for (let part: Element | null = element; part && isCell(part, box); part = flatTreeParent(part)) {
    if (part.matches(CLICKABLE) || part.querySelector(CHANGING)) return true;
    if (hasOwnPointer(part) || /[▾▼⌄˅∨⏷]/.test(part.textContent ?? '')) return true;
  }
  return false;
}

/** Whether an element is no more than the cell round a text. */
function isCell(element: Element, text: Box): boolean {
  const { height, width } = element.getBoundingClientRect();
  return height < (text.bottom - text.top) * 3 && width < 480;
}

/** Whether the mouse pointer becomes a hand over this element but not over all of its row or card. */
function hasOwnPointer(part: Element): boolean {
  const round = part.closest('tr,[role=row]') ?? part.parentElement?.parentElement ?? document.body;
  return getComputedStyle(part).cursor === 'pointer' && getComputedStyle(round).cursor !== 'pointer';
}
