import type { GridCell } from '../connectwise/role-editor/cells.ts';
import { flatTreeParent } from './dom-tree.ts';

const PRESSABLE =
  'button,[role=button],[role=combobox],[role=listbox],[tabindex],[aria-haspopup],[aria-expanded],[onclick],[contenteditable=true]';

/** Whether a level can be changed where it stands: by a control, or by a text that looks or behaves like one. */
export function isEditable({
  element,
  box,
  isControl,
}: Pick<GridCell, 'element' | 'box' | 'isControl'>): boolean {
  if (isControl) return !element.matches(':disabled,[aria-disabled=true]');
  for (let part: Element | null = element; part && isCell(part, box); part = flatTreeParent(part)) {
    if (
      part.matches(PRESSABLE) ||
      part.querySelector('input,select,button,[role=combobox],svg,img,i,[class*=arrow],[class*=chevron]')
    )
      return true;
    if (isClickable(part) || /[▾▼⌄˅∨⏷]/.test(part.textContent ?? '')) return true;
  }
  return false;
}

/** Whether an element is no more than the cell round a text. */
function isCell(element: Element, text: { top: number; bottom: number }): boolean {
  const { height, width } = element.getBoundingClientRect();
  return height < (text.bottom - text.top) * 3 && width < 480;
}

/** Whether the mouse pointer becomes a hand over this part alone; over a card or row it does so for other reasons. */
function isClickable(part: Element): boolean {
  const round = part.closest('tr,[role=row]') ?? part.parentElement?.parentElement ?? document.body;
  return getComputedStyle(part).cursor === 'pointer' && getComputedStyle(round).cursor !== 'pointer';
}
