/** A press counts only on a button that the person could see. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { keyAndHandoff, stored } from '../support/background.ts';
import { formValues } from '../support/portal.ts';
import { holdKey } from '../support/seed-state.ts';
import { HANDOFF, openPortalForm, PANEL, send } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

test.use({ windowSize: { width: 1440, height: 1300 } });

test('a panel that is see-through, under something or moved by the page sends nothing', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  const button = { host: PANEL, attributes: { 'data-action': 'send-key' } } as const;
  const covered = { host: PANEL, attributes: { 'data-problem': 'covered' } } as const;
  for (const [name, style] of Object.entries(VEILS)) {
    await veil(tab, style);
    const { box } = await tab.hooks.waitFor(button);
    if (!box) throw new Error('The button is not drawn.');
    await tab.user.click(box);
    await test.step(name, () => tab.hooks.waitFor(covered));
    await veil(tab, null);
    const sites = keyAndHandoff(await stored(session, 'session'));
    expect(sites, name).toMatchObject([{ handoff: { status: 'idle' } }]);
    expect(session.context.pages(), name).toHaveLength(1);
  }
  // In plain sight it does send, so there was something that a lured press could have done.
  await send(world);
});

test('a card that is see-through or under something fills nothing', async ({ world }) => {
  const { tab } = world;
  await holdKey(world);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
  const portal = await openPortalForm(world);
  const fill = { host: HANDOFF, attributes: { 'data-action': 'fill' } } as const;
  for (const [name, style] of Object.entries(CARD_VEILS)) {
    await veil(portal, style);
    const { box } = await portal.hooks.waitFor(fill);
    if (!box) throw new Error('The button is not drawn.');
    await portal.user.click(box);
    const status = { host: HANDOFF, attributes: { role: 'status' } } as const;
    const isDropped = ({ text }: { text: string }) => text.includes('was ignored');
    await test.step(name, () => portal.hooks.waitFor(status, { until: isDropped }));
    expect(await formValues(portal), name).toEqual(['', '', '', '']);
    await veil(portal, null);
  }
  // In plain sight it fills, so there was something that a lured press could have done.
  await portal.hooks.click(fill);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
});

/** What a page can do to our elements from outside, as a style of its own elements. */
const VEILS = {
  'see-through': 'html { opacity: 0.02 }',
  'under something that lets presses through':
    'html::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647; pointer-events: none }',
  'under something see-through': 'html { filter: opacity(0.02) }',
  'moved under a lure': 'html { transform: translate(-30px, 20px) }',
};

/** The same for the card alone: were the form veiled as well, the card would go with it. */
const CARD_VEILS = {
  'under something that lets presses through': '.layer',
  'see-through': '.veiled',
};

/** Puts a veil over a page; null takes it away. The page's own time passes: a lure stands there before it is pressed. */
async function veil(tab: Tab, style: string | null): Promise<void> {
  await tab.page.evaluate((css) => {
    document.getElementById('veil')?.remove();
    const card = document.querySelector<HTMLElement>('office-protect-handoff');
    card?.style.setProperty('opacity', css === '.veiled' ? '0.02' : '1', 'important');
    if (!css) return;
    if (css === '.layer') {
      // The card rises over what comes into the top layer; a page that knows this raises its lure again.
      const layer = document.createElement('div');
      Object.assign(layer, { id: 'veil', popover: 'manual' });
      layer.style.cssText =
        'inset: auto 0 0 auto; width: 420px; height: 420px; background: #fff; pointer-events: none';
      document.body.append(layer);
      layer.showPopover();
      setInterval(() => {
        if (!layer.isConnected) return;
        layer.hidePopover();
        layer.showPopover();
      }, 100);
      return;
    }
    const element = document.createElement('style');
    element.id = 'veil';
    element.textContent = css;
    document.head.append(element);
  }, style);
  await tab.page.evaluate(async () => {
    const start = performance.now();
    // The browser tells the extension what covers a button when it draws, which it does seldom on a busy machine.
    for (let frames = 0; frames < 30 || performance.now() < start + 500; frames++)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}
