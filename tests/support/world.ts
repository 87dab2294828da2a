/** The sandbox and a browser with the built extension, used by one technician. */
import type { Page } from 'playwright';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type Hooks, hooksOf } from './hooks.ts';
import { launchBrowser, type Session } from './launch.ts';
import { CHROME_BUILD } from './project.ts';
import { type AfterInstallation, readAfterInstallation, resetBrowser } from './reset.ts';
import { createUser, type User } from './user.ts';

/** A page, its user, and the extension's elements on it. */
export interface Tab {
  page: Page;
  user: User;
  hooks: Hooks;
}

export interface World {
  sandbox: Sandbox;
  session: Session;
  /** The page with which the browser started. */
  tab: Tab;
  /** The same user at another page of the browser. */
  tabAt(page: Page): Promise<Tab>;
  close(): Promise<void>;
}

/** Options that a running browser cannot change. */
interface BrowserOptions {
  viewport?: { width: number; height: number };
  /** Language of the browser; the machine's when absent. */
  locale?: string;
  /** Hosts for which the user grants the host permission when the extension requests it. */
  allowedHosts?: string[];
  /** The user has allowed the extension in private windows. */
  isPrivateAllowed?: boolean;
}

export interface WorldOptions extends BrowserOptions {
  headless?: boolean;
  /** Port of the sandbox; any free one when absent. */
  port?: number;
  /** The welcome page is still open, as after the installation. */
  isNew?: boolean;
  /** Folder of another unpacked extension, to compare with. */
  extension?: string;
}

/** Starts both with fresh state. The extension must be built. */
export async function createWorld({ port, ...options }: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox(port === undefined ? {} : { port });
  const session = await launchFor(sandbox, options);
  return worldOf(sandbox, session);
}

/** Starts a browser with a profile folder of its own, which outlives it, over a sandbox that runs already. */
export async function openProfile(
  sandbox: Sandbox,
  profile: string,
  { isRestored = false } = {},
): Promise<World> {
  const hostArguments = sandbox.browserArguments;
  const session = await launchBrowser({
    extension: CHROME_BUILD,
    hostArguments,
    headless: true,
    profile,
    isRestored,
  });
  return worldOf(sandbox, session);
}

/** Worlds one after the other: each is like a new one, but they share one sandbox and, where possible, one browser. */
export interface WorldPool {
  /** Ends the previous world. */
  next(options: BrowserOptions): Promise<World>;
  close(): Promise<void>;
}

export function createWorldPool(): WorldPool {
  let sandbox: Sandbox | undefined;
  let browser: { options: string; session: Session; fresh: AfterInstallation } | undefined;
  return {
    async next(options) {
      sandbox ??= await startSandbox();
      if (browser?.options === JSON.stringify(options)) {
        await resetBrowser(browser.session, sandbox, browser.fresh);
      } else {
        await browser?.session.close();
        const session = await launchFor(sandbox, options);
        browser = { options: JSON.stringify(options), session, fresh: await readAfterInstallation(session) };
      }
      sandbox.reset();
      return worldOf(sandbox, browser.session);
    },
    async close() {
      await browser?.session.close();
      await sandbox?.close();
    },
  };
}

function launchFor(
  sandbox: Sandbox,
  { extension = CHROME_BUILD, headless = true, ...options }: Omit<WorldOptions, 'port'>,
): Promise<Session> {
  return launchBrowser({ extension, hostArguments: sandbox.browserArguments, headless, ...options });
}

async function worldOf(sandbox: Sandbox, session: Session): Promise<World> {
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const user = createUser(page);
  const tabAt = async (other: Page): Promise<Tab> => {
    const person = other === page ? user : createUser(other, user.tally);
    return { page: other, user: person, hooks: await hooksOf(other, person) };
  };
  return {
    sandbox,
    session,
    tab: await tabAt(page),
    tabAt,
    async close() {
      await session.close();
      await sandbox.close();
    },
  };
}
