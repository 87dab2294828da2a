/** What makes a page's cells move under their marks, done as a user does it: wheel, mouse, window edge, browser zoom. */
import type { ElementHandle, Frame } from 'playwright';
import { zoomTo } from './background.ts';
import { PANEL } from './journey.ts';
import { poll } from './poll.ts';
import type { Skin } from './skins.ts';
import type { World } from './world.ts';

/** In the order in which they are made. The page is not put back between them. */
export const MOVES = [
  'still',
  'scrolled',
  'group closed',
  'sides folded',
  'resized',
  'redrawn',
  'zoomed out',
  'zoomed in',
] as const;
export type Move = (typeof MOVES)[number];

export async function move(world: World, skin: Skin, how: Move): Promise<void> {
  const { page, human } = world.desk;
  if (how === 'scrolled') await human.wheel(600, 500, 60);
  if (how === 'group closed') await toggleGroupAbove(world, skin);
  if (how === 'sides folded') await foldSides(world);
  if (how === 'resized') await page.setViewportSize({ width: 1300, height: 820 });
  if (how === 'redrawn') await refresh(world, skin);
  if (how === 'zoomed out') await zoomTo(world.session, 0.8);
  if (how === 'zoomed in') await zoomTo(world.session, 1.5);
}

/** Presses the group's header, once the wheel has brought it into view; where it is closed already, that opens it. */
async function toggleGroupAbove({ desk }: World, { words }: Skin): Promise<void> {
  const { page, human } = desk;
  const label = words.permissions['Service Tickets'] ?? '';
  for (let turn = 0; turn < 20; turn++) {
    for (const frame of page.frames()) {
      const header = await frame.evaluateHandle(groupIn, { label, group: words.groupAbove });
      const element = header.asElement();
      if (!element) continue;
      const box = await element.boundingBox();
      if (!box) continue;
      const { x, y, width, height } = box;
      await human.click({ left: x, top: y, right: x + width, bottom: y + height });
      return;
    }
    await human.wheel(600, 500, -90);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  throw new Error(`The group ${words.groupAbove} never came into view.`);
}

/** Runs in the page: the group's header, if it is in view; not the menu's entry of that name, which stands left of the rows. */
function groupIn({ label, group }: { label: string; group: string }): Element | null {
  const seen = (text: string) => {
    const found: Element[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if ((node.nodeValue ?? '').replace(/\s+/g, ' ').trim() === text && holder?.checkVisibility())
        found.push(holder);
    }
    return found;
  };
  const left = Math.max(...seen(label).map((element) => element.getBoundingClientRect().left), 0) - 60;
  const isInView = (element: Element) => {
    const { left: x, top, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + 2, top + height / 2);
    return x > left && hit !== null && (element.contains(hit) || hit.contains(element));
  };
  return seen(label).length ? (seen(group).find(isInView) ?? null) : null;
}

/** Folds the page's own menu, where it can be folded, and our panel. */
async function foldSides({ desk }: World): Promise<void> {
  const toggle = desk.page.locator('.mm_button[title="Collapse"]').first();
  if (await toggle.isVisible()) await desk.human.click(toggle);
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'collapse' } });
}

/** Presses the page's own Refresh, and waits until what it drew before is gone. */
async function refresh({ desk }: World, { words }: Skin): Promise<void> {
  const column = words.levels.inquire ?? '';
  for (const frame of desk.page.frames()) {
    const before = await elementOf(frame, column);
    if (!before) continue;
    const button = frame
      .getByTitle('Refresh')
      .or(frame.getByRole('button', { name: 'Refresh' }))
      .first();
    await desk.human.click(button);
    const isGone = async () => ((await before.evaluate((element) => element.isConnected)) ? undefined : true);
    await poll(isGone, 5_000, async () => 'The page was not drawn anew.');
    return;
  }
  throw new Error('No frame shows the role.');
}

async function elementOf(frame: Frame, text: string): Promise<ElementHandle | null> {
  const found = frame.getByText(text, { exact: true }).first();
  return (await found.isVisible().catch(() => false)) ? found.elementHandle() : null;
}
