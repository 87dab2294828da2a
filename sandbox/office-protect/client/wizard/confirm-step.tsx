import { TriangleAlert } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import type { Connection, Mapping } from '../../contract.ts';
import { call } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { TextField } from '../text-field.tsx';
import type { Word } from '../words-en.ts';

interface ConfirmStepProps {
  mappings: Mapping[];
  statusId: number | null;
  onBack(): void;
  onConfirmed(connection: Connection): void;
}

export function ConfirmStep({ mappings, statusId, onBack, onConfirmed }: ConfirmStepProps) {
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<Word | null>(null);
  const [progress, setProgress] = useState<'none' | 'confirming' | 'refused'>('none');

  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = findEmailError(email);
    setError(wrong);
    if (wrong) return;
    setProgress('confirming');
    const body = { mappings, statusId, emergencyEmail: email.trim() };
    const connection = await call<Connection>('POST', '/connectwise/confirm', body).catch(() => null);
    if (connection) onConfirmed(connection);
    else setProgress('refused');
  };
  return (
    <form className="card" autoComplete="off" noValidate onSubmit={confirm}>
      <h2>{translate('confirmTitle')}</h2>
      <p>{translate('confirmText')}</p>
      <TextField
        label={translate('emergencyEmail')}
        type="email"
        value={email}
        error={error ? translate(error) : undefined}
        onChange={(value) => {
          setEmail(value);
          setError(null);
        }}
      />
      <p className="banner warning">
        <TriangleAlert size={20} aria-hidden />
        <span>{translate('confirmWarning')}</span>
      </p>
      {progress === 'refused' && (
        <p className="banner bad" role="alert">
          {translate('confirmRefused')}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={onBack}>
          {translate('back')}
        </button>
        <button type="submit" className="button primary" disabled={progress === 'confirming'}>
          {translate(progress === 'confirming' ? 'confirming' : 'confirmSetup')}
        </button>
      </div>
    </form>
  );
}

function findEmailError(email: string): Word | null {
  if (email.trim() === '') return 'emailMissing';
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? null : 'emailWrong';
}
