/** Knows when rows of the role editor lie over each other, as while a group opens or closes: then none can be told. */

import { flatTreeContains } from '../../page/dom-tree.ts';
import { overlaps, overlapX, type TextRun } from '../../page/layout.ts';
import { isSticky, unscrolledTop } from '../../page/scrolling.ts';
import type { Box } from '../model/observation.ts';
import type { Grid } from './grid.ts';
import { moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';

/**
 * Shares of its height by which a cell may reach into the next row, the same if the rows' order is mixed,
 * and a line of text into the next.
 */
const REACH = { cell: 0.3, mixed: 0.1, text: 0.2 };

/** Whether levels of one column, labels, or group headers that stay in their place, lie over each other. */
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
      if (!above || !overlaps(box, above.box, REACH.mixed)) return false;
      // Asked last, since it takes longest.
      return precedes(element, above.element) || overlaps(box, above.box, REACH.cell);
    }),
  );
  if (areCells) return true;

  const named = labels.flatMap((label) => label?.textRun ?? []);
  const texts = grid.texts.filter(
    (textRun) =>
      flatTreeContains(root, textRun.element) &&
      !grid.isInColumn(textRun) &&
      !grid.isOverlay(textRun.element),
  );
  const places = texts.map((textRun) => ({ textRun, box: place(textRun) }));
  const names = new Set(named);
  const firm = new Set(places.filter(({ textRun }) => names.has(textRun) || moduleOf(textRun.text)));
  const heads = [...firm].filter(
    ({ textRun }) => !names.has(textRun) && named.some((label) => overlapX(label.box, textRun.box) > 0),
  );
  // What sticks to the top lies over what scrolls away under it.
  const stays = ({ textRun }: { textRun: TextRun }) => !isSticky(textRun.element, root);
  const isOver = (text: (typeof places)[number], other: (typeof places)[number]) =>
    firm.has(text) && overlaps(text.box, other.box, REACH.text) && stays(text) && stays(other);
  return (
    neighbours(places).some(([text, other]) => isOver(text, other) || isOver(other, text)) ||
    heads.some(
      (head) =>
        rows.some(([cell]) => cell && overlaps(head.box, { ...cell.box, left: head.box.left }, REACH.text)) &&
        stays(head),
    )
  );
}

/** Each two whose heights overlap, found without comparing all with all. */
function neighbours<Place extends { box: Box }>(places: Place[]): [Place, Place][] {
  const sorted = places.toSorted((a, b) => a.box.top - b.box.top);
  return sorted.flatMap((place, i) => {
    const pairs: [Place, Place][] = [];
    for (let next = i + 1; (sorted[next]?.box.top ?? Infinity) < place.box.bottom; next++)
      pairs.push([place, sorted[next] as Place]);
    return pairs;
  });
}

function precedes(element: Element, other: Element): boolean {
  return Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
