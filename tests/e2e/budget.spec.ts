/**
 * What the probe costs a page that is no setup screen, in numbers of calls instead of ms: the same on every machine. The
 * built scripts run in a plain page whose clock is advanced by the test.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.ts';
import { type Counts, countIn, takeCounts } from '../support/counters.ts';
import { hide, showAgain, stubExtensionApi } from '../support/extension-api-stub.ts';
import { builtFile } from '../support/project.ts';

const ROWS = Array.from(
  { length: 300 },
  (_, i) => `<tr><td><div>Ticket ${i}</div></td><td>waiting</td></tr>`,
);
const BOARD = `<h1>Service Board</h1><table><tbody>${ROWS.join('')}</tbody></table>`;
const LEVEL = '<td><select><option>None</option><option>All</option></select></td>';
const ROLE = `<div>Setup Tables &gt; Security Roles &gt; Security Modules</div><b>Security Modules for Role - Mine</b>
  <table><tr><th>Permission</th><th>Add Level</th><th>Edit Level</th><th>Delete Level</th><th>Inquire Level</th></tr>
  <tr><th colspan="5">Companies</th></tr><tr><td>Company Maintenance</td>${LEVEL.repeat(4)}</tr>
  <tr><td>Contacts</td>${LEVEL.repeat(4)}</tr></table>`;

/** The most that 1,000 changes in five seconds may cause: half a dozen checks, each with a timer and an idle callback. */
const BUDGET: Counts = {
  observers: 1,
  listeners: 5,
  deliveries: 6,
  timers: 6,
  frames: 0,
  idles: 6,
  layout: 0,
  searches: 24,
  messages: 0,
};

const test = base.extend<{ page: Page }>({
  page: async ({ playwright }, use) => {
    const browser = await playwright.chromium.launch({
      executablePath: await findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    await page.clock.install({ time: 0 });
    await countIn(page);
    await page.addInitScript(stubExtensionApi);
    await page.goto('about:blank');
    // The clock is paused from here on; the lines above take less than an hour.
    await page.clock.pauseAt(3_600_000);
    await use(page);
    await browser.close();
  },
});

test('the probe on a board that keeps changing', async ({ page }) => {
  await show(page, BOARD);
  await takeCounts(page);
  await run(page, 'connectwise-probe.js');
  // A page that is still loading is not checked.
  const start = await takeCounts(page);
  expect(start).toMatchObject({ observers: 0, searches: 0, frames: 0, layout: 0, idles: 1, messages: 1 });
  await page.clock.runFor(1_000);
  expect(await takeCounts(page)).toMatchObject({ observers: 1, frames: 0, layout: 0, messages: 0 });
  await liveOn(page);
  within(await takeCounts(page), BUDGET);
});

test('the probe while the page does not change, and while it is hidden', async ({ page }) => {
  await show(page, BOARD);
  await run(page, 'connectwise-probe.js');
  await page.clock.runFor(60_000);
  await takeCounts(page);
  await page.clock.runFor(600_000);
  const { observers, listeners, ...asked } = await takeCounts(page);
  expect(new Set(Object.values(asked))).toEqual(new Set([0]));
  expect([observers, listeners <= BUDGET.listeners]).toEqual([1, true]);

  await page.evaluate(hide);
  await takeCounts(page);
  await liveOn(page);
  const { listeners: _, ...hidden } = await takeCounts(page);
  expect(new Set(Object.values(hidden))).toEqual(new Set([0]));
});

test('a setup screen is found all the same: in the page, in a shadow root, and once the page is shown again', async ({
  page,
}) => {
  const cases: (() => void)[] = [
    () => {
      const cell = document.querySelector('td')?.firstChild;
      if (cell) cell.nodeValue = 'Security Modules for Role - Mine';
    },
    () => {
      const host = document.createElement('x-role');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Add Level</p>';
      document.body.append(host);
    },
    () => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'password' }));
    },
  ];
  for (const change of cases) {
    await page.goto('about:blank');
    await show(page, BOARD);
    await run(page, 'connectwise-probe.js');
    await liveOn(page);
    await page.evaluate(hide);
    await page.evaluate(change);
    await page.clock.runFor(10_000);
    await takeCounts(page);
    await page.evaluate(showAgain);
    await page.clock.runFor(5_000);
    // It has requested the assistant, and no longer watches.
    expect(await takeCounts(page)).toMatchObject({ messages: 1, observers: 0 });
  }
});

test('the assistant, once its screen was left and no setup is in progress', async ({ page }) => {
  await show(page, ROLE);
  await run(page, 'connectwise-assistant.js');
  await page.clock.runFor(2_000);
  expect(await page.evaluate(() => window.observations.at(-1))).toMatchObject({
    page: { screen: 'security-role' },
  });

  await show(page, BOARD);
  await page.clock.runFor(6_000);
  expect(await page.evaluate(() => window.observations.at(-1))).toMatchObject({ page: { screen: 'none' } });
  await page.evaluate(() => window.push({ isActive: false }));
  await page.clock.runFor(10_000);
  await takeCounts(page);
  await liveOn(page);
  within(await takeCounts(page), { ...BUDGET, listeners: BUDGET.listeners + 1 });

  // It works again when the screen is back.
  await show(page, ROLE);
  await page.clock.runFor(6_000);
  expect(await page.evaluate(() => window.observations.at(-1))).toMatchObject({
    page: { screen: 'security-role' },
  });
});

function within(counts: Counts, budget: Counts): void {
  const over = Object.entries(counts).filter(([kind, count]) => count > budget[kind as keyof Counts]);
  expect(Object.fromEntries(over)).toEqual({});
}

async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((body) => {
    document.body.innerHTML = body;
  }, html);
}

async function run(page: Page, script: string): Promise<void> {
  await page.evaluate(builtFile(script));
}

/** A thousand changes, 200 a second, each in a task of its own. */
async function liveOn(page: Page): Promise<void> {
  await page.evaluate(() => {
    let count = 0;
    const cells = document.getElementsByTagName('td');
    const timer = window.ownInterval(() => {
      const cell = cells[(count * 7) % cells.length];
      if (cell) cell.replaceChildren(`changed ${count}`);
      count += 1;
      if (count === 1_000) clearInterval(timer);
    }, 5);
  });
  await page.clock.runFor(5_005);
}
