/** Changes that move a page's cells under their marks, made as a user does: wheel, mouse, window size, browser zoom. */
import type { ElementHandle, Frame } from 'playwright';
import { zoomTo } from './background.ts';
import { poll } from './poll.ts';
import { PANEL } from './setup-steps.ts';
import type { Skin } from './skins.ts';
import type { Tab, World } from './world.ts';

/** In the order in which they are made. The page is not restored between them. */
export const LAYOUT_CHANGES = [
  'still',
  'scrolled',
  'group closed',
  'sides folded',
  'resized',
  'redrawn',
  'zoomed out',
  'zoomed in',
] as const;
export type LayoutChange = (typeof LAYOUT_CHANGES)[number];

export async function changeLayout(world: World, skin: Skin, how: LayoutChange): Promise<void> {
  const { page, user } = world.tab;
  if (how === 'scrolled') await user.wheel(600, 500, 60);
  if (how === 'group closed') await toggleGroupAbove(world, skin);
  if (how === 'sides folded') await foldSides(world);
  if (how === 'resized') await page.setViewportSize({ width: 1300, height: 820 });
  if (how === 'redrawn') await refresh(world, skin);
  if (how === 'zoomed out') await zoomTo(world.session, 0.8);
  if (how === 'zoomed in') await zoomTo(world.session, 1.5);
}

/** Clicks the group's header, twice unless the group is closed already, and turns the wheel back to the cells. */
async function toggleGroupAbove({ tab }: World, { words }: Skin): Promise<void> {
  const label = words.permissions['Service Tickets'] ?? '';
  for (const frame of tab.page.frames()) {
    const row = (await frame.evaluateHandle(inView, { text: label, left: 0 })).asElement();
    if (!row) continue;
    // The menu has an entry of the group's name too, left of the rows.
    const left = (await row.evaluate((element) => element.getBoundingClientRect().left)) - 60;
    const header = await wheelTo(tab, frame, -200, { text: words.groupAbove, left });
    const box = await header.boundingBox();
    if (!box) continue;
    await tab.user.click({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
    await wheelTo(tab, frame, 200, { text: label, left });
    return;
  }
  throw new Error(`${label} is not in view.`);
}

interface Wanted {
  text: string;
  /** Px from the frame's left edge: the text is to the right of it. */
  left: number;
}

/** Turns of the wheel from one end of the rows to the other. */
const TURNS = 24;

/** Turns the wheel over the rows until the text is in view; back again where some rows were filled too late to be seen. */
async function wheelTo(
  { user }: Tab,
  frame: Frame,
  step: number,
  what: Wanted,
): Promise<ElementHandle<Element>> {
  let turns = 0;
  const find = async () => {
    const element = (await frame.evaluateHandle(inView, what)).asElement();
    if (element) return element;
    const isBack = Math.floor(turns / TURNS) % 2 === 1;
    turns += 1;
    await user.wheel(600, 500, isBack ? -step : step);
    return undefined;
  };
  const found = await poll(find, async () => `${what.text} never came into view.`);
  await found.waitForElementState('stable');
  return found;
}

/** Runs in the page: the element of a visible text. */
function inView({ text, left }: Wanted): Element | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || (node.nodeValue ?? '').replace(/\s+/g, ' ').trim() !== text) continue;
    const { left: x, top, height } = holder.getBoundingClientRect();
    const hit = document.elementFromPoint(x + 2, top + height / 2);
    if (x >= left && hit && holder.contains(hit)) return holder;
  }
  return null;
}

/** Collapses the page's own menu, where that is possible, and our panel. */
async function foldSides({ tab }: World): Promise<void> {
  const toggle = tab.page.locator('.mm_button[title="Collapse"]').first();
  if (await toggle.isVisible()) await tab.user.click(toggle);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
}

/** Clicks the page's own Refresh, and waits until the elements before are removed. */
async function refresh({ tab }: World, { words }: Skin): Promise<void> {
  const column = words.levels.inquire ?? '';
  for (const frame of tab.page.frames()) {
    const before = await elementOf(frame, column);
    if (!before) continue;
    const button = frame
      .getByTitle('Refresh')
      .or(frame.getByRole('button', { name: 'Refresh' }))
      .first();
    await tab.user.click(button);
    const isGone = async () => ((await before.evaluate((element) => element.isConnected)) ? undefined : true);
    await poll(isGone, async () => 'The page was not redrawn.');
    return;
  }
  throw new Error('No frame shows the role.');
}

async function elementOf(frame: Frame, text: string): Promise<ElementHandle | null> {
  const found = frame.getByText(text, { exact: true }).first();
  return (await found.isVisible().catch(() => false)) ? found.elementHandle() : null;
}
