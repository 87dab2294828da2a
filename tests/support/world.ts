/** The sandbox and a browser with the built extension, and one technician who uses both. */
import type { Page } from 'playwright';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type Hooks, hooksOf } from './hooks.ts';
import { createHuman, type Human } from './human.ts';
import { launchBrowser, type Session } from './launch.ts';
import { CHROME_BUILD } from './project.ts';

/** A page, the person at it, and the extension's elements on it. */
export interface Desk {
  page: Page;
  human: Human;
  hooks: Hooks;
}

export interface World {
  sandbox: Sandbox;
  session: Session;
  /** The page that the browser opened with. */
  desk: Desk;
  /** The same person at another page of the browser. */
  deskAt(page: Page): Promise<Desk>;
  close(): Promise<void>;
}

export interface WorldOptions {
  headless?: boolean;
  viewport?: { width: number; height: number };
  /** Port of the sandbox; any free one when absent. */
  port?: number;
  /** Language of the browser; the machine's when absent. */
  locale?: string;
  /** Hosts for which the user says yes when the extension asks for leave. */
  allowedHosts?: string[];
  /** The welcome page is still open, as after the installation. */
  isNew?: boolean;
  /** Folder of another unpacked extension, to compare with. */
  extension?: string;
}

/** Starts both with fresh state. The extension must be built. */
export async function createWorld({
  headless = true,
  viewport,
  port,
  locale,
  allowedHosts,
  isNew,
  extension = CHROME_BUILD,
}: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox(port === undefined ? {} : { port });
  const session = await launchBrowser({
    extension,
    hostArguments: sandbox.browserArguments,
    headless,
    ...(viewport && { viewport }),
    ...(locale && { locale }),
    ...(allowedHosts && { allowedHosts }),
    ...(isNew && { isNew }),
  });
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const human = createHuman(page);
  const deskAt = async (other: Page): Promise<Desk> => {
    const person = other === page ? human : createHuman(other, human.tally);
    return { page: other, human: person, hooks: await hooksOf(other, person) };
  };
  return {
    sandbox,
    session,
    desk: await deskAt(page),
    deskAt,
    async close() {
      await session.close();
      await sandbox.close();
    },
  };
}
