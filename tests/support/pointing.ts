/** Points at keys on a screen on which no word is known, as ConnectWise may show it one day. */
import type { Frame, Page } from 'playwright';
import { pressShortcut } from './background.ts';
import { PANEL } from './setup-steps.ts';
import type { Tab, World } from './world.ts';

export const ADDRESS = 'https://na.myconnectwise.net/v2025_1/zwib.aspx';

export const button = (action: string) => ({ host: PANEL, attributes: { 'data-action': action } }) as const;
export const pointsAt = (step: string) => ({ host: PANEL, attributes: { 'data-pointing': step } }) as const;
export const held = { host: PANEL, attributes: { 'data-key-status': 'held' } } as const;

/** Events that tell a page of a press or a key. */
const HEARD = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'focusin', 'focusout'],
];

/** A page whose own script listens before everything else, on its window. */
export const nonsense = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Zwib</title><script>
window.heard = [];
for (const type of ${JSON.stringify(HEARD)})
  addEventListener(type, ({ type, target }) => heard.push(type + ' ' + (target.id || target.localName)), true);
</script><style>
body { font: 14px Arial; margin: 0 } .line { display: flex; gap: 16px; padding: 10px 24px } .line > b { width: 160px }
</style></head><body><nav class="line"><span>Flim</span> <span>Flam</span></nav><h2 class="line">Grobble</h2>
${body}</body></html>`;

/** Two values beside words that mean nothing. */
export const lines = (pair: { publicKey: string; privateKey: string }) => `
<div class="line"><b>Vashti blorp</b><span id="public">${pair.publicKey}</span></div>
<div class="line"><b>Quell blorp</b><span id="private">${pair.privateKey}</span></div>`;

/** Opens such pages by their addresses, the first one in the tab, and the panel by its shortcut. */
export async function openNonsense(world: World, pages: Record<string, string>): Promise<void> {
  const { page, hooks } = world.tab;
  for (const [url, body] of Object.entries(pages))
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(Object.keys(pages)[0] ?? '');
  await pressShortcut(world.session);
  await hooks.waitFor({ host: PANEL, attributes: { 'data-action': 'point-at-key' } });
}

/** What the page's script has heard. */
export const heardBy = (page: Page | Frame) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

/** Opens the pages and begins to point. */
export async function begin(world: World, pages: Record<string, string>): Promise<void> {
  const { tab } = world;
  await openNonsense(world, pages);
  await tab.hooks.click(button('point-at-key'));
  await tab.hooks.waitFor(pointsAt('public'));
  await heardBy(tab.page);
}

/** Clicks the middle of an element of the page, whatever lies over it. */
export async function clickAt(
  { page, user }: Tab,
  selector: string,
  place: Frame = page.mainFrame(),
): Promise<void> {
  const box = await place.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn.`);
  await user.click({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
}

export async function says({ hooks }: Tab, words: string): Promise<void> {
  await hooks.waitFor(
    { host: PANEL, attributes: { role: 'status' } },
    { until: ({ text }) => text.includes(words) },
  );
}
