/** Acts on pages as a user does, with the real mouse and keyboard only, and counts clicks and keystrokes. */
import type { Locator, Page } from 'playwright';
import type { Box } from '../../utils/page/geometry.ts';

/** What the user has done so far. */
export interface Tally {
  clicks: number;
  keystrokes: number;
  /** What the user had to think of, each time: where to click, what to type, which key to press. Tab again and again counts once. */
  decisions: number;
  /** How often the hand went from mouse to keyboard or back. */
  handMoves: number;
  hand: 'mouse' | 'keyboard';
}

function newTally(): Tally {
  return { clicks: 0, keystrokes: 0, decisions: 0, handMoves: 0, hand: 'mouse' };
}

export interface User {
  readonly tally: Readonly<Tally>;
  /** Moves the mouse there and clicks the middle; a locator must be visible, enabled and not covered. */
  click(target: Locator | Box): Promise<void>;
  /** Selects the first word of a text: two clicks. */
  doubleClick(target: Locator): Promise<void>;
  /** Types with the keyboard into the focused element; each character is one keystroke. */
  type(text: string): Promise<void>;
  /** Clicks a field, selects its text and types over it. */
  replace(target: Locator | Box, text: string): Promise<void>;
  /** Presses one key or chord, for example `Enter` or `ControlOrMeta+A`; each key of it is a keystroke. */
  press(key: string): Promise<void>;
  /** Turns the mouse wheel by CSS pixels over a point of the viewport; not counted. */
  wheel(x: number, y: number, deltaY: number): Promise<void>;
}

/** A user of one page; pass the tally of another to count over several pages. */
export function createUser(page: Page, tally: Tally = newTally()): User {
  let lastKey = '';
  const act = (hand: Tally['hand'], key = '') => {
    if (tally.hand !== hand) tally.handMoves += 1;
    tally.hand = hand;
    if (!/Tab$/.test(key) || key !== lastKey) tally.decisions += 1;
    lastKey = key;
  };
  const user: User = {
    tally,
    async click(target) {
      if ('page' in target) {
        await target.click({ steps: MOUSE_STEPS });
      } else {
        const x = (target.left + target.right) / 2;
        const y = (target.top + target.bottom) / 2;
        // A hand moves, even where the pointer is already.
        await page.mouse.move(x - 1, y - 1, { steps: MOUSE_STEPS });
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.up();
      }
      tally.clicks += 1;
      act('mouse');
    },
    async doubleClick(target) {
      await target.dblclick({ steps: MOUSE_STEPS, position: IN_WORD });
      tally.clicks += 2;
      act('mouse');
    },
    async type(text) {
      act('keyboard');
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
      tally.keystrokes += key.split('+').length;
      act('keyboard', key);
    },
    async wheel(x, y, deltaY) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, deltaY);
    },
  };
  return user;
}

/** A point in the first word of a text, from the top left corner of its element in CSS px; the element may be wider. */
const IN_WORD = { x: 12, y: 6 };

/** Ms between two keys of a very fast typist. */
const BETWEEN_KEYS = 20;

/** The mouse moves over a few points on its way, as hover effects and menus expect. */
const MOUSE_STEPS = 4;
