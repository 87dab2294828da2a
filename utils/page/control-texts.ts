import { parentOf } from './dom-tree.ts';
import { type Control, type Run, shownValue } from './layout.ts';

/** How far (elements) a text may stand inside the control that shows it. */
const DEPTH = 12;

/** Which texts stand inside which control. */
export function textsInControls(runs: Run[], controls: Control[]): Map<Element, Run[]> {
  const texts = new Map<Element, Run[]>(controls.map(({ element }) => [element, []]));
  for (const run of runs) {
    let reached: Element | null = run.element;
    for (let i = 0; reached && i < DEPTH && !texts.has(reached); i++) reached = parentOf(reached);
    if (reached) texts.get(reached)?.push(run);
  }
  return texts;
}

/** What a control shows, as `shownValue` says it, but from the texts already found. */
export function valueFrom(element: Element, texts: Map<Element, Run[]>): string {
  const own = texts.get(element);
  if (!own || element.matches('input,select,textarea')) return shownValue(element);
  return own
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
}
