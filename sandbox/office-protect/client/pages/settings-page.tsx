import { useState } from 'react';
import type { User } from '../../contract.ts';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';

export function SettingsPage({ user }: { user: User }) {
  const translate = useTranslate();
  const [high, setHigh] = useState(true);
  const [weekly, setWeekly] = useState(false);
  return (
    <>
      <PageHeading title={translate('settings')} text={translate('settingsText')} />
      <section className="card">
        <h2>{translate('company')}</h2>
        <dl className="details">
          <dt>{translate('companyName')}</dt>
          <dd>Brightwater IT Ltd</dd>
          <dt>{translate('signedInAs')}</dt>
          <dd>
            {user.name} ({user.email})
          </dd>
          <dt>{translate('timeZone')}</dt>
          <dd>{Intl.DateTimeFormat().resolvedOptions().timeZone}</dd>
        </dl>
      </section>
      <section className="card">
        <h2>{translate('notifications')}</h2>
        <label className="check">
          <input type="checkbox" checked={high} onChange={(event) => setHigh(event.target.checked)} />
          {translate('notifyHigh')}
        </label>
        <label className="check">
          <input type="checkbox" checked={weekly} onChange={(event) => setWeekly(event.target.checked)} />
          {translate('notifyWeekly')}
        </label>
      </section>
    </>
  );
}
