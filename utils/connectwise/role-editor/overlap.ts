/**
 * Detects rows of the role editor that overlap, for example while a group opens or closes. Then no row can be read
 * reliably.
 */

import { flatTreeContains, precedes } from '../../page/dom-tree.ts';
import { type Box, overlaps, overlapX } from '../../page/geometry.ts';
import { isSticky, unscrolledTop } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import type { Grid } from './grid.ts';
import { moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';

/**
 * Tolerated overlap, as a share of the height: of two cells in adjacent rows, of two such cells whose order in the
 * document is reversed, and of two texts.
 */
const OVERLAP = { cell: 0.3, reversed: 0.1, text: 0.2 };

/** Returns whether levels of one column, labels or group headers overlap. Sticky elements are ignored. */
export function isOverlaid(grid: Grid, { labels, root }: Labels): boolean {
  const place = ({ element, box }: Pick<TextRun, 'element' | 'box'>): Box => {
    const top = unscrolledTop(element, box);
    return { left: box.left, right: box.right, top, bottom: top + box.bottom - box.top };
  };
  const rows = grid.rows.map(({ cells }) =>
    [...cells].map(([level, cell]) => ({ level, element: cell.element, box: place(cell) })),
  );
  const areCells = rows.some((row, i) =>
    rows[i + 1]?.some(({ level, element, box }) => {
      const above = row.find((cell) => cell.level === level);
      if (!above || !overlaps(box, above.box, OVERLAP.reversed)) return false;
      // Last, since it is the slowest test.
      return precedes(element, above.element) || overlaps(box, above.box, OVERLAP.cell);
    }),
  );
  if (areCells) return true;

  const named = labels.flatMap((label) => label?.run ?? []);
  const texts = grid.texts.filter(
    (textRun) =>
      flatTreeContains(root, textRun.element) &&
      !grid.isInColumn(textRun) &&
      !grid.isOverlay(textRun.element),
  );
  const places = texts.map((run) => ({ run, box: place(run) }));
  const names = new Set(named);
  const checked = new Set(places.filter(({ run }) => names.has(run) || moduleOf(run.text)));
  const groupHeaders = [...checked].filter(
    ({ run }) => !names.has(run) && named.some((label) => overlapX(label.box, run.box) > 0),
  );
  // A sticky element covers what scrolls away under it.
  const isStatic = ({ run }: { run: TextRun }) => !isSticky(run.element, root);
  const isOver = (text: (typeof places)[number], other: (typeof places)[number]) =>
    checked.has(text) && overlaps(text.box, other.box, OVERLAP.text) && isStatic(text) && isStatic(other);
  return (
    neighbours(places).some(([text, other]) => isOver(text, other) || isOver(other, text)) ||
    groupHeaders.some(
      (header) =>
        rows.some(
          ([cell]) => cell && overlaps(header.box, { ...cell.box, left: header.box.left }, OVERLAP.text),
        ) && isStatic(header),
    )
  );
}

/** Returns all pairs that overlap vertically, without comparing each with each. */
function neighbours<Place extends { box: Box }>(places: Place[]): [Place, Place][] {
  const sorted = places.toSorted((a, b) => a.box.top - b.box.top);
  return sorted.flatMap((place, i) => {
    const pairs: [Place, Place][] = [];
    for (let next = i + 1; (sorted[next]?.box.top ?? Infinity) < place.box.bottom; next++)
      pairs.push([place, sorted[next] as Place]);
    return pairs;
  });
}
