import type { SecurityEvent, Tenant } from '../../contract.ts';
import { useLoaded } from '../api.ts';
import { EventTable } from '../event-table.tsx';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Link } from '../router.tsx';
import { Score } from '../score.tsx';
import { WhenLoaded } from '../when-loaded.tsx';

const TWO_DAYS = 48 * 3_600_000;

export function DashboardPage() {
  const translate = useTranslate();
  const tenants = useLoaded<Tenant[]>('/tenants');
  const events = useLoaded<SecurityEvent[]>('/events');
  return (
    <>
      <PageHeading title={translate('dashboard')} text={translate('dashboardText')} />
      <WhenLoaded loaded={tenants}>
        {(tenantList) => (
          <WhenLoaded loaded={events}>
            {(eventList) => <Overview tenants={tenantList} events={eventList} />}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </>
  );
}

function Overview({ tenants, events }: { tenants: Tenant[]; events: SecurityEvent[] }) {
  const translate = useTranslate();
  const recent = events.filter(({ at }) => Date.now() - at <= TWO_DAYS);
  return (
    <>
      <div className="tiles">
        <Tile label={translate('protectedOrganizations')} value={tenants.length} />
        <Tile label={translate('protectedUsers')} value={sum(tenants.map(({ users }) => users))} />
        <Tile label={translate('recentEvents')} value={recent.length} />
        <Tile
          label={translate('averageScore')}
          value={`${Math.round(sum(tenants.map(({ score }) => score)) / tenants.length)} %`}
        />
      </div>
      <section className="card">
        <div className="card-heading">
          <h2>{translate('latestEvents')}</h2>
          <Link href="/security-events">{translate('seeAll')}</Link>
        </div>
        <EventTable events={events.slice(0, 4)} tenants={tenants} />
      </section>
      <section className="card">
        <div className="card-heading">
          <h2>{translate('securityScores')}</h2>
          <Link href="/organizations">{translate('seeAll')}</Link>
        </div>
        <ul className="score-list">
          {tenants.map(({ id, name, score }) => (
            <li key={id}>
              {name}
              <Score value={score} label={`${translate('securityScore')}: ${name}`} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Tile({ label, value }: { label: string; value: number | string }) {
  return (
    <div className="card tile">
      <span>{label}</span>
      <strong>{value}</strong>
    </div>
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
