/** A click counts only on a button that the user could see. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { keyAndHandoff, stored } from '../support/background.ts';
import { formValues } from '../support/portal.ts';
import { holdKey } from '../support/seed-state.ts';
import { HANDOFF, openPortalForm, PANEL, send } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1300 } });

test('a panel that is transparent, covered or moved by the page sends nothing', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  const button = { host: PANEL, attributes: { 'data-action': 'send-key' } } as const;
  const covered = { host: PANEL, attributes: { 'data-problem': 'covered' } } as const;
  for (const [name, style] of Object.entries(OBSTRUCTIONS)) {
    await obstruct(tab, style);
    const { box } = await tab.hooks.waitFor(button);
    if (!box) throw new Error('The button is not drawn.');
    await tab.user.click(box);
    await test.step(name, () => tab.hooks.waitFor(covered));
    await obstruct(tab, null);
    const sites = keyAndHandoff(await stored(session, 'session'));
    expect(sites, name).toMatchObject([{ handoff: { status: 'idle' } }]);
    expect(session.context.pages(), name).toHaveLength(1);
  }
  // Fully visible, it does send: the dropped clicks would have had an effect.
  await send(world);
});

test('a card that is transparent or covered fills nothing', async ({ world }) => {
  const { tab } = world;
  await holdKey(world);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
  const portal = await openPortalForm(world);
  const fill = { host: HANDOFF, attributes: { 'data-action': 'fill' } } as const;
  for (const [name, style] of Object.entries(CARD_OBSTRUCTIONS)) {
    await obstruct(portal, style);
    const { box } = await portal.hooks.waitFor(fill);
    if (!box) throw new Error('The button is not drawn.');
    await portal.user.click(box);
    const status = { host: HANDOFF, attributes: { role: 'status' } } as const;
    const isDropped = ({ text }: { text: string }) => text.includes('was ignored');
    await test.step(name, () => portal.hooks.waitFor(status, { until: isDropped }));
    expect(await formValues(portal), name).toEqual(['', '', '', '']);
    await obstruct(portal, null);
  }
  // Fully visible, it fills: the dropped clicks would have had an effect.
  await portal.hooks.click(fill);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

/** What a page can do to our elements with styles of its own. */
const OBSTRUCTIONS = {
  transparent: 'html { opacity: 0.02 }',
  'under an element that lets clicks through':
    'html::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647; pointer-events: none }',
  'under a transparent root element': 'html { filter: opacity(0.02) }',
  'moved under a bait': 'html { transform: translate(-30px, 20px) }',
};

/** The same for the card alone: if the form were covered too, the card would be removed. */
const CARD_OBSTRUCTIONS = {
  'under an element that lets clicks through': '.layer',
  transparent: '.faded',
};

/** Applies such a style to a page; null removes it. The page's own time passes: a bait is there before it is clicked. */
async function obstruct(tab: Tab, style: string | null): Promise<void> {
  await tab.page.evaluate((css) => {
    document.getElementById('obstruction')?.remove();
    const card = document.querySelector<HTMLElement>('office-protect-handoff');
    card?.style.setProperty('opacity', css === '.faded' ? '0.02' : '1', 'important');
    if (!css) return;
    if (css === '.layer') {
      // The card moves over what enters the top layer; a page that knows this moves its bait over the card again, right
      // before each frame is drawn.
      const layer = document.createElement('div');
      Object.assign(layer, { id: 'obstruction', popover: 'manual' });
      layer.style.cssText =
        'inset: auto 0 0 auto; width: 420px; height: 420px; background: #fff; pointer-events: none';
      document.body.append(layer);
      const cover = () => {
        if (!layer.isConnected) return;
        layer.hidePopover();
        layer.showPopover();
        requestAnimationFrame(cover);
      };
      layer.showPopover();
      requestAnimationFrame(cover);
      return;
    }
    const element = document.createElement('style');
    element.id = 'obstruction';
    element.textContent = css;
    document.head.append(element);
  }, style);
  await tab.page.evaluate(async () => {
    const start = performance.now();
    // The browser reports what covers a button when it draws, which is seldom on a busy machine.
    for (let frames = 0; frames < 30 || performance.now() < start + 500; frames++)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}
