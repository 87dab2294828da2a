/** Finds columns of levels that are not known, so that no level is overlooked. */

import { aloneBox } from '../../page/alone-box.ts';
import { type Box, centerX, inOneRow } from '../../page/geometry.ts';
import type { TextRun } from '../../page/text-runs.ts';
import type { LevelHeaders } from './columns.ts';
import type { GridRow } from './grid.ts';

/**
 * Returns the headers, in the page's words, of columns that hold an access in most rows and are none of the four: at most
 * 8, each of at most 60 characters. `strays` are the boxes of all words of access outside of known columns.
 */
export function unknownColumns(
  textRuns: TextRun[],
  headerRow: LevelHeaders,
  strays: Box[],
  rows: GridRow[],
): string[] {
  const known = [...headerRow.values()];
  const row = textRuns.filter(({ box }) => known.some((header) => inOneRow(header.box, box)));
  const isLevels = (header: TextRun) => {
    const { left, right } = aloneBox(header, row);
    const below = strays.filter((box) => centerX(box) > left && centerX(box) < right);
    return rows.filter(({ box }) => below.some((stray) => inOneRow(stray, box))).length * 2 > rows.length;
  };
  const headers = row.filter((header) => header.plain && !known.includes(header) && isLevels(header));
  return [...new Set(headers.map(({ text }) => text.slice(0, 60)))].slice(0, 8);
}
