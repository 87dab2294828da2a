/** What a walk costs a person: counts, and the time that the keystroke-level model gives for them. */
import type { Tally } from '../../tests/support/user.ts';

/**
 * Seconds, from the keystroke-level model (Card, Moran and Newell, 1980): a key pressed by an average typist, the mouse moved to a
 * target, its button pressed and released, the hand moved between mouse and keyboard, a decision.
 */
const SECONDS = { key: 0.28, point: 1.1, press: 0.2, hand: 0.4, decide: 1.35 };

export interface Effort {
  name: string;
  clicks: number;
  keystrokes: number;
  tabSwitches: number;
  secretsCopied: number;
  /** Seconds by the model: an estimate for a person who knows what to do, without reading or waiting. */
  seconds: number;
}

/** A tab is switched by a click on it. */
export function effortOf(name: string, done: Tally & { tabSwitches: number; secretsCopied: number }): Effort {
  const { clicks, keystrokes, decisions, handMoves, tabSwitches, secretsCopied } = done;
  const pointed = clicks + tabSwitches;
  const seconds =
    pointed * (SECONDS.point + SECONDS.press) +
    keystrokes * SECONDS.key +
    handMoves * SECONDS.hand +
    (decisions + tabSwitches) * SECONDS.decide;
  return { name, clicks, keystrokes, tabSwitches, secretsCopied, seconds };
}

/** A Markdown table; the last column compares the sum of the first three counts with that of the first row. */
export function table(efforts: Effort[]): string {
  const sum = ({ clicks, keystrokes, tabSwitches }: Effort) => clicks + keystrokes + tabSwitches;
  const [first] = efforts;
  const rows = efforts.map((effort) => {
    const { name, clicks, keystrokes, tabSwitches, secretsCopied, seconds } = effort;
    const share = first ? (sum(effort) / sum(first)).toFixed(2) : '';
    return [name, clicks, keystrokes, tabSwitches, secretsCopied, seconds.toFixed(0), share];
  });
  const heads = [
    '',
    'clicks',
    'keystrokes',
    'tab switches',
    'secrets on the clipboard',
    'seconds (model)',
    'share',
  ];
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
