import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, centerY, inOneRow } from './geometry.ts';
import { createRowIndex } from './row-index.ts';

const box = fc
  .record({
    top: fc.double({ min: -4_000, max: 4_000, noNaN: true }),
    height: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ top, height }): Box => ({ left: 0, right: 10, top, bottom: top + height }));

test('finds only the items in the same row, in their order', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const { inRow } = createRowIndex(boxes, (each) => each);
      expect(inRow(asked)).toEqual(boxes.filter((each) => inOneRow(each, asked)));
    }),
  );
});

test('`near` leaves out no item whose middle is within the distance', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 40 }),
      box,
      fc.integer({ min: 0, max: 40 }),
      (boxes, asked, spread) => {
        const near = createRowIndex(boxes, (each) => each).near(asked, spread);
        const isClose = (each: Box) => Math.abs(centerY(each) - centerY(asked)) <= spread;
        expect(near).toEqual(expect.arrayContaining(boxes.filter(isClose)));
      },
    ),
  );
});
