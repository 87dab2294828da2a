import type { Box } from '../../utils/page/geometry.ts';

/** Position of the panel. */
export interface PanelPosition {
  side: 'left' | 'right';
  collapsed: boolean;
}

/** Width of the open panel and of its tab with their margins, in CSS px (components/panel/panel.css). */
const OPEN = 384;
const TAB = 56;

/**
 * Returns a position in which the panel does not cover the marked elements: the chosen side, else the other side, else
 * collapsed to a tab. `width` is the viewport's width in CSS px.
 */
export function positionPanel(chosen: PanelPosition, pointsAt: Box[], width: number): PanelPosition {
  const covers = (side: PanelPosition['side'], room: number) =>
    pointsAt.some(({ left, right }) => (side === 'left' ? left < room : right > width - room));
  const other = chosen.side === 'left' ? 'right' : 'left';
  const room = chosen.collapsed ? TAB : OPEN;
  if (!covers(chosen.side, room)) return chosen;
  if (!covers(other, room)) return { ...chosen, side: other };
  return { side: covers(chosen.side, TAB) && !covers(other, TAB) ? other : chosen.side, collapsed: true };
}

/** Default top of the tab, its maximum height, and its distance from marked elements, in CSS px. */
const TAB_TOP = 96;
const TAB_HEIGHT = 170;
const GAP = 8;

/**
 * Returns the top of the tab in the viewport, in CSS px: as near to its default as possible without covering marked
 * elements; the default where there is no room.
 */
export function tabTop(
  side: PanelPosition['side'],
  pointsAt: Box[],
  viewport: { width: number; height: number },
): number {
  const inTheWay = pointsAt.filter(({ left, right }) =>
    side === 'left' ? left < TAB : right > viewport.width - TAB,
  );
  const isFree = (top: number) =>
    inTheWay.every((box) => box.bottom + GAP <= top || box.top - GAP >= top + TAB_HEIGHT);
  const beside = inTheWay.flatMap((box) => [box.bottom + GAP, box.top - GAP - TAB_HEIGHT]);
  const [nearest] = [TAB_TOP, ...beside]
    .filter((top) => top >= GAP && top + TAB_HEIGHT <= viewport.height - GAP && isFree(top))
    .sort((a, b) => Math.abs(a - TAB_TOP) - Math.abs(b - TAB_TOP));
  return nearest ?? TAB_TOP;
}
