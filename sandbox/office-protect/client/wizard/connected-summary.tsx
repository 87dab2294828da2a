import { CircleCheck } from 'lucide-react';
import type { Connection } from '../../contract.ts';
import { useTranslate } from '../language.tsx';

interface ConnectedSummaryProps {
  connection: Connection;
  onDisconnect(): void;
}

/** What was set up, and the tickets that the confirmation made. */
export function ConnectedSummary({ connection, onDisconnect }: ConnectedSummaryProps) {
  const translate = useTranslate();
  return (
    <>
      <div className="banner good" role="status">
        <CircleCheck size={20} aria-hidden />
        <div>
          <strong>{translate('setupConfirmed')}</strong>
          <br />
          {translate('setupConfirmedText')}
        </div>
      </div>
      <section className="card">
        <div className="card-heading">
          <h2>{translate('connectionDetails')}</h2>
          <button type="button" className="button danger" onClick={onDisconnect}>
            {translate('disconnect')}
          </button>
        </div>
        <dl className="details">
          <dt>{translate('siteUrl')}</dt>
          <dd>{connection.siteUrl}</dd>
          <dt>{translate('companyId')}</dt>
          <dd>{connection.companyId}</dd>
          <dt>{translate('publicKeyEnd')}</dt>
          <dd>{connection.publicKeyEnd}</dd>
          <dt>{translate('mappedOrganizations')}</dt>
          <dd>{connection.mappedOrganizations}</dd>
          <dt>{translate('emergencyEmail')}</dt>
          <dd>{connection.emergencyEmail}</dd>
        </dl>
      </section>
      <section className="card">
        <h2>{translate('ticketsCreated')}</h2>
        {connection.tickets.length > 0 ? (
          <TicketTable tickets={connection.tickets} />
        ) : (
          <p>{translate('noTickets')}</p>
        )}
      </section>
    </>
  );
}

function TicketTable({ tickets }: Pick<Connection, 'tickets'>) {
  const translate = useTranslate();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{translate('ticket')}</th>
          <th scope="col">{translate('summary')}</th>
          <th scope="col">{translate('company')}</th>
          <th scope="col">{translate('board')}</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map(({ id, summary, company, board }) => (
          <tr key={id}>
            <td className="strong">#{id}</td>
            <td>{summary}</td>
            <td>{company}</td>
            <td>{board}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
