/** The functions of this folder against the table of layouts: each layout has one answer, that of a person who looks at it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { visibleControls } from './controls.ts';
import { coverAt, visibleBox } from './covers.ts';
import { querySelectorAllDeep } from './dom-tree.ts';
import { boxOf, centerX, centerY } from './geometry.ts';
import { pairFields } from './labels.ts';
import type { Layout, Seen } from './testing/layout.ts';
import { LAYOUTS } from './testing/layouts.ts';
import { visibleTextRuns } from './text-runs.ts';
import { canScrollTo, isVisible } from './visibility.ts';

function find(selector: string): HTMLElement {
  const [element] = querySelectorAllDeep(document, selector);
  if (!(element instanceof HTMLElement)) throw new Error(`The layout has no ${selector}.`);
  return element;
}

function show({ html, act }: Layout): void {
  document.body.setHTMLUnsafe(html);
  act?.(find);
}

/** The answer that the functions give together. */
function seenAs(element: Element): Seen {
  if (!isVisible(element)) return 'hidden';
  const box = boxOf(element);
  const [x, y] = [centerX(box), centerY(box)];
  const cover = coverAt(element, x, y);
  if (cover === 'cut-off') return canScrollTo(element) ? 'scroll' : 'script';
  return cover;
}

beforeEach(() => scrollTo(0, 0));
afterEach(() => document.body.replaceChildren());

test('the table has more than 40 layouts, each with a name of its own', () => {
  const names = LAYOUTS.map(({ name }) => name);
  expect(LAYOUTS.length).toBeGreaterThan(40);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

describe('how an element is seen', () => {
  test.each(LAYOUTS.filter(({ seen }) => seen))('$name: $seen', (layout) => {
    show(layout);
    expect(seenAs(find('#it'))).toBe(layout.seen);
    expect(visibleBox(find('#it')) !== null).toBe(layout.seen === 'clear');
  });
});

describe('which texts can be read', () => {
  test.each(LAYOUTS.filter(({ texts }) => texts))('$name', (layout) => {
    show(layout);
    expect(visibleTextRuns(document.body).map(({ text }) => text)).toEqual(layout.texts);
  });
});

describe('which text is the label', () => {
  test.each(LAYOUTS.filter(({ label }) => label !== undefined))('$name', (layout) => {
    show(layout);
    const fields = pairFields(visibleTextRuns(document.body), visibleControls(document));
    const field = fields.find(({ control }) => control.element === find('#it'));
    expect(field?.label.text ?? null).toBe(layout.label);
  });
});
