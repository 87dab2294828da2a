import { Info, TriangleAlert } from 'lucide-react';
import type { TicketSettings } from '../../contract.ts';
import { useLoaded } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { SelectField } from '../select-field.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import { StepActions } from './step-actions.tsx';

interface TicketsStepProps {
  statusId: number | null;
  onChange(statusId: number | null): void;
  onNext(): void;
  onBack(): void;
}

export function TicketsStep({ statusId, onChange, onNext, onBack }: TicketsStepProps) {
  const translate = useTranslate();
  const settings = useLoaded<TicketSettings>('/connectwise/ticket-settings');
  return (
    <section className="card">
      <h2>{translate('ticketsTitle')}</h2>
      <p>{translate('ticketsText')}</p>
      <WhenLoaded loaded={settings}>
        {(value) => (
          <>
            {value.available ? (
              <BoardAndStatus settings={value} statusId={statusId} onChange={onChange} />
            ) : (
              <p className="banner neutral">
                <Info size={20} aria-hidden />
                <span>{translate(`no-tickets-${value.reason}`)}</span>
              </p>
            )}
            <StepActions onBack={onBack} onNext={onNext} />
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

interface BoardAndStatusProps extends Pick<TicketsStepProps, 'statusId' | 'onChange'> {
  settings: Extract<TicketSettings, { available: true }>;
}

/** The board can only be changed in ConnectWise, so it is shown and not asked for. */
function BoardAndStatus({ settings, statusId, onChange }: BoardAndStatusProps) {
  const translate = useTranslate();
  const { board, statuses } = settings;
  const isClosed = statuses.some(({ id, closed }) => id === statusId && closed);
  return (
    <>
      <dl className="details">
        <dt>{translate('defaultBoard')}</dt>
        <dd>
          <strong>{board?.name ?? translate('noDefaultBoard')}</strong>
          <p className="field-hint">{translate(board ? 'defaultBoardHint' : 'noDefaultBoardHint')}</p>
        </dd>
      </dl>
      {board && (
        <SelectField
          label={translate('ticketStatus')}
          hint={translate('ticketStatusHint')}
          value={String(statusId ?? '')}
          onChange={(value) => onChange(value ? Number(value) : null)}
        >
          <option value="">{translate('boardDefaultStatus')}</option>
          {statuses.map(({ id, name, closed }) => (
            <option key={id} value={id}>
              {closed ? translate('closed', { status: name }) : name}
            </option>
          ))}
        </SelectField>
      )}
      {isClosed && (
        <p className="banner warning" role="alert">
          <TriangleAlert size={20} aria-hidden />
          <span>{translate('closedWarning')}</span>
        </p>
      )}
    </>
  );
}
