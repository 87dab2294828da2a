import { controlNames } from '../control-names.ts';
import { visibleControls } from '../controls.ts';
import { coverAt, visibleBox } from '../covers.ts';
import { querySelectorAllDeep } from '../dom-tree.ts';
import { boxOf, centerX, centerY } from '../geometry.ts';
import { pairFields } from '../labels.ts';
import { visibleTextRuns } from '../text-runs.ts';
import { canScrollTo, isVisible } from '../visibility.ts';
import type { Answers, Seen } from './layout.ts';
import { LAYOUTS } from './layouts.ts';

/**
 * Draws a layout of the table in the document of this module's own window, and asks the functions of `utils/page` what
 * the layout has an answer for. Throws when they contradict each other.
 */
export function answersTo(name: string): Answers {
  const layout = LAYOUTS.find((each) => each.name === name);
  if (!layout) throw new Error(`There is no layout "${name}".`);
  const { html, act, seen, texts, label, names } = layout;
  scrollTo(0, 0);
  document.body.setHTMLUnsafe(html);
  act?.(find);
  return {
    ...(seen && { seen: seenAs(find('#it')) }),
    ...(texts && { texts: visibleTextRuns(document.body).map(({ text }) => text) }),
    ...(label !== undefined && { label: labelOf(find('#it')) }),
    ...(names && { names: controlNames(find('#it')).map(({ parts }) => parts.join(' ')) }),
  };
}

function find(selector: string): HTMLElement {
  const [element] = querySelectorAllDeep(document, selector);
  if (!(element instanceof HTMLElement)) throw new Error(`The layout has no ${selector}.`);
  return element;
}

function seenAs(element: Element): Seen {
  const box = boxOf(element);
  const cover = coverAt(element, centerX(box), centerY(box));
  const inView = cover === 'cut-off' ? (canScrollTo(element) ? 'scroll' : 'script') : cover;
  const seen = isVisible(element) ? inView : 'hidden';
  if ((visibleBox(element) !== null) !== (seen === 'clear'))
    throw new Error(`${seen}, but not to visibleBox.`);
  return seen;
}

function labelOf(element: Element): string | null {
  const fields = pairFields(visibleTextRuns(document.body), visibleControls(document));
  return fields.find(({ control }) => control.element === element)?.label.text ?? null;
}
