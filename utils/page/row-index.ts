import { type Box, inOneRow } from './geometry.ts';

/** Px; about the height of a row. */
const BAND = 32;
/** Px by which `inOneRow` is lenient. */
const SLACK = 2;

/**
 * Finds those of `items` that are in one row with a box, in their order, by checking only those at about its height: a
 * page may have thousands. `spread` (px) also finds those whose middle is no farther than that from the box.
 */
export function createRowIndex<Item>(
  items: Item[],
  boxOf: (item: Item) => Box,
): { near(box: Box, spread?: number): Item[]; inRow(box: Box): Item[] } {
  const rowIndex = new Map<number, number[]>();
  items.forEach((item, i) => {
    const { top, bottom } = boxOf(item);
    for (let band = bucketAt(top); band <= bucketAt(bottom); band++) {
      const there = rowIndex.get(band);
      if (there) there.push(i);
      else rowIndex.set(band, [i]);
    }
  });
  const near = ({ top, bottom }: Box, spread = SLACK) => {
    const found = new Set<number>();
    for (let band = bucketAt(top - spread); band <= bucketAt(bottom + spread); band++)
      for (const i of rowIndex.get(band) ?? []) found.add(i);
    return [...found].sort((a, b) => a - b).map((i) => items[i] as Item);
  };
  return { near, inRow: (box) => near(box).filter((item) => inOneRow(boxOf(item), box)) };
}

function bucketAt(y: number): number {
  return Math.floor(y / BAND);
}
