/** The page's own breadcrumb, which tells a screen from a text that quotes it. */

import { inOneRow, type TextRun } from '../../page/layout.ts';
import { normalizeText } from '../../page/normalize-text.ts';

/** What stands between the pieces of a breadcrumb. */
export const SIGN = /[>›»❯❱▸▹▶►→⟩〉]/;
const TRAIL = new RegExp(`\\p{L}.*${SIGN.source}.*\\p{L}`, 'u');
/** Px between the words of one breadcrumb. */
const GAP = 40;

/** The pieces of the topmost line such as `Security Roles > Security Modules`, folded; null where its signs are no text. */
export function breadcrumbOf(textRuns: TextRun[]): string[] | null {
  const signs = textRuns.filter(({ text }) => SIGN.test(text));
  for (const sign of signs.toSorted((a, b) => a.box.top - b.box.top)) {
    const line = lineAround(sign, textRuns);
    if (TRAIL.test(line)) return line.split(SIGN).map(normalizeText);
  }
  return null;
}

/** The text of a run with what stands close to it in its row. */
function lineAround(middle: TextRun, textRuns: TextRun[]): string {
  const row = textRuns
    .filter((textRun) => inOneRow(textRun.box, middle.box))
    .toSorted((a, b) => a.box.left - b.box.left);
  const isNext = (i: number) => (row[i]?.box.left ?? Infinity) - (row[i - 1]?.box.right ?? -Infinity) <= GAP;
  let first = row.indexOf(middle);
  let last = first;
  while (isNext(first)) first -= 1;
  while (isNext(last + 1)) last += 1;
  return row
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}
