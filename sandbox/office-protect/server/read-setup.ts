import type { ManageAPI } from 'connectwise-rest';
import type { Company, TicketSettings } from '../contract.ts';
import { readAnswer } from './read-answer.ts';

/** All of ConnectWise's companies by name; rejects when ConnectWise refuses. */
export async function readCompanies(client: ManageAPI): Promise<Company[]> {
  const companies = await client.CompanyAPI.getCompanyCompanies({ pageSize: 1000, orderBy: 'name asc' });
  return companies.map(({ id = 0, name }) => ({ id, name: name ?? '' }));
}

/**
 * The default board of the key's API member and the statuses of that board. They need the two optional
 * permissions; the board is chosen in ConnectWise, never here (the vendor's article 67000720015).
 */
export async function readTicketSettings(client: ManageAPI): Promise<TicketSettings> {
  const [security, members] = await Promise.all([
    readAnswer(client.SystemAPI.getSystemMySecurity({ pageSize: 1 })),
    readAnswer(client.SystemAPI.getSystemApiMembers({ pageSize: 1000 })),
  ]);
  if (members.kind !== 'ok') return { available: false, reason: 'permissions' };
  const identifier = security.kind === 'ok' ? security.value[0]?.member?.identifier : undefined;
  const member = members.value.find((each) => each.identifier === identifier);
  if (!member) return { available: false, reason: 'member' };

  const board = member.serviceDefaultBoard;
  if (!board?.id) return { available: true, board: null, statuses: [] };
  const statuses = await readAnswer(
    client.ServiceAPI.getServiceBoardsByParentIdStatuses(board.id, { pageSize: 1000 }),
  );
  if (statuses.kind === 'denied') return { available: false, reason: 'permissions' };
  if (statuses.kind !== 'ok') return { available: false, reason: 'board' };
  return {
    available: true,
    board: { id: board.id, name: board.name ?? '' },
    statuses: statuses.value.map(({ id = 0, name, closedStatus }) => ({
      id,
      name,
      closed: closedStatus === true,
    })),
  };
}
