/** Reads the page's breadcrumb. It distinguishes a screen from a text that quotes the screen. */

import { inOneRow } from '../../page/geometry.ts';
import { normalizeText } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';

/** Elements in which users quote a screen, such as an article or a note. */
export const QUOTES = 'article,blockquote,pre,[role=article],[role=log],[role=feed],[contenteditable]';

/** The characters between the pieces of a breadcrumb. */
export const SEPARATOR = /[>›»❯❱▸▹▶►→⟩〉]/;
const TRAIL = new RegExp(`\\p{L}.*${SEPARATOR.source}.*\\p{L}`, 'u');
/** Maximum gap (px) between the words of one breadcrumb. */
const GAP = 40;

/**
 * Returns the pieces of the topmost line such as `Security Roles > Security Modules`, each normalized; null when no
 * line has separators as text.
 */
export function breadcrumbOf(textRuns: TextRun[]): string[] | null {
  const separators = textRuns.filter(({ text }) => SEPARATOR.test(text));
  for (const separator of separators.toSorted((a, b) => a.box.top - b.box.top)) {
    const line = lineAround(separator, textRuns);
    if (TRAIL.test(line)) return line.split(SEPARATOR).map(normalizeText);
  }
  return null;
}

/** Returns the text of a row around one text run: the run and its neighbours without a larger gap. */
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
