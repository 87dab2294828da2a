/** ConnectWise's REST API, as far as an integration like Office Protect uses it. */
import { Hono } from 'hono';
import type { ConnectWiseStore } from '../store.ts';
import type { RestEnv } from './answers.ts';
import { addBoards } from './board-endpoints.ts';
import { authenticate } from './caller.ts';
import { addCompanies } from './company-endpoints.ts';
import { companyInfo } from './company-info.ts';
import { fail } from './failures.ts';
import { noEndpoint, RestError } from './rest-error.ts';
import { addSystem } from './system-endpoints.ts';
import { addTickets } from './ticket-endpoints.ts';

/** Both prefixes that clients use: the cloud's code base of the day and the one that never changes. */
const PREFIXES = ['/v2025_1/apis/3.0', '/v4_6_release/apis/3.0'] as const;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The app for the `api-…` hosts. Paths are matched in any case, as on the real server. */
export function createRestApi(store: ConnectWiseStore): Hono<RestEnv> {
  const app = new Hono<RestEnv>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  app.onError((error, c) => {
    if (error instanceof RestError) {
      return c.json(error.body(), error.status);
    }
    throw error;
  });
  app.notFound((c) => c.json(noEndpoint().body(), 404));
  app.use(fail(store.failures));
  app.get('/login/companyinfo/:id', (c) => c.json(companyInfo(c.req.url)));
  const endpoints = createEndpoints(store);
  for (const prefix of PREFIXES) {
    app.route(prefix, endpoints);
  }
  return app;
}

function createEndpoints(store: ConnectWiseStore): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  app.use(async (c, next) => {
    const clientId = c.req.header('clientId');
    if (clientId === undefined) {
      // The cloud's gateway answers by itself, in plain text, before anything else is looked at.
      return c.text(`Cannot ${c.req.method} ${c.req.path}`, 404);
    }
    if (!GUID.test(clientId)) {
      throw new RestError(400, 'ConnectWiseApi', 'The clientId is not registered.');
    }
    c.set('caller', authenticate(store, c.req.header('Authorization')));
    await next();
  });
  addCompanies(app);
  addBoards(app);
  addTickets(app, store);
  addSystem(app, store);
  return app;
}
