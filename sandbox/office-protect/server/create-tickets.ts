import type { ManageAPI } from 'connectwise-rest';
import type { CreatedTicket, EventKind, SecurityEvent, SetupForm } from '../contract.ts';
import { readTicketSettings } from './read-setup.ts';

/** Events of this many milliseconds before the confirmation become tickets (the vendor's article). */
const LOOK_BACK = 48 * 3_600_000;

/** Tickets are written in English, whatever the portal's language: other people read them. */
const SUMMARIES: Record<EventKind, string> = {
  'impossible-travel': 'Impossible travel between sign-ins',
  'inbox-forwarding': 'Inbox rule forwards mail outside',
  'mfa-disabled': 'Multi-factor authentication turned off',
  'admin-added': 'New global administrator',
  'failed-sign-ins': 'Repeated failed sign-ins',
  'mass-download': 'Unusual number of downloads',
};

/**
 * Makes one ConnectWise ticket for each recent event of a mapped organization. Without a chosen status
 * no board is named: ConnectWise then takes the API member's default board.
 *
 * @param now epoch ms.
 * @returns the tickets as ConnectWise answered them; rejects at the first one that it refuses.
 */
export async function createTickets(
  client: ManageAPI,
  events: readonly SecurityEvent[],
  form: SetupForm,
  now: number,
): Promise<CreatedTicket[]> {
  const place = await choosePlace(client, form.statusId);
  const tickets: CreatedTicket[] = [];
  for (const event of events.filter(({ at }) => now - at <= LOOK_BACK)) {
    const mapping = form.mappings.find(({ tenantId }) => tenantId === event.tenantId);
    if (!mapping) continue;
    const ticket = await client.ServiceAPI.postServiceTickets({
      summary: `Office Protect: ${SUMMARIES[event.kind]}`,
      initialDescription: `${SUMMARIES[event.kind]}: ${event.account}, ${new Date(event.at).toISOString()}.`,
      company: { id: mapping.companyId },
      ...place,
    });
    tickets.push({
      id: ticket.id ?? 0,
      summary: ticket.summary,
      company: ticket.company?.name ?? '',
      board: ticket.board?.name ?? '',
    });
  }
  return tickets;
}

/** A status belongs to a board, so the two are sent together or not at all. */
async function choosePlace(client: ManageAPI, statusId: number | null) {
  if (statusId === null) return {};
  const settings = await readTicketSettings(client);
  return settings.available && settings.board
    ? { board: { id: settings.board.id }, status: { id: statusId } }
    : {};
}
