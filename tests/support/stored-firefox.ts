/** The same user in Firefox, with a profile that outlives the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { findFirefox } from '../../scripts/find-browser.ts';
import { type Network, startFirefox } from './firefox.ts';
import { typeInto } from './firefox-steps.ts';
import { command, type Tab, tabOf } from './firefox-tab.ts';
import type { Attributes } from './hooks.ts';
import { poll } from './poll.ts';
import { readyForKey } from './seed-state.ts';
import { HANDOFF, PANEL } from './setup-steps.ts';
import { type Driver, type Form, otherRequests, readNotes } from './stored-form.ts';

/** The browser's own API, in functions that run in the extension's pages. */
declare const browser: {
  storage: Record<'session' | 'local', { get(keys: null): Promise<object> }>;
};

const PREFERENCES = {
  // After a crash all tabs are restored at once.
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.restore_on_demand': false,
  'toolkit.startup.max_resumed_crashes': -1,
  // Ms; 15 s as shipped. The tests wait for what the browser writes, not for a time.
  'browser.sessionstore.interval': 300,
  'browser.sessionstore.interval.idle': 300,
  // No page is kept in memory, so that Back makes it anew and gives its fields their contents.
  'browser.sessionhistory.max_total_viewers': 0,
  // Reading the clipboard without the browser's own button for it.
  'dom.events.testing.asyncClipboard': true,
};

const panel = (attributes: Attributes) => ({ host: PANEL, attributes }) as const;
const card = (attributes: Attributes) => ({ host: HANDOFF, attributes }) as const;

/** Starts the browser with the extension. */
export async function startStoringFirefox(
  network: Network,
  profile: string,
  { isUsed = false } = {},
): Promise<Driver> {
  const firefox = await startFirefox({ network, profile, isUsed, preferences: PREFERENCES });
  const consoleLines: string[] = [];
  const listen = (page: Page) =>
    page.on('console', (message) => consoleLines.push(`${message.type()} ${page.url()}: ${message.text()}`));
  if (!isUsed) await firefox.welcome.close();
  const { sandbox } = network;
  const tabs = new Map<Form, Tab>();
  let connectWise: Tab | undefined;

  const tabFor = async (form: Form): Promise<Tab> => {
    const tab = tabs.get(form);
    if (!tab) throw new Error(`No tab shows the form ${form}.`);
    await tab.page.bringToFront();
    return tab;
  };
  const clickLink = async (form: Form, selector: string, heading: string) => {
    const { page } = await tabFor(form);
    await (await page.waitForSelector(selector))?.click();
    await page.waitForSelector(`::-p-xpath(//h1[text()='${heading}'])`);
  };

  return {
    ...common(firefox.browser, profile, await firefox.browser.version()),
    async hold(pair) {
      const member =
        sandbox.connectWise.apiMembers.find(({ identifier }) => identifier === 'OfficeProtect') ??
        readyForKey(sandbox.connectWise);
      sandbox.connectWise.nextKeyPair = pair;
      await connectWise?.page.bringToFront();
      await connectWise?.page.goto('about:blank');
      const tab = await firefox.openSignedIn({ screen: 'ApiKeyDetail', memberId: member.id, id: null });
      if (!connectWise) listen(tab.page);
      connectWise = tab;
      await typeInto(tab, 'Description:', 'Office Protect integration');
      // Not marked any more once a key was delivered.
      await (await tab.page.waitForSelector('[title=Save]'))?.click();
      await tab.waitFor(panel({ 'data-key-status': 'held' }));
      const companyId = panel({ 'data-field': 'company-id' });
      if ((await tab.waitFor(companyId)).value === CREDENTIALS.company) return;
      await tab.click(companyId);
      await tab.page.keyboard.type(CREDENTIALS.company);
      await tab.page.keyboard.press('Enter');
    },
    async fill(form, notes) {
      const page = await firefox.browser.newPage();
      listen(page);
      const tab = tabOf(page);
      tabs.set(form, tab);
      await page.goto(`${sandbox.url.officeProtect}forms/${form}`);
      await tab.click(card({ 'data-action': 'fill' }));
      await tab.waitFor(card({ 'data-handoff': 'verified' }));
      await (await page.waitForSelector('[name=notes]'))?.click();
      await page.keyboard.type(notes);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
    },
    submit: (form) => clickLink(form, 'form button', 'Saved'),
    leave: (form) => clickLink(form, 'a', 'Elsewhere'),
    async goBack(form) {
      const { page } = await tabFor(form);
      await command(page, 'browsingContext.traverseHistory', (context) => ({ context, delta: -1 }));
    },
    notes: async (form) => tabs.get(form)?.page.evaluate(readNotes) ?? null,
    async wipe() {
      await connectWise?.page.bringToFront();
      await connectWise?.click(panel({ 'data-action': 'done' }));
      await connectWise?.waitFor(panel({ 'data-key-status': 'wiped' }));
    },
    async live() {
      const own = await firefox.openOwn('options.html');
      const areas = await own.evaluate(async () => ({
        session: JSON.stringify(await browser.storage.session.get(null)),
        local: JSON.stringify(await browser.storage.local.get(null)),
      }));
      await own.close();
      const portals = [...tabs.values()];
      const all = [...portals, ...(connectWise ? [connectWise] : [])];
      const ours = await Promise.all(
        all.flatMap((tab) => [panel({}), card({})].map((hook) => tab.find(hook))),
      );
      return {
        'storage.session': [areas.session],
        'storage.local': [areas.local],
        'our elements': ours.flat().map((found) => JSON.stringify(found)),
        'pages of the portal': await Promise.all(portals.map(({ page }) => page.evaluate(readPage))),
        'addresses and titles': await Promise.all(
          all.map(async ({ page }) => `${page.url()} ${await page.title()}`),
        ),
        'other requests': otherRequests(sandbox.requests),
        'console lines': consoleLines,
        // The browser has no list of them that can be read.
        'extension errors': null,
        clipboard: portals[0] ? [await clipboardOf(portals[0].page)] : null,
      };
    },
  };
}

