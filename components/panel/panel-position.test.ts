import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../utils/page/geometry.ts';
import { positionPanel, tabTop } from './panel-position.ts';

const WIDTH = 1440;
/** Width of the open panel and of its tab, in CSS px (components/panel/panel.css, with their margins). */
const OPEN = 384;
const TAB = 56;

const box = (left: number, right: number): Box => ({ left, right, top: 100, bottom: 120 });
const right = { side: 'right', collapsed: false } as const;
const left = { side: 'left', collapsed: false } as const;

describe('the panel', () => {
  test.each([
    ['stays where the user wants it when nothing is pointed at', right, [], right],
    ['stays when what is pointed at is beside it', right, [box(200, WIDTH - OPEN)], right],
    ['goes to the other side rather than cover it', right, [box(1000, 1300)], left],
    ['goes from left to right as well', left, [box(100, 200)], right],
    [
      'becomes a tab when both sides are pointed at',
      right,
      [box(100, 200), box(1200, 1300)],
      { ...right, collapsed: true },
    ],
    [
      'becomes a tab on the other side when its own edge is pointed at',
      right,
      [box(100, 1430)],
      { side: 'left', collapsed: true },
    ],
    [
      'stays a tab on its side when only an open panel would cover',
      { ...right, collapsed: true },
      [box(1200, 1300)],
      { ...right, collapsed: true },
    ],
    [
      'moves as a tab when the tab would cover',
      { ...right, collapsed: true },
      [box(1300, 1430)],
      { side: 'left', collapsed: true },
    ],
  ] as const)('%s', (_, chosen, boxes, place) => {
    expect(positionPanel(chosen, [...boxes], WIDTH)).toEqual(place);
  });
});

describe('wherever the marks are', () => {
  const place = fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    collapsed: fc.boolean(),
  });
  const boxes = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: WIDTH }), fc.integer({ min: 1, max: 400 }))
      .map(([at, size]) => box(at, at + size)),
    { maxLength: 6 },
  );
  const covers = ({ side, collapsed }: { side: string; collapsed: boolean }, all: Box[]) => {
    const room = collapsed ? TAB : OPEN;
    return all.some((one) => (side === 'left' ? one.left < room : one.right > WIDTH - room));
  };
  const bothEdges = (all: Box[]) =>
    covers({ side: 'left', collapsed: true }, all) && covers({ side: 'right', collapsed: true }, all);

  test('it covers none of them, unless they are at both edges', () => {
    fc.assert(
      fc.property(place, boxes, (chosen, all) => {
        fc.pre(!bothEdges(all));
        expect(covers(positionPanel(chosen, all, WIDTH), all)).toBe(false);
      }),
    );
  });

  test('it moves only when it must, and never expands automatically', () => {
    fc.assert(
      fc.property(place, boxes, (chosen, all) => {
        const placed = positionPanel(chosen, all, WIDTH);
        if (!covers(chosen, all)) expect(placed).toEqual(chosen);
        if (chosen.collapsed) expect(placed.collapsed).toBe(true);
      }),
    );
  });
});

describe('the tab', () => {
  const VIEWPORT = { width: WIDTH, height: 800 };
  const TAB_HEIGHT = 170;
  const at = (top: number, left = 1390): Box => ({ left, right: WIDTH - 2, top, bottom: top + 24 });

  test.each([
    ['is at its default position when nothing is in its way', [], 96],
    ['does not mind what ends beside it', [{ ...at(120), right: WIDTH - 56 }], 96],
    ['goes below what would lie under its upper half', [at(100)], 132],
    ['goes above what would lie under its lower end', [at(250)], 72],
    ['stays where there is no room at all', Array.from({ length: 20 }, (_, row) => at(row * 40)), 96],
  ])('%s', (_, boxes, top) => {
    expect(tabTop('right', boxes, VIEWPORT)).toBe(top);
  });

  test('covers no marked element where there is room', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 776 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, (tops) => {
        const boxes = tops.map((top) => at(top));
        const top = tabTop('right', boxes, VIEWPORT);
        const isUnder = boxes.some((box) => box.top < top + TAB_HEIGHT && box.bottom > top);
        const hasRoom = Array.from({ length: 600 }, (_, y) => y + 8).some((y) =>
          boxes.every((box) => box.bottom + 8 <= y || box.top - 8 >= y + TAB_HEIGHT),
        );
        expect(isUnder && hasRoom).toBe(false);
      }),
    );
  });
});
