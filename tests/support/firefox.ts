/** Firefox with the built extension over a sandbox, driven by WebDriver BiDi with real mouse and keyboard. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { findFirefox } from '../../scripts/find-browser.ts';
import type { Found, Hook } from './hooks.ts';
import { poll } from './poll.ts';
import { ROOT } from './project.ts';

export interface Firefox {
  sandbox: Sandbox;
  /** Opens a place of ConnectWise as someone whose session is still good. */
  openSignedIn(place: Place): Promise<Tab>;
  /** The tab that opens next. */
  nextTab(act: () => Promise<void>): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  page: Page;
  /** All matches of a hook (docs/hooks.md) now, in the top frame. */
  find(hook: Hook): Promise<Found[]>;
  /** The first match that `until` accepts, within 10 s. */
  waitFor(hook: Hook, until?: (found: Found) => boolean): Promise<Found>;
  waitForGone(hook: Hook): Promise<void>;
  /** Presses the mouse on the middle of a match. */
  click(hook: Hook): Promise<void>;
}

/** Starts both. The extension must be built for Firefox. */
export async function startFirefox(): Promise<Firefox> {
  const sandbox = await startSandbox();
  const proxy = await startProxy(sandbox.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // No traffic but that of the pages under test.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(join(ROOT, '.output', 'firefox-mv3'));
  return {
    sandbox,
    async openSignedIn(place) {
      const token = randomUUID();
      sandbox.connectWise.sessions.add(token);
      const { origin, hostname, href } = new URL(sandbox.url.connectWise);
      await browser.setCookie({ name: 'cwSession', value: token, domain: hostname, path: '/' });
      const page = (await browser.pages())[0] ?? (await browser.newPage());
      await page.goto(origin);
      await page.goto(href + hashOf(place));
      return tabOf(page);
    },
    async nextTab(act) {
      const [target] = await Promise.all([
        new Promise<Page | null>((resolve) => {
          browser.once('targetcreated', (target) => void target.page().then(resolve));
        }),
        act(),
      ]);
      if (!target) throw new Error('What opened is no tab.');
      return tabOf(target);
    },
    async close() {
      await browser.close();
      proxy.close();
      await sandbox.close();
    },
  };
}

/** Leads every host to the sandbox: Firefox has no switch for that, but asks a proxy for each connection. */
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

function tabOf(page: Page): Tab {
  const present = async () => {
    const hosts = ['office-protect-panel', 'office-protect-marks', 'office-protect-handoff'] as const;
    const all = await Promise.all(hosts.map((host) => tab.find({ host, attributes: {} })));
    const hooks = all.flat().map(({ attributes }) => {
      return Object.entries(attributes).filter(([name]) => name.startsWith('data-'));
    });
    return hooks
      .flatMap((hook) => (hook.length ? [JSON.stringify(Object.fromEntries(hook))] : []))
      .join('\n');
  };
  const tab: Tab = {
    page,
    async find({ host, attributes }) {
      const wanted = Object.entries(attributes);
      const elements = (await shadowElements(page, host)).filter(({ attributes: has }) =>
        wanted.every(([name, value]) => (value === true ? name in has : has[name] === value)),
      );
      return Promise.all(elements.map((element) => look(page, element)));
    },
    waitFor(hook, until = () => true) {
      const complaint = async () => `No ${JSON.stringify(hook)} as expected, but:\n${await present()}`;
      return poll(async () => (await tab.find(hook)).find(until), 10_000, complaint);
    },
    async waitForGone(hook) {
      const gone = async () => ((await tab.find(hook)).length === 0 ? true : undefined);
      await poll(gone, 10_000, async () => `${JSON.stringify(hook)} is still there.`);
    },
    async click(hook) {
      const { box } = await tab.waitFor(hook, ({ box }) => box !== null);
      if (box) await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    },
  };
  return tab;
}

/** A DOM node as WebDriver BiDi serializes it, as far as it is used here. */
interface BidiNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

interface ShadowElement {
  sharedId: string;
  attributes: Record<string, string>;
}

/** All elements in the closed shadow roots of a host. Serializing nodes is the protocol's way to see them. */
async function shadowElements(page: Page, host: string): Promise<ShadowElement[]> {
  const { result } = await bidi(page, 'script.evaluate', {
    expression: `[...document.getElementsByTagName(${JSON.stringify(host)})]`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 100, includeShadowTree: 'all' },
  });
  return ((result?.value ?? []) as BidiNode[]).flatMap(({ value }) => flatten(value?.shadowRoot));
}

function flatten(node: BidiNode | null | undefined): ShadowElement[] {
  const own = node?.sharedId && node.value?.nodeType === 1;
  const below = (node?.value?.children ?? []).flatMap(flatten);
  return own
    ? [{ sharedId: node.sharedId as string, attributes: node.value?.attributes ?? {} }, ...below]
    : below;
}

async function look(page: Page, { sharedId, attributes }: ShadowElement): Promise<Found> {
  const { result } = await bidi(page, 'script.callFunction', {
    functionDeclaration: `(element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return JSON.stringify({ box: { left, top, right, bottom }, text: element.innerText ?? '', value: String(element.value ?? '') });
    }`,
    arguments: [{ sharedId }],
    awaitPromise: false,
  });
  const seen = JSON.parse(String(result?.value)) as Omit<Found, 'attributes'>;
  const isShown = seen.box && seen.box.right > seen.box.left && seen.box.bottom > seen.box.top;
  return { ...seen, box: isShown ? seen.box : null, attributes };
}

/** Sends a command for this tab. The library has no public way to ask for shadow trees. */
async function bidi(page: Page, method: string, params: object): Promise<{ result?: { value?: unknown } }> {
  const { browsingContext } = page.mainFrame() as unknown as {
    browsingContext: {
      id: string;
      userContext: {
        browser: { session: { send(method: string, params: object): Promise<{ result: object }> } };
      };
    };
  };
  const { session } = browsingContext.userContext.browser;
  return (await session.send(method, { target: { context: browsingContext.id }, ...params })).result;
}
