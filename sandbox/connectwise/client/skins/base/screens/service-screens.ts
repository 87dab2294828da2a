import type { ServiceDesk, TicketRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { el, label, shortDate } from '../dom.ts';
import { head } from '../widgets/banners.ts';
import { listGrid } from '../widgets/list-grid.ts';
import { podRow } from '../widgets/pod.ts';
import { toolbar } from '../widgets/toolbar.ts';

/** Service Desk › Service Board: the tickets of all boards. */
export function serviceBoard(flow: Flow, desk: ServiceDesk): Node[] {
  const grid = listGrid<TicketRow>(
    'srboard',
    [
      {
        title: 'Ticket #',
        width: 80,
        text: ({ id }) => String(id),
        open: ({ id }) => void flow.go({ screen: 'TicketDetail', id }),
      },
      { title: 'Summary', width: 280, text: ({ summary }) => summary },
      { title: 'Company', width: 170, text: ({ company }) => company },
      {
        title: 'Board',
        width: 150,
        text: ({ board }) => board,
        choices: ['All', ...desk.boards.map(({ name }) => name)],
      },
      { title: 'Status', width: 120, text: ({ status }) => status },
    ],
    desk.tickets,
  );
  const bar = toolbar([
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [head([{ text: 'Service Board' }], 'Service Board'), bar.element, grid.element];
}

/** One ticket with its notes, to read. */
export function ticketDetail(flow: Flow, ticket: TicketRow): Node[] {
  const back = () => void flow.go({ screen: 'ServiceBoard' });
  const bar = toolbar([{ name: 'Back', title: 'Back', icon: 'back', press: back }]);
  const rows = [
    ['Company', ticket.company],
    ['Board', ticket.board],
    ['Status', ticket.status],
  ] as const;
  return [
    head(
      [{ text: 'Service Board', press: back }, { text: 'Service Ticket' }],
      `Service Ticket #${ticket.id} - ${ticket.summary}`,
    ),
    bar.element,
    el(
      'div',
      '~form pod_service_ticket',
      {},
      label('Ticket', '~section'),
      el(
        'table',
        '~pod-table',
        {},
        el('tbody', '', {}, ...rows.map(([title, text]) => podRow(title, false, text))),
      ),
      label('Notes', '~section'),
      ...ticket.notes.map((note) =>
        el(
          'div',
          'TicketNote-note ~note',
          {},
          label(`${note.createdBy}, ${shortDate(note.dateCreated)}`, '~floating-label'),
          label(note.text),
        ),
      ),
    ),
  ];
}
