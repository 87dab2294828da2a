import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ConnectForm, Connection, Mapping } from '../../contract.ts';
import { useTranslate } from '../language.tsx';
import type { Word } from '../words-en.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { ConnectStep } from './connect-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { TicketsStep } from './tickets-step.tsx';

const STEPS: readonly Word[] = ['stepConnect', 'stepMapping', 'stepTickets', 'stepConfirm'];
const EMPTY: ConnectForm = { siteUrl: '', companyId: '', publicKey: '', privateKey: '' };

/** Four steps; what was entered in one stays while the user goes back and forth. */
export function SetupWizard({ onConfirmed }: { onConfirmed(connection: Connection): void }) {
  const [step, setStep] = useState(0);
  const [form, setForm] = useState(EMPTY);
  const [mappings, setMappings] = useState<Mapping[] | null>(null);
  const [statusId, setStatusId] = useState<number | null>(null);
  const next = () => setStep(step + 1);
  const back = () => setStep(step - 1);
  return (
    <>
      <Stepper current={step} />
      {step === 0 && <ConnectStep form={form} onChange={setForm} onNext={next} />}
      {step === 1 && <MappingStep mappings={mappings} onChange={setMappings} onNext={next} onBack={back} />}
      {step === 2 && <TicketsStep statusId={statusId} onChange={setStatusId} onNext={next} onBack={back} />}
      {step === 3 && (
        <ConfirmStep mappings={mappings ?? []} statusId={statusId} onBack={back} onConfirmed={onConfirmed} />
      )}
    </>
  );
}

function Stepper({ current }: { current: number }) {
  const translate = useTranslate();
  return (
    <ol className="stepper" aria-label={translate('wizardSteps')}>
      {STEPS.map((word, index) => (
        <li
          key={word}
          aria-current={index === current ? 'step' : undefined}
          data-done={index < current || undefined}
        >
          <span className="stepper-number">
            {index < current ? <Check size={14} aria-hidden /> : index + 1}
          </span>
          {translate(word)}
        </li>
      ))}
    </ol>
  );
}
