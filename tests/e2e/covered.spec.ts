/** A click counts only on a button that the user could see. */
import type { Browser } from '@wxt-dev/browser';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import type { CheckRecord } from '../../utils/connectwise/api/check-record.ts';
import { keyAndHandoff, stored } from '../support/background.ts';
import { CLIENT_ID } from '../support/check-world.ts';
import type { Session } from '../support/launch.ts';
import { formValues } from '../support/portal.ts';
import { SITE } from '../support/samples.ts';
import { holdKey } from '../support/seed-state.ts';
import { HANDOFF, openPortalForm, PANEL, send } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** The browser's own API, in functions that run in the background. */
declare const chrome: typeof Browser;

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

for (const action of ['dismiss-records', 'check-key']) {
  test(`the button ${action} of a panel that is covered does nothing either`, async ({ world }) => {
    const { tab, session } = world;
    const worker = await session.serviceWorker();
    const lost = { id: 'lost', member: 'OP (OP)', description: 'Lost', publicKeyEnd: 'Xq4T', takenAt: 1 };
    // A pair that was lost, and all that a check of the key needs.
    const local = {
      [`pairs:${SITE}`]: [lost],
      companyIds: { [SITE]: CREDENTIALS.company },
      settings: { clientId: CLIENT_ID },
    };
    await worker.evaluate((items) => chrome.storage.local.set(items), local);
    await holdKey(world);
    const button = { host: PANEL, attributes: { 'data-action': action } } as const;
    await obstruct(tab, OBSTRUCTIONS['under an element that lets clicks through']);
    const { box } = await tab.hooks.waitFor(button);
    if (!box) throw new Error('The button is not rendered.');
    const before = await recordsAndCheck(session);
    await tab.user.click(box);
    await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-problem': 'covered' } });
    expect(await recordsAndCheck(session)).toEqual(before);
    await obstruct(tab, null);
    // Unobstructed, it does what it says.
    await tab.hooks.click(button);
    await expect.poll(() => recordsAndCheck(session)).not.toEqual(before);
  });
}

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

/** What a click on one of these buttons changes. */
async function recordsAndCheck(session: Session) {
  const { [`pairs:${SITE}`]: records } = await stored(session, 'local');
  const { [`check:${SITE}`]: check } = await stored(session, 'session');
  return { records, check: (check as CheckRecord | undefined)?.key ?? null };
}

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
