import type { Hono } from 'hono';
import type { ConnectWiseStore } from '../store.ts';
import { body, count, list, one, type RestContext, type RestEnv } from './answers.ts';
import { demand, seesTicket } from './caller.ts';
import { noteShape, ticketShape } from './shapes.ts';
import { addNote, createTicket, patchTicket } from './tickets.ts';

/** Service tickets and their notes, each by its own level of Service Tickets. */
export function addTickets(app: Hono<RestEnv>, store: ConnectWiseStore): void {
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
