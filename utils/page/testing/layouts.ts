/**
 * Small pages, each with the one answer that a person gives who looks at it. `layouts.browser.test.ts` asks the functions
 * of `utils/page` the same questions. `#it` is the element in question.
 */
import { CLIPPING_LAYOUTS } from './clipping-layouts.ts';
import { COVER_LAYOUTS } from './cover-layouts.ts';
import { LABEL_LAYOUTS } from './label-layouts.ts';
import { TEXT_LAYOUTS } from './text-layouts.ts';
import { VISIBILITY_LAYOUTS } from './visibility-layouts.ts';

/**
 * - `clear`: in the viewport, with nothing over its middle.
 * - `covered`: in the viewport, with something opaque over its middle.
 * - `scroll`: not in view, but the user can scroll to it.
 * - `script`: not in view, and only a script of the page can scroll to it.
 * - `hidden`: cannot be seen.
 */
export type Seen = 'clear' | 'covered' | 'scroll' | 'script' | 'hidden';

export interface Layout {
  name: string;
  /** The body's content; `<template shadowrootmode="open">` makes a shadow root. */
  html: string;
  /** Changes the page after it is there: scrolls, opens a dialog. */
  act?: (find: (selector: string) => HTMLElement) => void;
  /** How `#it` is seen. */
  seen?: Seen;
  /** All texts that can be seen on the page, in document order. */
  texts?: string[];
  /** The text on the page that a person takes for the label of `#it`; null when none is. */
  label?: string | null;
  /** The names that the page's code gives `#it`: by labels, `aria-labelledby`, `aria-label`, `placeholder`, `title`. */
  names?: string[];
}

export const LAYOUTS: Layout[] = [
  ...VISIBILITY_LAYOUTS,
  ...CLIPPING_LAYOUTS,
  ...COVER_LAYOUTS,
  ...TEXT_LAYOUTS,
  ...LABEL_LAYOUTS,
];
