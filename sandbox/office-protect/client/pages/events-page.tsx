import type { SecurityEvent, Tenant } from '../../contract.ts';
import { useLoaded } from '../api.ts';
import { EventTable } from '../event-table.tsx';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { WhenLoaded } from '../when-loaded.tsx';

export function EventsPage() {
  const translate = useTranslate();
  const tenants = useLoaded<Tenant[]>('/tenants');
  const events = useLoaded<SecurityEvent[]>('/events');
  return (
    <>
      <PageHeading title={translate('securityEvents')} text={translate('eventsText')} />
      <WhenLoaded loaded={tenants}>
        {(tenantList) => (
          <WhenLoaded loaded={events}>
            {(eventList) => (
              <section className="card">
                <EventTable events={eventList} tenants={tenantList} />
              </section>
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </>
  );
}
