/** The sandbox's skins of ConnectWise, and where a role's cells are visible in each. */
import type { Frame } from 'playwright';
import type { Found } from './hooks.ts';
import { PANEL } from './setup-steps.ts';
import type { Tab, World } from './world.ts';

const MARKS = 'office-protect-marks';

export interface Skin {
  name: string;
  /** The value in the address. */
  query: string;
  words: typeof ENGLISH;
  /** A level that a window of 1440 px shows together with its permission. */
  shown: string;
  /** Groups of rows are closed at first. */
  isClosed?: true;
}

const ENGLISH = {
  levels: { add: 'Add Level', edit: 'Edit Level', inquire: 'Inquire Level' } as Record<string, string>,
  permissions: {
    'Company Maintenance': 'Company Maintenance',
    'Service Tickets': 'Service Tickets',
    'Member Maintenance': 'Member Maintenance',
  } as Record<string, string>,
  /** The group above the one of the cell that is shown. */
  groupAbove: 'Sales',
  description: 'Description',
};

const FRENCH: typeof ENGLISH = {
  levels: { add: 'Ajouter un niveau', edit: 'Modifier un niveau', inquire: 'Consulter un niveau' },
  permissions: {
    'Company Maintenance': 'Maintenance des entreprises',
    'Service Tickets': 'Billets de services',
    'Member Maintenance': 'Maintenance des membres',
  },
  groupAbove: 'Ventes',
  description: 'Description',
};

const skin = (name: string, query = `skin=${name}`, words = ENGLISH, level = 'edit'): Skin => ({
  name,
  query,
  words,
  shown: `Service Desk/Service Tickets/${level}`,
});

export const SKINS: Skin[] = [
  skin('classic', ''),
  skin('modern'),
  skin('table'),
  skin('frames'),
  skin('virtual'),
  skin('columns'),
  skin('columns at 80 %', 'skin=columns&zoom=80'),
  skin('columns at 150 %', 'skin=columns&zoom=150', ENGLISH, 'inquire'),
  { ...skin('lazy'), isClosed: true },
  skin('french', 'skin=french', FRENCH),
  skin('older'),
];

/** Sets the skin of the world's ConnectWise; call it before the first page is opened. */
export function applySkin({ sandbox }: World, { query }: Skin): void {
  if (query) sandbox.url.connectWise += `?${query}`;
}

/** A cell's place: under its header, in the row of its permission. */
export interface CellPoint {
  cell: string;
  x: number;
  y: number;
  isMarked: boolean;
}

/** All visible cells, in the skin's words, each with whether its mark covers it. */
export async function cellPoints({ page, hooks }: Tab, { words }: Skin): Promise<CellPoint[]> {
  const marks = await hooks.find({ host: MARKS, attributes: { 'data-cell': true, 'data-wanted': 'All' } });
  const points: CellPoint[] = [];
  for (const { attributes, box } of marks) {
    const cell = attributes['data-cell'] ?? '';
    const [, permission = '', level = ''] = cell.split('/');
    const point = await crossing(page.frames(), words.permissions[permission], words.levels[level]);
    if (!point) continue;
    const isMarked =
      box !== null && point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
    points.push({ cell, ...point, isMarked });
  }
  return points;
}

/** Where the column under one text crosses the row of another, if both texts and the crossing are visible. */
async function crossing(frames: Frame[], row: string | undefined, column: string | undefined) {
  if (!row || !column) return null;
  for (const frame of frames) {
    const inFrame = await frame.evaluate(crossingIn, { row, column }).catch(() => null);
    if (!inFrame) continue;
    const offset = await offsetOf(frame);
    return { x: inFrame.x + offset.x, y: inFrame.y + offset.y };
  }
  return null;
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  if (!frame.parentFrame()) return { x: 0, y: 0 };
  const holder = await frame.frameElement();
  const box = await holder.boundingBox();
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

/** Runs in the page. */
function crossingIn({ row, column }: { row: string; column: string }) {
  /** The middle of a text; of one that has to be in view, only if it is not scrolled away or covered. */
  const middleOf = (text: string, isInView: boolean) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (words !== text) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const hit = document.elementsFromPoint(x, y).find((other) => !other.tagName.startsWith('OFFICE-'));
      // A column that the window cuts off has its cells' middles outside, and no mark.
      const cell = node.parentElement?.closest('td,th,[role=columnheader]') ?? node.parentElement;
      if (box.width > 0 && !isInView) {
        return cell && cell.getBoundingClientRect().right <= innerWidth ? { x, y } : null;
      }
      // The text or its row is there, not an element that covers it.
      const isRow = hit?.contains(node) && hit.getBoundingClientRect().height < 3 * box.height + 20;
      if (box.width > 0 && hit && (isRow || node.parentElement?.contains(hit))) {
        return { x, y };
      }
    }
    return null;
  };
  const label = middleOf(row, true);
  // The header may have scrolled away with its rows; its column stays where it is.
  const header = middleOf(column, false);
  if (!label || !header || header.y >= label.y) return null;
  // Outside of the window nothing is visible.
  return document.elementFromPoint(header.x, label.y) ? { x: header.x, y: label.y } : null;
}

/** Opens the panel again where it has made room for a wide page. */
export async function unfoldPanel({ hooks }: Tab): Promise<void> {
  const panel = { host: PANEL, attributes: { 'data-screen': 'security-role' } } as const;
  await hooks.waitFor(panel);
  // Once levels or closed groups are marked, the panel has its place.
  const isOfRole = ({ attributes }: Found) => 'data-cell' in attributes || 'data-group' in attributes;
  await hooks.waitFor({ host: 'office-protect-marks', attributes: {} }, { until: isOfRole });
  const level = { host: PANEL, attributes: { 'data-cell': true } } as const;
  if ((await hooks.find(level)).length) return;
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
  await hooks.waitFor(level);
}
