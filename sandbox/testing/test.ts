/** `test` for the sandbox's pages: each test has a page of its own; all tests share one browser and one sandbox. */
import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from 'playwright';
import { test as base } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import { type Sandbox, startSandbox } from '../server.ts';
import { UserDriver } from './user-driver.ts';

/** Ms that one step in a page may take. No test waits for it: only a page that hangs does. */
const STEP_LIMIT = 60_000;
const COOKIE = 'cwSession';
const EMPTY = 'about:blank';

/** Pages that tests use one after the other: to open one takes longer than most tests. */
class PagePool {
  readonly #browser: Browser;
  readonly #free: Page[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** An empty page that is signed in nowhere. */
  async take(): Promise<Page> {
    const page = this.#free.pop() ?? (await this.#browser.newPage());
    page.setDefaultTimeout(STEP_LIMIT);
    await page.setViewportSize({ width: 1280, height: 720 });
    return page;
  }

  async give(page: Page): Promise<void> {
    page.removeAllListeners();
    await page.context().clearCookies();
    if (page.url() !== EMPTY) await page.evaluate(() => sessionStorage.clear());
    await page.goto(EMPTY);
    this.#free.push(page);
  }
}

/** One sandbox, the one browser that reaches it, and its pages. */
interface Shared {
  sandbox: Sandbox;
  pages: PagePool;
  close(): Promise<void>;
}

let shared: Promise<Shared> | undefined;

async function start(): Promise<Shared> {
  const sandbox = await startSandbox();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...sandbox.browserArguments, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    sandbox,
    pages: new PagePool(browser),
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}

/** Ends what is running, once, however often it is asked for. */
async function end(): Promise<void> {
  const ending = shared;
  shared = undefined;
  await (await ending)?.close();
}

/** Gives a test the sandbox and a page that shows nothing yet. */
export const pageTest = base
  // Vitest may make a fixture of a worker more than once where tests run side by side: all get the same.
  .extend('shared', { scope: 'worker' }, async ({}, { onCleanup }) => {
    onCleanup(end);
    shared ??= start();
    return shared;
  })
  .extend('sandbox', ({ shared }) => shared.sandbox)
  .extend('page', async ({ shared: { pages } }, { onCleanup }) => {
    const page = await pages.take();
    onCleanup(() => pages.give(page));
    return page;
  });

/** Gives a test that page, and a user who knows the classic skin. */
export const test = pageTest.extend('user', ({ page }) => new UserDriver(page));

/** Signs a page in to the cloud's ConnectWise, for tests that are not about signing in. */
export async function startSession({ connectWise }: Sandbox, page: Page): Promise<void> {
  const token = randomUUID();
  connectWise.sessions.add(token);
  const domain = 'na.myconnectwise.net';
  await page.context().addCookies([{ name: COOKIE, value: token, domain, path: '/', secure: true }]);
}

/** Ends the session of one page, and of no other. */
export async function endSession({ connectWise }: Sandbox, page: Page): Promise<void> {
  for (const { name, value } of await page.context().cookies()) {
    if (name === COOKIE) connectWise.sessions.delete(value);
  }
}

/** The key that was made last for the API member of this name: tests run side by side, so there may be later ones. */
export function keyOf({ connectWise }: Sandbox, identifier: string) {
  const member = connectWise.apiMembers.find((each) => each.identifier === identifier);
  const key = connectWise.keys.findLast(({ memberId }) => memberId === member?.id);
  if (!key) throw new Error(`There is no key of ${identifier}.`);
  return key;
}
