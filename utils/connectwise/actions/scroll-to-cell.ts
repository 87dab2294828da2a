/**
 * Scrolls a level's cell into view. Opens its group and scrolls through virtual lists, which draw only the rows in
 * view.
 */

import { click, nextFrame, waitFor } from '../../page/input/input-events.ts';
import { scrollerOf } from '../../page/scrolling.ts';
import type { Cell } from '../model/levels.ts';
import type { ActionTargets } from './targets.ts';

/** Timeouts (ms) for a group to load its rows, for a virtual list to draw them, and for a list to answer the wheel. */
const TIMEOUT = { group: 4_000, rows: 700, wheel: 300 };

/** Px of one turn of the wheel. */
const WHEEL = 100;

type Targets = Pick<ActionTargets, 'page' | 'cells' | 'groups'>;

/**
 * Returns the cell's control once it is in view, or null when it does not appear in time. `read` reads the page again.
 */
export async function scrollToCell(
  cell: Cell,
  read: () => Targets | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const locate = () => read()?.cells.get(cell) ?? null;
  const found =
    locate() ?? (await openGroupOf(cell, read, signal)) ?? (await scrollThrough(locate, read, signal));
  if (!found) return null;
  found.scrollIntoView({ block: 'center', inline: 'nearest' });
  await nextFrame();
  await nextFrame();
  return waitFor(locate, TIMEOUT.rows, signal);
}

async function openGroupOf(
  cell: Cell,
  read: () => Targets | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const opened = await openGroup(cell.slice(0, cell.indexOf('/')), read, signal);
  return opened && (read()?.cells.get(cell) ?? null);
}

/** Scrolls to the header of a module's group and opens it. Returns the header, or null when the group is not there or stays collapsed. */
export async function openGroup(
  module: string,
  read: () => Targets | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const header = read()?.groups.get(module);
  if (!header || !isCollapsed(module, read())) return header ?? null;
  header.scrollIntoView({ block: 'center' });
  const isOpen = () => {
    const now = read();
    return now?.groups.has(module) && !isCollapsed(module, now) ? header : null;
  };
  click(header);
  return waitFor(isOpen, TIMEOUT.group, signal);
}

function isCollapsed(module: string, targets: Targets | null): boolean {
  return targets?.page.screen === 'security-role' && targets.page.collapsed.includes(module);
}

/**
 * Scrolls the grid from its top, in steps of 80 % of its height, until the cell is drawn. Returns null, and restores
 * the position, when it is not.
 */
async function scrollThrough(
  locate: () => Element | null,
  read: () => Targets | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const [first] = read()?.cells.values() ?? [];
  const scroller = first && scrollerOf(first);
  if (!scroller) return null;
  const start = scroller.scrollTop;
  for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight * 0.8) {
    if (signal.aborted) return null;
    scroller.scrollTop = top;
    const found = await waitFor(locate, TIMEOUT.rows, signal);
    if (found) return found;
  }
  scroller.scrollTop = start;
  return scroller === document.scrollingElement ? turnWheel(locate, read, signal) : null;
}

/** Turns the mouse wheel over the rows, up to their beginning and down to their end, for a list that script scrolls. */
async function turnWheel(
  locate: () => Element | null,
  read: () => Targets | null,
  signal: AbortSignal,
): Promise<Element | null> {
  const shown = () => [...(read()?.cells.keys() ?? [])].join();
  for (const deltaY of [-WHEEL, WHEEL]) {
    for (let isMoved: true | null = true; isMoved && !signal.aborted; ) {
      const before = shown();
      const [first] = read()?.cells.values() ?? [];
      first?.dispatchEvent(
        new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, composed: true }),
      );
      isMoved = await waitFor(() => (shown() === before ? null : true), TIMEOUT.wheel, signal);
      const found = deltaY > 0 && locate();
      if (found) return found;
    }
  }
  return null;
}
