/** ConnectWise's REST API, as far as an integration like Office Protect uses it. */
import { type Context, Hono } from 'hono';
import { BOARDS, COMPANIES, REGULAR_MEMBERS } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import { authenticate, type Caller, demand, seesBoard, seesCompany, seesTicket } from './caller.ts';
import { companyInfo } from './company-info.ts';
import { filterRows, pageRows, sortRows } from './list-query.ts';
import { noEndpoint, notFound, RestError } from './rest-error.ts';
import {
  apiMemberShape,
  boardShape,
  companyShape,
  noteShape,
  roleShape,
  settingShapes,
  statusShape,
  ticketShape,
} from './shapes.ts';
import { addNote, createTicket, patchTicket } from './tickets.ts';

type Env = { Variables: { caller: Caller } };
type RestContext = Context<Env>;

/** Both prefixes that clients use: the cloud's code base of the day and the one that never changes. */
const PREFIXES = ['/v2025_1/apis/3.0', '/v4_6_release/apis/3.0'] as const;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The app for the `api-…` hosts. Paths are matched in any case, as on the real server. */
export function createRestApi(store: ConnectWiseStore): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  app.onError((error, c) => {
    if (error instanceof RestError) {
      return c.json(error.body(), error.status);
    }
    throw error;
  });
  app.notFound((c) => c.json(noEndpoint().body(), 404));
  app.get('/login/companyinfo/:id', (c) => c.json(companyInfo(c.req.url)));
  const endpoints = createEndpoints(store);
  for (const prefix of PREFIXES) {
    app.route(prefix, endpoints);
  }
  return app;
}