/** Starts the browser as a user does, who gets the pages back that were open, and attaches to it when they are there. */
export async function startRestoredFirefox({ sandbox }: Network, profile: string): Promise<Driver> {
  const checkpoints = join(profile, 'sessionCheckpoints.json');
  rmSync(checkpoints, { force: true });
  const arguments_ = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
  const child = spawn(await findFirefox(), arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (data) => {
    printed += String(data);
  });
  const endpoint = await poll(
    async () => {
      const isRestored =
        existsSync(checkpoints) &&
        readFileSync(checkpoints, 'utf8').includes('sessionstore-windows-restored');
      return isRestored ? /BiDi listening on (ws:\S+)/.exec(printed)?.[1] : undefined;
    },
    async () => `Firefox did not start:\n${printed}`,
  );
  const restored = await puppeteer.connect({
    browserWSEndpoint: `${endpoint}/session`,
    protocol: 'webDriverBiDi',
    acceptInsecureCerts: true,
  });
  const pageOf = (form: Form) =>
    poll(
      async () => (await restored.pages()).find((page) => page.url().endsWith(`/forms/${form}`)),
      async () => `The form ${form} was not restored.`,
    );
  const notNow = (): Promise<void> => Promise.reject(new Error('This browser only restores.'));
  return {
    ...common(restored, profile, await restored.version()),
    hold: notNow,
    fill: notNow,
    submit: notNow,
    leave: notNow,
    goBack: notNow,
    wipe: notNow,
    crash: notNow,
    notes: async (form) => (await pageOf(form)).evaluate(readNotes),
    async live() {
      const pages = await restored.pages();
      const portals = pages.filter((page) => page.url().startsWith(sandbox.url.officeProtect));
      return {
        // The add-on of a test is gone after a restart.
        'storage.session': null,
        'storage.local': null,
        'our elements': null,
        'pages of the portal': await Promise.all(portals.map((page) => page.evaluate(readPage))),
        'addresses and titles': await Promise.all(
          pages.map(async (page) => `${page.url()} ${await page.title()}`),
        ),
        'other requests': otherRequests(sandbox.requests),
        'console lines': null,
        'extension errors': null,
        clipboard: portals[0] ? [await clipboardOf(portals[0])] : null,
      };
    },
    async close() {
      const ended = once(child, 'exit');
      await restored.close();
      await ended;
    },
  };
}

function common(of: Browser, profile: string, version: string) {
  return {
    name: 'Firefox' as const,
    version: version.replace(/^\w+\//, ''),
    profile,
    words: ['office-protect-assistant@'],
    close: () => of.close(),
    async crash() {
      const child = of.process();
      if (!child?.pid) throw new Error('The browser has no process.');
      const ended = once(child, 'exit');
      process.kill(child.pid, 'SIGKILL');
      await ended;
    },
  };
}

async function clipboardOf(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs in the page: its HTML, and what its fields hold. */
function readPage(): string {
  const values = [...document.querySelectorAll('input')].map(({ value }) => value);
  return [document.documentElement.outerHTML, ...values].join('\n');
}
