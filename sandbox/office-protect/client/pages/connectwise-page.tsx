import { useState } from 'react';
import type { CheckResult, ConnectForm } from '../../contract.ts';
import { call } from '../api.ts';
import { CheckBanner, type CheckState } from '../check-banner.tsx';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { PermissionList } from '../permission-list.tsx';
import { PrivateKeyField } from '../private-key-field.tsx';
import { TextField } from '../text-field.tsx';

const EMPTY: ConnectForm = { siteUrl: '', companyId: '', publicKey: '', privateKey: '' };

/** The four values; they can be checked once none is blank, and must be checked anew when one changes. */
export function ConnectWisePage() {
  const translate = useTranslate();
  const [form, setForm] = useState(EMPTY);
  const [check, setCheck] = useState<CheckState>({ state: 'none' });
  const isComplete = Object.values(form).every((value) => value.trim() !== '');
  const isPassed = check.state === 'checked' && check.result.failure === null;

  const change = (name: keyof ConnectForm) => (value: string) => {
    setForm({ ...form, [name]: value });
    setCheck({ state: 'none' });
  };
  const runCheck = async () => {
    setCheck({ state: 'checking' });
    const result = await call<CheckResult>('POST', '/connectwise/check', form).catch(() => null);
    setCheck(result ? { state: 'checked', result } : { state: 'broken' });
  };
  return (
    <>
      <PageHeading title={translate('connectWiseIntegration')} />
      <div className="columns">
        <form
          className="card"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            runCheck();
          }}
        >
          <h2>{translate('connectTitle')}</h2>
          <p>{translate('connectText')}</p>
          <fieldset className="plain" disabled={check.state === 'checking'}>
            <TextField
              label={translate('siteUrl')}
              hint={translate('siteUrlHint')}
              value={form.siteUrl}
              onChange={change('siteUrl')}
            />
            <TextField
              label={translate('companyId')}
              hint={translate('companyIdHint')}
              value={form.companyId}
              onChange={change('companyId')}
            />
            <TextField label={translate('publicKey')} value={form.publicKey} onChange={change('publicKey')} />
            <PrivateKeyField value={form.privateKey} onChange={change('privateKey')} />
            <div className="actions">
              <button type="submit" className={isPassed ? 'button' : 'button primary'} disabled={!isComplete}>
                {translate(check.state === 'checking' ? 'checking' : 'checkConnection')}
              </button>
            </div>
          </fieldset>
          <CheckBanner check={check} companyId={form.companyId.trim()} />
        </form>
        <PermissionList results={check.state === 'checked' ? check.result.permissions : []} />
      </div>
    </>
  );
}