function createEndpoints(store: ConnectWiseStore): Hono<Env> {
  const app = new Hono<Env>();
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

function addCompanies(app: Hono<Env>): void {
  const visible = (c: RestContext) => {
    const access = demand(c.var.caller, 'companies', 'inquire');
    return COMPANIES.filter((company) => seesCompany(c.var.caller, access, company)).map(companyShape);
  };
  app.get('/company/companies', (c) => list(c, visible(c)));
  app.get('/company/companies/count', (c) => count(c, visible(c)));
  app.get('/company/companies/:id{\\d+}', (c) => c.json(one('Company', c.req.param('id'), visible(c))));
}

function addBoards(app: Hono<Env>): void {
  const visible = (c: RestContext) => {
    demand(c.var.caller, 'setupTables', 'inquire');
    return BOARDS.filter((board) => seesBoard(c.var.caller, board.id));
  };
  app.get('/service/boards', (c) => list(c, visible(c).map(boardShape)));
  app.get('/service/boards/count', (c) => count(c, visible(c).map(boardShape)));
  app.get('/service/boards/:id{\\d+}', (c) =>
    c.json(boardShape(one('Board', c.req.param('id'), visible(c)))),
  );
  app.get('/service/boards/:id{\\d+}/statuses', (c) => {
    const board = one('Board', c.req.param('id'), visible(c));
    return list(
      c,
      board.statuses.map((status) => statusShape(board, status)),
    );
  });
}

function addTickets(app: Hono<Env>, store: ConnectWiseStore): void {
  const visible = (c: RestContext, level: 'inquire' | 'edit') => {
    const access = demand(c.var.caller, 'tickets', level);
    return store.tickets.filter((ticket) => seesTicket(c.var.caller, access, ticket));
  };
  app.get('/service/tickets', (c) => list(c, visible(c, 'inquire').map(ticketShape)));
  app.get('/service/tickets/count', (c) => count(c, visible(c, 'inquire').map(ticketShape)));
  app.post('/service/tickets', async (c) => {
    demand(c.var.caller, 'tickets', 'add');
    return c.json(ticketShape(createTicket(store, c.var.caller, await body(c))), 201);
  });
  app.get('/service/tickets/:id{\\d+}', (c) =>
    c.json(ticketShape(one('Ticket', c.req.param('id'), visible(c, 'inquire')))),
  );
  app.patch('/service/tickets/:id{\\d+}', async (c) => {
    const ticket = one('Ticket', c.req.param('id'), visible(c, 'edit'));
    patchTicket(c.var.caller, ticket, await body(c));
    return c.json(ticketShape(ticket));
  });
  app.delete('/service/tickets/:id{\\d+}', (c) => {
    const access = demand(c.var.caller, 'tickets', 'delete');
    const own = store.tickets.filter((ticket) => seesTicket(c.var.caller, access, ticket));
    store.tickets.splice(store.tickets.indexOf(one('Ticket', c.req.param('id'), own)), 1);
    return c.body(null, 204);
  });
  app.get('/service/tickets/:id{\\d+}/notes', (c) => {
    const ticket = one('Ticket', c.req.param('id'), visible(c, 'inquire'));
    return list(
      c,
      ticket.notes.map((note) => noteShape(ticket, note)),
    );
  });
  app.post('/service/tickets/:id{\\d+}/notes', async (c) => {
    const ticket = one('Ticket', c.req.param('id'), visible(c, 'edit'));
    const { text } = Object(await body(c)) as { text?: unknown };
    const note = addNote(store, ticket, String(text ?? ''), c.var.caller.member.identifier);
    return c.json(noteShape(ticket, note), 201);
  });
}

function addSystem(app: Hono<Env>, store: ConnectWiseStore): void {
  const guarded = <T>(c: RestContext, right: 'members' | 'roles', records: readonly T[]): readonly T[] => {
    demand(c.var.caller, right, 'inquire');
    return records;
  };
  app.get('/system/info', (c) =>
    c.json({
      version: 'v2025.1.112044',
      isCloud: true,
      cloudRegion: 'NA',
      serverTimeZone: 'Eastern Standard Time',
      licenseBits: [],
    }),
  );
  app.get('/system/members', (c) =>
    list(
      c,
      guarded(c, 'members', REGULAR_MEMBERS).map(({ id, identifier, name, inactive }) => ({
        id,
        identifier,
        firstName: name.split(' ')[0],
        lastName: name.split(' ').slice(1).join(' '),
        inactiveFlag: inactive,
      })),
    ),
  );
  app.get('/system/apimembers', (c) =>
    list(
      c,
      guarded(c, 'members', store.apiMembers).map((member) => apiMemberShape(store, member)),
    ),
  );
  app.get('/system/apimembers/:id{\\d+}', (c) => {
    const members = guarded(c, 'members', store.apiMembers);
    return c.json(apiMemberShape(store, one('ApiMember', c.req.param('id'), members)));
  });
  app.get('/system/securityroles', (c) => list(c, guarded(c, 'roles', store.roles).map(roleShape)));
  app.get('/system/securityroles/:id{\\d+}', (c) =>
    c.json(roleShape(one('SecurityRole', c.req.param('id'), guarded(c, 'roles', store.roles)))),
  );
  app.get('/system/securityroles/:id{\\d+}/settings', (c) =>
    list(c, settingShapes(one('SecurityRole', c.req.param('id'), guarded(c, 'roles', store.roles)))),
  );
  app.get('/system/mysecurity', (c) => {
    const { id, identifier, name } = c.var.caller.member;
    return list(
      c,
      settingShapes(c.var.caller.role).map((setting) => ({ ...setting, member: { id, identifier, name } })),
    );
  });
}

function list(c: RestContext, rows: readonly object[]) {
  const query = (name: string) => c.req.query(name);
  return c.json(pageRows(sortRows(filterRows(rows, query), query), query));
}

function count(c: RestContext, rows: readonly object[]) {
  return c.json({ count: filterRows(rows, (name) => c.req.query(name)).length });
}

function one<T extends { id: number }>(resource: string, id: string, records: readonly T[]): T {
  const record = records.find((each) => each.id === Number(id));
  if (!record) {
    throw notFound(resource, id);
  }
  return record;
}

async function body(c: RestContext): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new RestError(400, 'InvalidObject', 'The body is not JSON.');
  }
}
