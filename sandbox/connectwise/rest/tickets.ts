/** Making and changing service tickets over the REST API, with ConnectWise's checks. */
import { z } from 'zod';
import type { Board, Ticket } from '../model.ts';
import { BOARDS, COMPANIES, SYSTEM_DEFAULT_BOARD } from '../seed.ts';
import type { ConnectWiseStore } from '../store.ts';
import { type Caller, seesBoard, seesCompany } from './caller.ts';
import { invalid, RestError } from './rest-error.ts';

/** The longest summary that ConnectWise takes. */
const SUMMARY_LENGTH = 100;

const reference = z.object({ id: z.number().optional(), name: z.string().optional() });
const newTicket = z.object({
  summary: z.string().optional(),
  board: reference.nullish(),
  status: reference.nullish(),
  company: reference.extend({ identifier: z.string().optional() }).nullish(),
  initialDescription: z.string().nullish(),
});
const patch = z.array(
  z.object({ op: z.enum(['add', 'replace', 'remove']), path: z.string(), value: z.unknown() }),
);

/**
 * Makes a ticket from a POST body. Without a board it goes to the member's default board, or else to the
 * system's; without a status it gets the board's first. Throws 400 for a record that ConnectWise would refuse.
 */
export function createTicket(store: ConnectWiseStore, caller: Caller, body: unknown): Ticket {
  const wanted = parse(newTicket, body);
  const board = boardOf(caller, wanted.board?.id ?? caller.member.defaultBoardId ?? SYSTEM_DEFAULT_BOARD);
  const company = COMPANIES.find(
    (each) => each.id === wanted.company?.id || each.identifier === wanted.company?.identifier,
  );
  if (!company || !seesCompany(caller, 'All', company)) {
    const named = wanted.company?.id ?? wanted.company?.identifier ?? '';
    throw invalid('ticket', 'NotFound', 'company', `Company ${named} not found`);
  }
  const description = wanted.initialDescription?.trim();
  const dateEntered = new Date().toISOString();
  const ticket: Ticket = {
    id: store.newId(),
    summary: checkedSummary(wanted.summary),
    boardId: board.id,
    statusId: statusOf(board, wanted.status?.id ?? board.statuses[0]?.id ?? 0),
    companyId: company.id,
    enteredBy: caller.member.identifier,
    dateEntered,
    notes: [],
  };
  store.tickets.push(ticket);
  if (description) {
    addNote(store, ticket, description, caller.member.identifier);
  }
  return ticket;
}

/** Applies a JSON patch of summary, board and status; nothing is changed when one part is refused. */
export function patchTicket(caller: Caller, ticket: Ticket, body: unknown): void {
  const changed = { ...ticket };
  for (const { path, value } of parse(patch, body)) {
    const field = path.replace(/^\//, '').toLowerCase();
    if (field === 'summary') {
      changed.summary = checkedSummary(typeof value === 'string' ? value : undefined);
    } else if (field === 'status' || field === 'status/id') {
      changed.statusId = referencedId(value);
    } else if (field === 'board' || field === 'board/id') {
      changed.boardId = referencedId(value);
    } else {
      throw new RestError(400, 'InvalidObject', `The path ${path} cannot be changed in this sandbox.`);
    }
  }
  statusOf(boardOf(caller, changed.boardId), changed.statusId);
  Object.assign(ticket, changed);
}

export function addNote(store: ConnectWiseStore, ticket: Ticket, text: string, createdBy: string) {
  const note = { id: store.newId(), text, createdBy, dateCreated: new Date().toISOString() };
  ticket.notes.push(note);
  return note;
}

function boardOf(caller: Caller, id: number): Board {
  const board = BOARDS.find((each) => each.id === id);
  if (!board || !seesBoard(caller, board.id)) {
    throw invalid('ticket', 'NotFound', 'board/id', `Service Board ${id} not found`);
  }
  return board;
}

/** The same id, once it is known to belong to the board. */
function statusOf(board: Board, id: number): number {
  if (!board.statuses.some((status) => status.id === id)) {
    throw invalid(
      'ticket',
      'NotFound',
      'status/id',
      `Service Status ${id} not found for Service Board ${board.id}`,
    );
  }
  return id;
}

function checkedSummary(summary: string | undefined): string {
  const text = summary?.trim() ?? '';
  if (text === '') {
    throw invalid('ticket', 'MissingRequiredField', 'summary', 'The summary field is required.');
  }
  if (text.length > SUMMARY_LENGTH) {
    throw invalid('ticket', 'MaxLengthField', 'summary', 'The field summary exceeds 100 characters.');
  }
  return text;
}

function referencedId(value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return Number(id);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new RestError(400, 'InvalidObject', 'ticket object is invalid');
  }
  return result.data;
}
