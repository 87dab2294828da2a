/**
 * One HTTPS server that stands in for ConnectWise Manage and Office Protect under their real host names.
 * A browser started with `browserArguments` reaches it for every host, and nothing else.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { createCertificate } from './certificate.ts';
import { type ClientFiles, caseFiles, clientFiles, serveFile } from './client-files.ts';
import { ON_PREMISES_HOST, partOf } from './connectwise/hosts.ts';
import { createRestApi } from './connectwise/rest/app.ts';
import { ConnectWiseStore } from './connectwise/store.ts';
import { createConnectWiseUi } from './connectwise/ui/app.ts';
import { createOfficeProtect } from './office-protect/app.ts';
import { FORMS, storedFormPage } from './office-protect/stored-form.ts';
import { type RecordedRequest, recordRequests } from './request-log.ts';

/** Target forms of every kind, under any host: `/cases/KIT/NAME` (office-protect/cases/kits.ts). */
const CASES = '/cases/';
const UNRELATED_HOST = 'rmm.brightwater.example';
const OWN_PORTAL = 'protect.brightwater.example';

export interface Sandbox {
  port: number;
  url: {
    /** ConnectWise's login page, under its real host. */
    connectWise: string;
    /** The login page of its staging, under its real host. */
    staging: string;
    /** The same ConnectWise as an MSP's own server runs it: other host, other path, no `api-` host. */
    onPremises: string;
    /** The login page of a product that is neither, to be left alone. */
    unrelatedHost: string;
    /** Office Protect's portal, under a made-up host of its real domain. */
    officeProtect: string;
    /** The same portal at a distributor's own address. */
    ownPortal: string;
    /** The REST API's real host. */
    api: string;
    /** Where the server really listens. */
    local: string;
  };
  readonly connectWise: ConnectWiseStore;
  requests: RecordedRequest[];
  /** For Chromium: send every host to this server, and accept its certificate. */
  browserArguments: string[];
  /** Makes everything as it was at the start; let nothing be on its way then. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts a sandbox with fresh state on 127.0.0.1. Port 0, the default, takes any free one; a port that is
 * taken rejects with Node's `EADDRINUSE`.
 */
export async function startSandbox(options: { port?: number } = {}): Promise<Sandbox> {
  const [certificate, files] = await Promise.all([createCertificate(), clientFiles()]);
  const requests: RecordedRequest[] = [];

  const app = new Hono();
  const server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port: options.port ?? 0,
    createServer,
    serverOptions: certificate,
  });
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as AddressInfo;
  const local = `https://127.0.0.1:${port}`;

  const createParts = () => {
    const store = new ConnectWiseStore();
    return {
      store,
      rest: createRestApi(store),
      ui: createConnectWiseUi(store, files),
      portal: createOfficeProtect({ apiUrl: local }),
    };
  };
  let parts = createParts();
  app.use(recordRequests(requests));
  app.all('*', async (c) => {
    const address = new URL(c.req.url);
    const host = address.hostname;
    const part = partOf(address);
    if (part) {
      return (part === 'api' ? parts.rest : parts.ui).fetch(c.req.raw, c.env);
    }
    if (host === UNRELATED_HOST) {
      return fileOr('unrelated-host/index.html', c, files);
    }
    if (address.pathname.startsWith(CASES)) {
      return fileOr('office-protect/cases/index.html', c, await caseFiles());
    }
    if (address.pathname.startsWith(FORMS)) {
      return c.html(storedFormPage(address.pathname));
    }
    if (host === OWN_PORTAL || /^([a-z-]+\.)?office-protect\.com$/.test(host)) {
      return isPortalPage(c) ? fileOr('office-protect/index.html', c, files) : parts.portal.fetch(c.req.raw);
    }
    return c.text(`The sandbox does not stand in for ${host}.`, 404);
  });

  const addresses = () => ({
    connectWise: 'https://na.myconnectwise.net/v2025_1/connectwise.aspx',
    staging: 'https://staging.connectwisedev.com/v2025_1/connectwise.aspx',
    onPremises: `https://${ON_PREMISES_HOST}/v4_6_release/ConnectWise.aspx`,
    unrelatedHost: `https://${UNRELATED_HOST}/`,
    officeProtect: 'https://portal.office-protect.com/',
    ownPortal: `https://${OWN_PORTAL}/`,
    api: 'https://api-na.myconnectwise.net',
    local,
  });
  const url = addresses();

  return {
    port,
    url,
    get connectWise() {
      return parts.store;
    },
    requests,
    browserArguments: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    reset() {
      parts = createParts();
      requests.length = 0;
      Object.assign(url, addresses());
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps connections open, and close() would wait for them.
        if ('closeAllConnections' in server) {
          server.closeAllConnections();
        }
      }),
  };
}

/** The portal is a single-page app: whatever is not its API is a file or its one page. */
function isPortalPage(c: Context): boolean {
  return c.req.method === 'GET' && !c.req.path.startsWith('/api/');
}

/** Answers with the file that the path names, or else with `page`. */
function fileOr(page: string, c: Context, files: ClientFiles): Response {
  const path = c.req.path.slice(1);
  return serveFile(c, files, files.has(path) ? path : page);
}
