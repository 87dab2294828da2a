/** Brings a level's cell into view: opens its group, scrolls, and goes through lists that draw only what is seen. */

import { click, nextFrame, waitFor } from '../../page/input-events.ts';
import { scrollerOf } from '../../page/scrolling.ts';
import type { Cell } from '../model/levels.ts';
import type { RoleReading } from '../role-editor/read-role-editor.ts';

/** Ms that a group may take to load its rows, and a virtual list to draw them. */
const PATIENCE = { group: 4_000, rows: 700 };

type Places = Pick<RoleReading, 'cells' | 'groups' | 'collapsed'>;

/** Returns the cell's control, in view; null when the page does not come to show it. `read` looks at the page anew. */
export async function scrollToCell(
  cell: Cell,
  read: () => Places | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const locate = () => read()?.cells.get(cell) ?? null;
  const found =
    locate() ?? (await openGroup(cell, read, signal)) ?? (await scrollThrough(locate, read, signal));
  if (!found) return null;
  found.scrollIntoView({ block: 'center', inline: 'nearest' });
  await nextFrame();
  await nextFrame();
  return waitFor(locate, PATIENCE.rows, signal);
}

async function openGroup(
  cell: Cell,
  read: () => Places | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const module = cell.slice(0, cell.indexOf('/'));
  const places = read();
  const header = places?.groups.get(module);
  if (!header || !places?.collapsed.includes(module)) return null;
  header.scrollIntoView({ block: 'center' });
  const isOpen = () => {
    const now = read();
    const isThere = now?.groups.has(module) && !now.collapsed.includes(module);
    return now?.cells.get(cell) ?? (isThere ? header : null);
  };
  click(header);
  const opened = await waitFor(isOpen, PATIENCE.group, signal);
  return opened && (read()?.cells.get(cell) ?? null);
}

/** Scrolls the grid from its top, a page at a time, until the cell is drawn. */
async function scrollThrough(
  locate: () => Element | null,
  read: () => Places | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const [first] = read()?.cells.values() ?? [];
  const scroller = first && scrollerOf(first);
  if (!scroller) return null;
  const start = scroller.scrollTop;
  for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight * 0.8) {
    if (signal.aborted) return null;
    scroller.scrollTop = top;
    const found = await waitFor(locate, PATIENCE.rows, signal);
    if (found) return found;
  }
  scroller.scrollTop = start;
  return null;
}
