import { ListChecks, Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Link } from '../router.tsx';

export function IntegrationsPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeading title={translate('integrations')} text={translate('integrationsText')} />
      <div className="integrations">
        <Integration
          icon={<Ticket size={24} aria-hidden />}
          name="ConnectWise"
          text={translate('connectWiseText')}
          badge={<span className="badge neutral">{translate('notConnected')}</span>}
        >
          <Link className="button primary" href="/integrations/connectwise">
            {translate('setUp')}
          </Link>
        </Integration>
        <Integration
          icon={<ListChecks size={24} aria-hidden />}
          name="Autotask"
          text={translate('autotaskText')}
          badge={<span className="badge neutral">{translate('autotaskAbsent')}</span>}
        >
          <button type="button" className="button" disabled>
            {translate('setUp')}
          </button>
        </Integration>
      </div>
    </>
  );
}

interface IntegrationProps {
  icon: ReactNode;
  name: string;
  text: string;
  badge: ReactNode;
  children: ReactNode;
}

function Integration({ icon, name, text, badge, children }: IntegrationProps) {
  return (
    <section className="card integration">
      <div className="integration-heading">
        <span className="integration-icon">{icon}</span>
        <h2>{name}</h2>
        {badge}
      </div>
      <p>{text}</p>
      <div>{children}</div>
    </section>
  );
}
