import { useState } from 'react';
import type { CheckResult, ConnectForm } from '../../contract.ts';
import { call } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { TextField } from '../text-field.tsx';
import { CheckBanner, type CheckState } from './check-banner.tsx';
import { PermissionList } from './permission-list.tsx';
import { PrivateKeyField } from './private-key-field.tsx';

interface ConnectStepProps {
  form: ConnectForm;
  onChange(form: ConnectForm): void;
  onNext(): void;
}

/** The four values; they can be checked once none is blank, and must be checked anew when one changes. */
export function ConnectStep({ form, onChange, onNext }: ConnectStepProps) {
  const translate = useTranslate();
  const [check, setCheck] = useState<CheckState>({ state: 'none' });
  const isComplete = Object.values(form).every((value) => value.trim() !== '');
  const isPassed = check.state === 'checked' && check.result.failure === null;

  const change = (name: keyof ConnectForm) => (value: string) => {
    onChange({ ...form, [name]: value });
    setCheck({ state: 'none' });
  };
  const runCheck = async () => {
    setCheck({ state: 'checking' });
    const result = await call<CheckResult>('POST', '/connectwise/check', form).catch(() => null);
    setCheck(result ? { state: 'checked', result } : { state: 'broken' });
  };
  return (
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
            {isPassed && (
              <button type="button" className="button primary" onClick={onNext}>
                {translate('continue')}
              </button>
            )}
          </div>
        </fieldset>
        <CheckBanner check={check} companyId={form.companyId.trim()} />
      </form>
      <PermissionList results={check.state === 'checked' ? check.result.permissions : []} />
    </div>
  );
}
