import { closestWhere } from './dom-tree.ts';

const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
/** Px that a window in front of the page leaves free of it on every side. */
const MARGIN = 8;

/** The dialog that an element is in, by role or by position: a window that floats in front of the page; else null. */
export function closestDialog(element: Element): Element | null {
  const end = closestWhere(
    element,
    (part) => part === document.body || part.matches(DIALOG) || isFloating(part),
  );
  return end === document.body ? null : end;
}

function isFloating(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  if (!/fixed|absolute/.test(position) || !(Number(zIndex) > 0)) return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const isInside =
    left > MARGIN && top > MARGIN && right < innerWidth - MARGIN && bottom < innerHeight - MARGIN;
  return isInside && width > 160 && height > 80;
}
