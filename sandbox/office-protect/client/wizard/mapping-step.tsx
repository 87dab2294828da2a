import type { Company, Mapping, Tenant } from '../../contract.ts';
import { useLoaded } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import { StepActions } from './step-actions.tsx';

interface MappingStepProps {
  /** Null until the user changed something: then organizations and companies of one name are paired. */
  mappings: Mapping[] | null;
  onChange(mappings: Mapping[]): void;
  onNext(): void;
  onBack(): void;
}

export function MappingStep(props: MappingStepProps) {
  const translate = useTranslate();
  const tenants = useLoaded<Tenant[]>('/tenants');
  const companies = useLoaded<Company[]>('/connectwise/companies');
  return (
    <section className="card">
      <h2>{translate('mappingTitle')}</h2>
      <p>{translate('mappingText')}</p>
      <WhenLoaded loaded={tenants}>
        {(tenantList) => (
          <WhenLoaded loaded={companies}>
            {(companyList) => <MappingTable {...props} tenants={tenantList} companies={companyList} />}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </section>
  );
}

type MappingTableProps = MappingStepProps & { tenants: Tenant[]; companies: Company[] };

function MappingTable({ mappings, onChange, onNext, onBack, tenants, companies }: MappingTableProps) {
  const translate = useTranslate();
  const current = mappings ?? pairByName(tenants, companies);

  const choose = (tenantId: string, companyId: string) => {
    const others = current.filter((mapping) => mapping.tenantId !== tenantId);
    onChange(companyId ? [...others, { tenantId, companyId: Number(companyId) }] : others);
  };
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{translate('microsoftTenant')}</th>
            <th scope="col">{translate('connectWiseCompany')}</th>
          </tr>
        </thead>
        <tbody>
          {tenants.map(({ id, name, domain }) => (
            <tr key={id}>
              <td>
                <span className="strong">{name}</span>
                <br />
                <span className="faint">{domain}</span>
              </td>
              <td>
                <select
                  aria-label={translate('companyFor', { tenant: name })}
                  value={current.find(({ tenantId }) => tenantId === id)?.companyId ?? ''}
                  onChange={(event) => choose(id, event.target.value)}
                >
                  <option value="">{translate('notMapped')}</option>
                  {companies.map((company) => (
                    <option key={company.id} value={company.id}>
                      {company.name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {current.length > 0
          ? translate('mapped', { count: current.length, total: tenants.length })
          : translate('mapOne')}
      </p>
      <StepActions
        onBack={onBack}
        isReady={current.length > 0}
        onNext={() => {
          onChange(current);
          onNext();
        }}
      />
    </>
  );
}

function pairByName(tenants: Tenant[], companies: Company[]): Mapping[] {
  return tenants.flatMap(({ id, name }) => {
    const company = companies.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return company ? [{ tenantId: id, companyId: company.id }] : [];
  });
}
