/** The functions of this folder against the table of layouts: each layout has one answer, that of a person who looks at it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answersTo } from './testing/answers.ts';
import { type FrameWith, importInFrame } from './testing/frame.ts';
import type { Layout } from './testing/layout.ts';
import { LAYOUTS } from './testing/layouts.ts';

/** A frame as large as the page. */
const WHOLE_PAGE = 'position: fixed; inset: 0; width: 100%; height: 100%';

test('the table has more than 40 layouts, each with a name of its own', () => {
  const names = LAYOUTS.map(({ name }) => name);
  expect(LAYOUTS.length).toBeGreaterThan(40);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

/** What the table says of a layout: nothing but answers. */
function answersIn({ name: _name, html: _html, act: _act, frame: _frame, ...answers }: Layout) {
  expect(Object.keys(answers)).not.toEqual([]);
  return answers;
}

describe('asked in the page itself', () => {
  afterEach(() => document.body.replaceChildren());

  test.each(LAYOUTS.filter(({ frame }) => frame === undefined))('$name', (layout) => {
    expect(answersTo(layout.name)).toEqual(answersIn(layout));
  });
});

describe('asked inside of a frame', () => {
  let inside: FrameWith<typeof import('./testing/answers.ts')>;
  beforeAll(async () => {
    inside = await importInFrame(new URL('./testing/answers.ts', import.meta.url));
  });
  afterAll(() => inside.frame.remove());

  test.each(LAYOUTS)('$name', (layout) => {
    inside.frame.style.cssText = `border: 0; ${layout.frame ?? WHOLE_PAGE}`;
    // Arrays of another window are of another class.
    expect(structuredClone(inside.module.answersTo(layout.name))).toEqual(answersIn(layout));
  });
});
