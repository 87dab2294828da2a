import type { Tenant } from '../../contract.ts';
import { useLoaded } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Score } from '../score.tsx';
import { WhenLoaded } from '../when-loaded.tsx';

export function OrganizationsPage() {
  const translate = useTranslate();
  const tenants = useLoaded<Tenant[]>('/tenants');
  return (
    <>
      <PageHeading title={translate('organizations')} text={translate('organizationsText')} />
      <WhenLoaded loaded={tenants}>
        {(list) => (
          <section className="card">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{translate('organization')}</th>
                  <th scope="col">{translate('tenantDomain')}</th>
                  <th scope="col">{translate('users')}</th>
                  <th scope="col">{translate('securityScore')}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(({ id, name, domain, users, score }) => (
                  <tr key={id}>
                    <td className="strong">{name}</td>
                    <td className="faint">{domain}</td>
                    <td>{users}</td>
                    <td>
                      <Score value={score} label={`${translate('securityScore')}: ${name}`} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </WhenLoaded>
    </>
  );
}
