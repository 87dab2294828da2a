/** The server side of ConnectWise's web UI: the page itself, signing in, and the calls that the page makes. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type ClientFiles, serveFile } from '../../client-files.ts';
import { homePath } from '../hosts.ts';
import { companyInfo } from '../rest/company-info.ts';
import { fail } from '../rest/failures.ts';
import { sslRequired } from '../rest/rest-error.ts';
import { COMPANY_NAME, CREDENTIALS, TECHNICIAN } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import { addArticleServices } from './article-services.ts';
import type { Refusal, SessionInfo } from './contract.ts';
import { addMemberServices } from './member-services.ts';
import { refuse } from './refuse.ts';
import { addRoleServices } from './role-services.ts';
import { addTicketServices } from './ticket-services.ts';

/** The code base in paths, such as `v2025_1` or `v4_6_release`. */
const CODEBASE = '/:codebase{v(?:4_6_release|[0-9]{4}_[0-9]+)}';
const COOKIE = 'cwSession';

const credentials = z.object({ company: z.string(), username: z.string(), password: z.string() });

/** The app for the UI hosts (`na.`, `eu.`, …). Paths are matched in any case, as on the real server. */
export function createConnectWiseUi(store: ConnectWiseStore, files: ClientFiles): Hono {
  const app = new Hono({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  const session: SessionInfo = { companyName: COMPANY_NAME, member: TECHNICIAN };

  app.get('/', (c) => {
    const address = new URL(c.req.url);
    return c.redirect(`${homePath(address)}${address.search}`);
  });
  app.get(`${CODEBASE}/connectwise.aspx`, (c) => serveFile(c, files, 'connectwise/index.html'));
  for (const page of ['host', 'screen']) {
    app.get(`${CODEBASE}/module${page}.aspx`, (c) => serveFile(c, files, `connectwise/module-${page}.html`));
  }
  app.get('/assets/*', (c) => serveFile(c, files, new URL(c.req.url).pathname.slice(1)));
  app.use('/login/companyinfo/*', fail(store.failures));
  app.get('/login/companyinfo/:id', (c) => c.json(companyInfo(c.req.url)));
  app.all(`${CODEBASE}/apis/*`, (c) => c.json(sslRequired().body(), 403));

  app.post(`${CODEBASE}/login/login.aspx`, async (c) => {
    if (!isRightLogin(await c.req.json())) {
      return refuse(c, ['Your company, username or password is incorrect.']);
    }
    const token = randomUUID();
    store.sessions.add(token);
    setCookie(c, COOKIE, token, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    return c.json(session);
  });
  app.post(`${CODEBASE}/login/logout.aspx`, (c) => {
    store.sessions.delete(getCookie(c, COOKIE) ?? '');
    deleteCookie(c, COOKIE, { path: '/', secure: true });
    return c.body(null, 204);
  });

  const isSignedIn = (c: Context) => store.sessions.has(getCookie(c, COOKIE) ?? '');
  const services = new Hono();
  services.get('/session', (c) => c.json(isSignedIn(c) ? session : null));
  services.use(async (c, next) => {
    if (!isSignedIn(c)) {
      return c.json({ errors: ['Your session is over. Please sign in again.'] } satisfies Refusal, 401);
    }
    await next();
    return undefined;
  });
  addRoleServices(services, store);
  addMemberServices(services, store);
  addTicketServices(services, store);
  addArticleServices(services);
  app.route(`${CODEBASE}/services`, services);

  app.notFound((c) => c.text('The sandbox has no such page.', 404));
  return app;
}

function isRightLogin(body: unknown): boolean {
  const { success, data } = credentials.safeParse(body);
  return (
    success &&
    data.company.trim().toLowerCase() === CREDENTIALS.company &&
    data.username.trim().toLowerCase() === CREDENTIALS.username &&
    data.password === CREDENTIALS.password
  );
}
