import type { Box } from '../connectwise/observation.ts';

/** Where the panel stands. */
export interface PanelPlace {
  side: 'left' | 'right';
  collapsed: boolean;
}

/** Width of the open panel and of its tab with their margins, in CSS px (components/panel.css). */
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
