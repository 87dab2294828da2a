/** What an entry of the table of layouts (`layouts.ts`) says of its page. */

/**
 * - `clear`: in the viewport, with nothing over its middle.
 * - `covered`: in the viewport, with something opaque over its middle.
 * - `scroll`: not in view, but the user can scroll to it.
 * - `script`: not in view, and only a script of the page can scroll to it.
 * - `hidden`: cannot be seen.
 */
export type Seen = 'clear' | 'covered' | 'scroll' | 'script' | 'hidden';

/** The answers of a person who looks at the page, to the questions that a layout is about. */
export interface Answers {
  /** How `#it` is seen. */
  seen?: Seen;
  /** All texts that can be seen on the page, in document order. */
  texts?: string[];
  /** The text on the page that a person takes for the label of `#it`; null when none is. */
  label?: string | null;
  /** The names that the page's code gives `#it`: by labels, `aria-labelledby`, `aria-label`, `placeholder`, `title`. */
  names?: string[];
}

export interface Layout extends Answers {
  name: string;
  /** The style of the frame that shows this page; a layout without it looks the same in any. */
  frame?: string;
  /** The body's content; `<template shadowrootmode="open">` makes a shadow root. */
  html: string;
  /** Changes the page after it is there: scrolls, opens a dialog. */
  act?: (find: (selector: string) => HTMLElement) => void;
}
