import type { Box } from '../page/geometry.ts';

/** Where the panel stands. */
export interface PanelPlace {
  side: 'left' | 'right';
  collapsed: boolean;
}

/** Width of the open panel and of its tab with their margins, in CSS px (components/panel/panel.css). */
const OPEN = 384;
const TAB = 56;

/**
 * Where the panel may stand without covering what the page's marks point at: on the side the user
 * chose, else on the other, else narrowed to a tab. `width` is the viewport's, in CSS px.
 */
export function placePanel(chosen: PanelPlace, pointsAt: Box[], width: number): PanelPlace {
  const covers = (side: PanelPlace['side'], room: number) =>
    pointsAt.some(({ left, right }) => (side === 'left' ? left < room : right > width - room));
  const other = chosen.side === 'left' ? 'right' : 'left';
  const room = chosen.collapsed ? TAB : OPEN;
  if (!covers(chosen.side, room)) return chosen;
  if (!covers(other, room)) return { ...chosen, side: other };
  return { side: covers(chosen.side, TAB) && !covers(other, TAB) ? other : chosen.side, collapsed: true };
}

/** Where the tab stands as long as nothing is in its way, its greatest height, and the room it keeps, in CSS px. */
const TAB_TOP = 96;
const TAB_HEIGHT = 170;
const GAP = 8;

/**
 * How far below the viewport's top the tab stands, in CSS px: as near to its usual place as it can without
 * covering what the page's marks point at; at its usual place where there is no room at all.
 */
export function tabTop(
  side: PanelPlace['side'],
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
