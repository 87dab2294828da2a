/** The user shows where the keys stand on a page that is not recognised. */
import type { Frame } from 'playwright';
import { heldPairs, stored } from '../support/background.ts';
import { count, searchText } from '../support/canary.ts';
import { pressHook, tabTo } from '../support/keyboard.ts';
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
import { stopServiceWorkers } from '../support/service-worker.ts';
import { PANEL } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

/** A frame of another ConnectWise host. */
const OTHER = 'https://eu.myconnectwise.net/v2025_1/frame.aspx';
const SAME = 'https://na.myconnectwise.net/v2025_1/frame.aspx';

test('by mouse: two clicks on the page, of which it hears nothing, and the pair is held', async ({
  world,
}) => {
  const { tab, session } = world;
  const questions: string[] = [];
  tab.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await begin(world, { [ADDRESS]: nonsense(lines(PAIR)) });
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  // Leaving asks as long as no pair is held.
  await tab.page.evaluate(() => location.reload());
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(await heardBy(tab.page)).toEqual([]);
  await tab.hooks.waitForGone(pointsAt('private'));

  // The private key is in the page, where it was, and in the vault.
  const needles = [PAIR.privateKey];
  const found = (await textsOf(tab.page)).filter(({ text }) => text.includes(PAIR.privateKey));
  expect(found.map(({ path }) => path.includes('office-protect-'))).toEqual([false]);
  expect(count(searchText([JSON.stringify(await stored(session, 'session'))], needles))).toBe(1);
  expect(count(searchText([JSON.stringify(await stored(session, 'local'))], needles))).toBe(0);
  expect(count(searchText(session.consoleLines, needles))).toBe(0);

  // The page gets its clicks again, and may be left.
  await expect
    .poll(async () => {
      await clickAt(tab, '#private');
      return heardBy(tab.page);
    })
    .toContain('click private');
  await tab.page.reload();
  expect(questions).toHaveLength(1);
});

test('by keyboard: what is selected in a field or on the page counts with Enter', async ({ world }) => {
  const { tab, session } = world;
  const fields = `<form class="line"><input id="public" readonly value="${PAIR.publicKey}">
    <input id="private" type="password" value="${PAIR.privateKey}"><button id="save">Blorp</button></form>`;
  await openNonsense(world, { [ADDRESS]: nonsense(fields) });
  await pressHook(tab, button('point-at-key'));
  await tab.hooks.waitFor(pointsAt('public'));
  for (const [id, next] of [
    ['#public', pointsAt('private')],
    ['#private', held],
  ] as const) {
    await tabTo(tab, tab.page.locator(id));
    await tab.user.press('ControlOrMeta+A');
    await tab.user.press('Enter');
    await tab.hooks.waitFor(next);
  }
  expect(await heldPairs(session)).toMatchObject([PAIR]);
  expect(await heardBy(tab.page)).not.toContain('click save');
});

test('a pair that was pointed at is sent after one more confirmation only, since it is not known whose it is', async ({
  world,
}) => {
  const { tab, session } = world;
  await begin(world, { [ADDRESS]: nonsense(lines(PAIR)) });
  await pointAtBoth(tab);
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, 'brightwater');
  await tab.hooks.click(button('send-key'));
  await tab.hooks.waitFor(button('confirm-send'));
  expect(session.context.pages()).toHaveLength(1);
});

for (const [where, frame, address] of [
  ['a frame', `<iframe id="frame" src="${SAME}" width="700" height="200"></iframe>`, SAME],
  [
    'a frame of another ConnectWise host',
    `<iframe id="frame" src="${OTHER}" width="700" height="200">`,
    OTHER,
  ],
  [
    'a frame without an address',
    `<iframe id="frame" width="700" height="200" srcdoc='${nonsense(lines(PAIR)).replaceAll("'", '&#39;')}'>`,
    '',
  ],
  ['a modal dialog', `<dialog id="dialog">${lines(PAIR)}</dialog>`, ''],
] as const) {
  test(`the keys may be in ${where}`, async ({ world }) => {
    const { tab, session } = world;
    const pages = { [ADDRESS]: nonsense(frame), ...(address && { [address]: nonsense(lines(PAIR)) }) };
    await begin(world, pages);
    // Our panel is inert as long as the page shows such a dialog.
    await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
    const place = await frameOf(tab, frame.includes('iframe'));
    await heardBy(tab.page);
    await clickAt(tab, '#public', place);
    await tab.hooks.waitFor(pointsAt('private'));
    await clickAt(tab, '#private', place);
    await tab.hooks.waitFor(held);
    expect(await heldPairs(session)).toMatchObject([PAIR]);
    expect([...(await heardBy(tab.page)), ...(await heardBy(place))]).toEqual([]);
  });
}

test('what cannot be a key is refused with the reason, and the next click counts', async ({ world }) => {
  const { tab, session } = world;
  const others =
    '<div class="line"><span id="label">Description</span><i id="short">Ab12</i><i id="dots">••••••••</i></div>';
  await begin(world, { [ADDRESS]: nonsense(others + lines(PAIR)) });
  for (const [id, reason] of [
    ['#label', 'This looks like a word'],
    ['#short', 'Too short for a key'],
    ['#dots', 'The key is masked'],
    ['#public', 'Now click the private key'],
    ['#public', 'This is the public key'],
  ] as const) {
    await clickAt(tab, id);
    await says(tab, reason);
  }
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
});

test('the background may be stopped between the two clicks', async ({ world }) => {
  const { tab, session } = world;
  await begin(world, { [ADDRESS]: nonsense(lines(PAIR)) });
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  await stopServiceWorkers(session.context);
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
  expect(await heldPairs(session)).toMatchObject([PAIR]);
});

for (const way of ['Esc', 'Cancel', 'another page'] as const) {
  test(`${way} ends it: nothing is held, and the page gets its clicks again`, async ({ world }) => {
    const { tab, session } = world;
    tab.page.on('dialog', (dialog) => void dialog.accept());
    await begin(world, { [ADDRESS]: nonsense(lines(PAIR)) });
    await clickAt(tab, '#public');
    await tab.hooks.waitFor(pointsAt('private'));
    if (way === 'Esc') await tab.user.press('Escape');
    if (way === 'Cancel') await tab.hooks.click(button('cancel-pointing'));
    if (way === 'another page') await tab.page.reload();
    await tab.hooks.waitFor(button('point-at-key'));
    await tab.hooks.waitForGone(pointsAt('private'));
    await expect
      .poll(async () => {
        await clickAt(tab, '#private');
        return heardBy(tab.page);
      })
      .toContain('click private');
    expect(await heldPairs(session)).toEqual([]);
    // It begins anew with the public key.
    await tab.hooks.click(button('point-at-key'));
    await tab.hooks.waitFor(pointsAt('public'));
  });
}

async function pointAtBoth(tab: Tab): Promise<void> {
  await clickAt(tab, '#public');
  await tab.hooks.waitFor(pointsAt('private'));
  await clickAt(tab, '#private');
  await tab.hooks.waitFor(held);
}

async function frameOf({ page }: Tab, isFrame: boolean): Promise<Frame> {
  if (!isFrame) return page.mainFrame();
  const frame = await (await page.locator('#frame').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The frame is not there.');
  await frame.locator('#private').waitFor();
  return frame;
}
