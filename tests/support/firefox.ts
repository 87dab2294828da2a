/** Firefox with the built extension over a sandbox, driven by WebDriver BiDi with real mouse and keyboard. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { findFirefox } from '../../scripts/find-browser.ts';
import { command, type Tab, tabOf } from './firefox-tab.ts';
import { WAIT_LIMIT } from './limits.ts';
import { poll } from './poll.ts';
import { ROOT } from './project.ts';

export interface Firefox {
  sandbox: Sandbox;
  browser: Browser;
  /** Opens ConnectWise's sign-in page. */
  openConnectWise(): Promise<Tab>;
  /** Opens a screen of ConnectWise with a session that is still valid. */
  openSignedIn(place: Place): Promise<Tab>;
  /** The welcome page, which opens when the extension is installed for the first time in a profile. */
  welcome: Page;
  /** Opens one of the extension's own pages in a tab of its own. */
  openOwn(path: string): Promise<Page>;
  /** A tab of a container that nothing was opened in before. */
  openContainer(): Promise<Tab>;
  /** The tab that `act` opens, with its page loaded, in the container of `beside` if that is given. */
  nextTab(act: () => Promise<void>, beside?: Tab): Promise<Tab>;
  close(): Promise<void>;
}

/** The add-on's ID in Firefox (wxt.config.ts), and the host of its pages, which is otherwise random. */
const ADD_ON = 'office-protect-assistant@office-protect-assistant.example';
const HOST = randomUUID();

/** The sandbox, and the way to it. */
export interface Network {
  sandbox: Sandbox;
  proxyPort: number;
  close(): Promise<void>;
}

export async function startNetwork(): Promise<Network> {
  const sandbox = await startSandbox();
  const proxy = await startProxy(sandbox.port);
  return {
    sandbox,
    proxyPort: proxy.port,
    async close() {
      proxy.close();
      await sandbox.close();
    },
  };
}

interface FirefoxOptions {
  /** Used and kept; without it `close` ends it too. */
  network?: Network;
  /** Profile folder to use and keep; a temporary one without it. */
  profile?: string;
  preferences?: Record<string, unknown>;
  /** The profile had the extension before, so its welcome page does not open; `welcome` is the empty first page then. */
  isUsed?: boolean;
}

/** Starts both. The extension must be built for Firefox. */
export async function startFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const network = options.network ?? (await startNetwork());
  const { sandbox } = network;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    timeout: WAIT_LIMIT,
    executablePath: await findFirefox(),
    headless: true,
    // Without it WebDriver has no access to pages of an extension.
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': network.proxyPort,
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: HOST }),
      // The user grants the permissions that the extension requests.
      'extensions.webextOptionalPermissionPrompts': false,
      // Containers are there, as for a user who has one.
      'privacy.userContext.enabled': true,
      // No traffic but that of the pages under test.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...options.preferences,
    },
    ...(options.profile && { userDataDir: options.profile }),
  });
  await browser.installExtension(join(ROOT, '.output', 'firefox-mv3'));
  const welcome = await poll(
    async () => (await browser.pages())[options.isUsed ? 0 : 1],
    async () => 'No welcome page.',
  );
  welcome.setDefaultTimeout(WAIT_LIMIT);
  return {
    sandbox,
    browser,
    welcome,
    async openOwn(path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(WAIT_LIMIT);
      const url = `moz-extension://${HOST}/${path}`;
      // The browser does not report when such a page has loaded.
      await command(page, 'browsingContext.navigate', (context) => ({ context, url, wait: 'none' }));
      await page.waitForSelector('h1');
      return page;
    },
    async openConnectWise() {
      const page = (await browser.pages())[0] ?? (await browser.newPage());
      await page.goto(sandbox.url.connectWise);
      return tabOf(page);
    },
    async openSignedIn(place) {
      const token = randomUUID();
      sandbox.connectWise.sessions.add(token);
      const { hostname, href } = new URL(sandbox.url.connectWise);
      await browser.setCookie({ name: 'cwSession', value: token, domain: hostname, path: '/' });
      const page = (await browser.pages())[0] ?? (await browser.newPage());
      await page.goto(href + hashOf(place));
      return tabOf(page);
    },
    async openContainer() {
      // What WebDriver calls a user context is a container.
      const container = await browser.createBrowserContext();
      return tabOf(await container.newPage());
    },
    async nextTab(act, beside) {
      const container = beside?.page.browserContext() ?? browser.defaultBrowserContext();
      const [target] = await Promise.all([
        new Promise<Page | null>((resolve) => {
          container.once('targetcreated', (target) => void target.page().then(resolve));
        }),
        act(),
      ]);
      if (!target) throw new Error('The new target is no tab.');
      // While the tab goes to its address, Firefox answers questions about its page with an error.
      const isLoaded = () => location.href !== 'about:blank' && document.readyState === 'complete';
      await poll(
        async () => (await target.evaluate(isLoaded)) || undefined,
        async () => `The new tab has not loaded: ${target.url()}.`,
      );
      return tabOf(target);
    },
    async close() {
      await browser.close();
      if (!options.network) await network.close();
    },
  };
}

/** Sends every host to the sandbox: Firefox has no switch for that, but asks a proxy for each connection. */
async function startProxy(sandboxPort: number): Promise<{ port: number; close(): void }> {
  const server = createServer();
  server.on('connect', (_request, client, head) => {
    const upstream = connect(sandboxPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
