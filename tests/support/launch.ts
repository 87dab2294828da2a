/** Starts a browser with the built extension installed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from '../../scripts/find-browser.ts';
import { collectConsole } from './console.ts';
import { WAIT_LIMIT } from './limits.ts';
import { firstServiceWorker, startServiceWorker, stopServiceWorkers } from './service-worker.ts';

/** The browser's own API, on its own pages. */
declare const chrome: unknown;

export interface LaunchOptions {
  /** Folder of the unpacked build, for example `.output/chrome-mv3`. */
  extension: string;
  /** Switches that send the real host names to the sandbox (`Sandbox.browserArguments`). */
  hostArguments: string[];
  headless: boolean;
  /** Profile folder to use and keep; without it a temporary one is made, and removed by `close`. */
  profile?: string;
  /** Window in CSS pixels; 1440 by 900 when absent. */
  viewport?: { width: number; height: number };
  /** Language of the browser and its pages, for example `fr-FR`; the machine's when absent. */
  locale?: string;
  /** Hosts for which the user grants the host permission when the extension requests it. */
  allowedHosts?: string[];
  /** The user has allowed the extension in private windows. */
  isPrivateAllowed?: boolean;
  /** Opens the pages again that were open when the profile was last used, with the contents of their forms. */
  isRestored?: boolean;
  /** Leaves the welcome page open, which opens in a new profile; otherwise it is closed. */
  isNew?: boolean;
}

export interface Session {
  context: BrowserContext;
  extensionId: string;
  /** Folder of the browser profile. Search it after `context.close()`, when everything is written. */
  profile: string;
  /** Console lines and uncaught errors of all pages, content scripts and the background, as they come. */
  consoleLines: readonly string[];
  /** Empties `consoleLines`. */
  forgetConsole(): void;
  /** The running background; it is started if the browser had stopped it. */
  serviceWorker(): Promise<Worker>;
  /** Stops the background as the browser does when it is idle; the next event starts it again. */
  stopServiceWorker(): Promise<void>;
  /** Closes the browser and removes a temporary profile. */
  close(): Promise<void>;
}

/** Switches against traffic and dialogs other than those of the pages under test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/**
 * Features that tests do not need. A browser takes only the last such switch, so Playwright's own list is repeated, and
 * after it the address bar's two pages, which take half of the time of a start.
 */
const SWITCHED_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** The ID of an unpacked extension, which Chromium makes from its folder's path. */
export function idOf(extension: string): string {
  const digest = createHash('sha256').update(resolve(extension)).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Tests cannot answer the browser's own permission prompt, nor use its page of extensions before it starts. It does not
 * ask again for a host that the user has allowed for this extension before, so a new profile states that.
 */
function answerYes(profile: string, { extension, allowedHosts, isPrivateAllowed }: LaunchOptions): void {
  const id = idOf(extension);
  const explicit_host = (allowedHosts ?? []).map((host) => `https://${host}/*`);
  const granted = { api: [], explicit_host, manifest_permissions: [], scriptable_host: [] };
  const grants = { granted_permissions: granted, runtime_granted_permissions: granted };
  const settings = { [id]: { ...(explicit_host.length > 0 && grants), incognito: isPrivateAllowed } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings } }));
}

/** Resolves with the page that opens after the installation. */
async function welcomePage(context: BrowserContext): Promise<Page> {
  const isIt = (page: Page) => page.url().endsWith('/welcome.html');
  return context.pages().find(isIt) ?? context.waitForEvent('page', isIt);
}

/** Launches and waits until the extension's background runs; fails when it does not. */
export async function launchBrowser(options: LaunchOptions): Promise<Session> {
  const isFirstStart = !options.profile || !existsSync(options.profile);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'office-protect-profile-'));
  if (options.allowedHosts?.length || options.isPrivateAllowed) answerYes(profile, options);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: options.headless,
    timeout: WAIT_LIMIT,
    viewport: options.viewport ?? { width: 1440, height: 900 },
    ignoreHTTPSErrors: true,
    ...(options.locale && { locale: options.locale }),
    args: [
      ...QUIET,
      `--disable-features=${SWITCHED_OFF.join(',')}`,
      // Chromium refuses to run its sandbox as root, which is what containers give us.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...options.hostArguments,
      ...(options.isRestored ? ['--restore-last-session'] : []),
      ...(options.locale ? [`--lang=${options.locale}`] : []),
    ],
  });
  context.setDefaultTimeout(WAIT_LIMIT);
  const consoleLines: string[] = [];
  collectConsole(context, consoleLines);
  const removeProfile = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const worker = await firstServiceWorker(context);
    const extensionId = new URL(worker.url()).host;
    if (isFirstStart && existsSync(join(options.extension, 'welcome.html'))) {
      const page = await welcomePage(context);
      if (!options.isNew) await page.close();
    }
    return {
      context,
      extensionId,
      profile,
      consoleLines,
      forgetConsole() {
        consoleLines.length = 0;
      },
      serviceWorker: async () => {
        await startServiceWorker(context, extensionId);
        return worker;
      },
      stopServiceWorker: () => stopServiceWorkers(context),
      close: async () => {
        await context.close();
        removeProfile();
      },
    };
  } catch (error) {
    await context.close();
    removeProfile();
    throw new Error(`The extension in ${options.extension} did not start: is it built?`, { cause: error });
  }
}

/** What the browser's extension page lists about our extension, errors included, as text. */
export async function extensionErrors({ context, extensionId }: Session): Promise<string> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const info = await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { getExtensionInfo(id: string): Promise<object> };
    };
    return JSON.stringify(await developerPrivate.getExtensionInfo(id));
  }, extensionId);
  await page.close();
  return info;
}
