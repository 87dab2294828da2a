/** Acts on pages as a user does, with the real mouse and keyboard only, and counts clicks and keystrokes. */
import type { Locator, Page } from 'playwright';
import type { Box } from '../../utils/page/geometry.ts';

/** The user's clicks and keystrokes so far. */
export interface Tally {
  clicks: number;
  keystrokes: number;
}

export interface User {
  readonly tally: Readonly<Tally>;
  /** Moves the mouse there and clicks the middle; a locator must be visible, enabled and not covered. */
  click(target: Locator | Box): Promise<void>;
  /** Types with the keyboard into the focused element; each character is one keystroke. */
  type(text: string): Promise<void>;
  /** Clicks a field, selects its text and types over it. */
  replace(target: Locator | Box, text: string): Promise<void>;
  /** Presses one key or chord, for example `Enter` or `ControlOrMeta+A`: one keystroke. */
  press(key: string): Promise<void>;
  /** Turns the mouse wheel by CSS pixels over a point of the viewport; not counted. */
  wheel(x: number, y: number, deltaY: number): Promise<void>;
}

/** A user of one page; pass the tally of another to count over several pages. */
export function createUser(page: Page, tally: Tally = { clicks: 0, keystrokes: 0 }): User {
  const user: User = {
    tally,
    async click(target) {
      if ('page' in target) {
        await target.click({ steps: MOUSE_STEPS });
      } else {
        const x = (target.left + target.right) / 2;
        const y = (target.top + target.bottom) / 2;
        await page.mouse.move(x, y, { steps: MOUSE_STEPS });
        await page.mouse.down();
        await page.mouse.up();
      }
      tally.clicks += 1;
    },
    async type(text) {
      await page.keyboard.type(text, { delay: BETWEEN_KEYS });
      tally.keystrokes += [...text].length;
    },
    async replace(target, text) {
      await user.click(target);
      await user.press('ControlOrMeta+A');
      await user.type(text);
    },
    async press(key) {
      await page.keyboard.press(key);
      tally.keystrokes += 1;
    },
    async wheel(x, y, deltaY) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, deltaY);
    },
  };
  return user;
}

/** Ms between two keys of a very fast typist. */
const BETWEEN_KEYS = 20;

/** The mouse moves over a few points on its way, as hover effects and menus expect. */
const MOUSE_STEPS = 4;
