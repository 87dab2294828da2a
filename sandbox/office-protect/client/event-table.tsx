import type { SecurityEvent, Tenant } from '../contract.ts';
import { useLanguage } from './language.tsx';

interface EventTableProps {
  events: readonly SecurityEvent[];
  tenants: readonly Tenant[];
}

export function EventTable({ events, tenants }: EventTableProps) {
  const { language, translate } = useLanguage();
  const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{translate('event')}</th>
          <th scope="col">{translate('organization')}</th>
          <th scope="col">{translate('severity')}</th>
          <th scope="col">{translate('time')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>
              <span className="strong">{translate(event.kind)}</span>
              <br />
              <span className="faint">{event.account}</span>
            </td>
            <td>{tenants.find(({ id }) => id === event.tenantId)?.name}</td>
            <td>
              <span className={`badge ${event.severity}`}>{translate(event.severity)}</span>
            </td>
            <td className="faint nowrap">{time.format(event.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
