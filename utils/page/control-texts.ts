import { flatTreeParent } from './dom-tree.ts';
import { type Control, shownValue, type TextRun } from './layout.ts';

/** How far (elements) a text may stand inside the control that shows it. */
const DEPTH = 12;

/** Which texts stand inside which control. */
export function textsInControls(textRuns: TextRun[], controls: Control[]): Map<Element, TextRun[]> {
  const texts = new Map<Element, TextRun[]>(controls.map(({ element }) => [element, []]));
  for (const textRun of textRuns) {
    let reached: Element | null = textRun.element;
    for (let i = 0; reached && i < DEPTH && !texts.has(reached); i++) reached = flatTreeParent(reached);
    if (reached) texts.get(reached)?.push(textRun);
  }
  return texts;
}

/** What a control shows, as `shownValue` says it, but from the texts already found. */
export function valueFrom(element: Element, texts: Map<Element, TextRun[]>): string {
  const own = texts.get(element);
  if (!own || element.matches('input,select,textarea')) return shownValue(element);
  return own
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
}
