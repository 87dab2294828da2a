/** A page that does what it can while the user points at the keys on it. */
import { heldPairs, stored } from '../support/background.ts';
import { textsOf } from '../support/page-texts.ts';
import {
  ADDRESS,
  begin,
  button,
  clickAt,
  heardBy,
  held,
  lines,
  nonsense,
  openNonsense,
  pointsAt,
  says,
} from '../support/pointing.ts';
import { PAIR } from '../support/seed-state.ts';
import { PANEL } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const FALSE_KEY = 'FalseK3y0fThePag';
const CHANGED = 'The page changed it just now';
const PAGE = { [ADDRESS]: nonsense(lines(PAIR)) };

/** What a page may do between the moment when a text is outlined and the click. */
const CHANGES: Record<string, (key: string) => void> = {
  'writes another key in its place': (key) => {
    const element = document.querySelector('#public');
    if (element) element.textContent = key;
  },
  'moves another key under the pointer': (key) => {
    const box = document.querySelector('#public')?.getBoundingClientRect();
    const other = document.createElement('span');
    other.textContent = key;
    other.style.cssText = `position: fixed; left: ${box?.left}px; top: ${box?.top}px; background: #fff`;
    document.body.append(other);
  },
  'covers it': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 2147483647';
    document.body.append(cover);
  },
  'covers it from the top layer': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; background: #fff';
    cover.popover = 'manual';
    document.body.append(cover);
    cover.showPopover();
  },
  'moves it away': () => {
    const element = document.querySelector<HTMLElement>('#public');
    if (element) element.style.translate = '0 300px';
  },
};

for (const [name, change] of Object.entries(CHANGES)) {
  test(`a page that ${name} right before the click gives nothing`, async ({ world }) => {
    const { tab, session } = world;
    await begin(world, PAGE);
    await hover(tab, '#public');
    const at = await middleOf(tab, '#public');
    await tab.page.evaluate(change, FALSE_KEY);
    // No movement: the user clicks at once.
    await tab.page.mouse.down();
    await tab.page.mouse.up();
    await expect
      .poll(() => tab.hooks.text(PANEL))
      .toMatch(new RegExp(`${CHANGED}|There is no text|Something covers it`));
    expect(await tab.hooks.find(pointsAt('public'))).toHaveLength(1);
    // However long it waits: only what the user has moved onto since counts.
    await tab.page.mouse.move(at.x, at.y);
    expect(await heldPairs(session)).toEqual([]);
    expect(JSON.stringify(await stored(session, 'session'))).not.toContain(FALSE_KEY);
    const heard = await heardBy(tab.page);
    if (name !== 'covers it from the top layer') expect(heard).toEqual([]);
  });
}

test('a page whose key changes all the time gives nothing', async ({ world }) => {
  const { tab, session } = world;
  await begin(world, PAGE);
  await tab.page.evaluate((key) => {
    const element = document.querySelector('#public');
    const texts = [element?.textContent ?? '', key];
    const next = () => {
      if (element) element.textContent = texts.reverse()[0] ?? '';
      requestAnimationFrame(next);
    };
    next();
  }, FALSE_KEY);
  await clickAt(tab, '#public');
  await says(tab, CHANGED);
  expect(await heldPairs(session)).toEqual([]);
});

test('a page that exchanges the texts after the first click is told: this is the public key', async ({
  world,
}) => {
  const { tab, session } = world;
  await begin(world, PAGE);
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  await tab.page.evaluate(() => {
    const [one, other] = [document.querySelector('#public'), document.querySelector('#private')];
    if (one && other) [one.textContent, other.textContent] = [other.textContent, one.textContent];
  });
  await clickAt(tab, '#private');
  await says(tab, 'This is the public key');
  expect(await heldPairs(session)).toEqual([]);
});

test('clicks and keys of the page’s own scripts take nothing, and the shield is out of their reach', async ({
  world,
}) => {
  const { tab, session } = world;
  await begin(world, PAGE);
  await hover(tab, '#public');
  const reached = await tab.page.evaluate(() => {
    const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    const host = document.querySelector('office-protect-pointing');
    const element = document.querySelector('#public');
    getSelection()?.selectAllChildren(element as Element);
    for (const target of [host, element, document, window]) {
      for (const type of types)
        target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
      for (const key of ['Enter', 'Escape'])
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    return {
      root: host?.shadowRoot,
      frames: window.length,
      found: document.querySelectorAll('iframe').length,
    };
  });
  expect(reached).toEqual({ root: null, frames: 0, found: 0 });
  // The user moves on and comes back.
  await tab.page.mouse.move(300, 400);
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  expect(await heldPairs(session)).toEqual([]);
});

test('a shield that the page removes or hides is put back', async ({ world }) => {
  const { tab, session } = world;
  await begin(world, PAGE);
  await tab.page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('office-protect-pointing');
    host?.style.setProperty('display', 'none', 'important');
    host?.hidePopover();
    host?.remove();
  });
  await expect
    .poll(() =>
      tab.page.evaluate(() => document.querySelector('office-protect-pointing')?.matches(':popover-open')),
    )
    .toBe(true);
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(await heardBy(tab.page)).toEqual([]);
});

test('a page that selects another text at the press of Enter gives nothing', async ({ world }) => {
  const { tab, session } = world;
  const fields = `<div class="line"><input id="public" readonly value="${PAIR.publicKey}"></div>
    <div class="line"><input id="false" readonly value="${FALSE_KEY}"></div>
    <script>addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') { document.querySelector('#false').focus(); document.querySelector('#false').select(); }
    }, true);</script>`;
  await openNonsense(world, { [ADDRESS]: nonsense(fields) });
  await tab.hooks.click(button('point-at-key'));
  await tab.hooks.waitFor(pointsAt('public'));
  await tab.page.locator('#public').selectText();
  await isOutlined(tab);
  await tab.user.press('Enter');
  await says(tab, CHANGED);
  expect(JSON.stringify(await stored(session, 'session'))).not.toContain(FALSE_KEY);
});

async function middleOf({ page }: Tab, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Moves the pointer onto it, and waits until it is outlined. */
async function hover(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await middleOf(tab, selector);
  await tab.page.mouse.move(x, y, { steps: 4 });
  await isOutlined(tab);
}

/** Waits until a text of 16 letters and digits is outlined: its label stands in a frame in a closed root. */
async function isOutlined({ page }: Tab): Promise<void> {
  const labels = async () => (await textsOf(page)).map(({ text }) => text);
  await expect.poll(labels).toContain('Letters and digits (16)');
}
