import type { ServiceDesk, TicketRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { el } from '../dom.ts';
import { textBlock } from '../text-block.ts';
import type { Theme } from '../theme.ts';
import { say, shortDate } from '../words.ts';

/** Service Desk › Service Board: the tickets of all boards. */
export function serviceBoard(theme: Theme, flow: Flow, desk: ServiceDesk): Node[] {
  const grid = theme.listGrid<TicketRow>(
    'srboard',
    [
      {
        title: say('Ticket #'),
        width: 80,
        text: ({ id }) => String(id),
        open: ({ id }) => void flow.go({ screen: 'TicketDetail', id }),
      },
      { title: say('Summary'), width: 280, text: ({ summary }) => summary },
      { title: say('Company'), width: 170, text: ({ company }) => company },
      {
        title: say('Board'),
        width: 150,
        text: ({ board }) => board,
        choices: [say('All'), ...desk.boards.map(({ name }) => name)],
      },
      { title: say('Status'), width: 120, text: ({ status }) => status },
    ],
    desk.tickets,
  );
  const bar = theme.toolbar([
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [theme.head([{ text: say('Service Board') }], say('Service Board')), bar.element, grid.element];
}

/** One ticket with its notes, to read. */
export function ticketDetail(theme: Theme, flow: Flow, ticket: TicketRow): Node[] {
  const back = () => void flow.go({ screen: 'ServiceBoard' });
  const bar = theme.toolbar([{ name: 'Back', title: 'Back', icon: 'back', press: back }]);
  return [
    theme.head(
      [{ text: say('Service Board'), press: back }, { text: say('Service Ticket') }],
      `${say('Service Ticket')} #${ticket.id} - ${ticket.summary}`,
    ),
    bar.element,
    el(
      'div',
      '~ticket',
      {},
      theme.pod(say('Ticket'), [
        theme.podRow(say('Company'), false, ticket.company),
        theme.podRow(say('Board'), false, ticket.board),
        theme.podRow(say('Status'), false, ticket.status),
      ]),
      el(
        'div',
        '~notes-list',
        {},
        ...ticket.notes.map((note) =>
          el(
            'div',
            'TicketNote-note ~note',
            {},
            el('div', '~note-head', {}, `${note.createdBy}, ${shortDate(note.dateCreated)}`),
            textBlock(note),
          ),
        ),
      ),
    ),
  ];
}
