/** Calls of the service board and of the ticket screen, which only read. */
import type { Hono } from 'hono';
import type { Ticket } from '../model.ts';
import { BOARDS, COMPANIES } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import type { ServiceDesk, TicketRow } from './contract.ts';

export function addTicketServices(app: Hono, store: ConnectWiseStore): void {
  app.get('/tickets', (c) =>
    c.json({ boards: [...BOARDS], tickets: store.tickets.map(ticketRow) } satisfies ServiceDesk),
  );
  app.get('/tickets/:id', (c) => {
    const ticket = store.tickets.find((each) => each.id === Number(c.req.param('id')));
    return ticket ? c.json(ticketRow(ticket)) : c.notFound();
  });
}

function ticketRow({ id, summary, notes, boardId, statusId, companyId }: Ticket): TicketRow {
  const board = BOARDS.find((each) => each.id === boardId);
  return {
    id,
    summary,
    notes,
    board: board?.name ?? '',
    status: board?.statuses.find((status) => status.id === statusId)?.name ?? '',
    company: COMPANIES.find((company) => company.id === companyId)?.name ?? '',
  };
}
