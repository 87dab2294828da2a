import ShieldCheck from 'lucide-react/icons/shield-check';
import { useId, useState } from 'react';
import type { Kind } from '../utils/origins.ts';
import { ActionButton } from './action-button.tsx';
import { ClientId } from './client-id.tsx';
import { PlaceList, type PlaceProblem, type PlaceView } from './place-list.tsx';
import { OPTIONS_TEXTS } from './texts.ts';

export interface OptionsProps {
  places: Record<Kind, PlaceView[]>;
  keyMinutes: { value: number; isFixed: boolean };
  clientId: { value: string; isFixed: boolean };
  /** Company IDs by site; `host` is how people read the site's name. */
  companies: { site: string; host: string; companyId: string }[];
  /** The address the user came from, to be added. */
  suggestion: { kind: Kind; origin: string } | null;
  /** What was just done, for the status line. */
  status: 'saved' | 'reset' | null;
  onAddPlace: (kind: Kind, text: string) => Promise<PlaceProblem | null>;
  onRemovePlace: (kind: Kind, origin: string) => void;
  onKeyMinutes: (minutes: number) => void;
  onClientId: (clientId: string) => void;
  onCompanyId: (site: string, companyId: string) => void;
  onReset: () => void;
}

const KINDS = ['connectwise', 'portal'] as const;

/** The options page: where I work, how long a key is held, what I know, and how to make me forget it. */
export function Options(props: OptionsProps) {
  const { places, keyMinutes, companies, suggestion, status, onAddPlace, onRemovePlace } = props;
  return (
    <main className="options">
      <header className="options-head">
        <span className="logo">
          <ShieldCheck size={18} />
        </span>
        <h1>
          {OPTIONS_TEXTS.title} <span className="muted">{OPTIONS_TEXTS.subtitle}</span>
        </h1>
        <p className="saved" role="status">
          {status === 'saved' ? OPTIONS_TEXTS.saved : status === 'reset' ? OPTIONS_TEXTS.reset.done : ''}
        </p>
      </header>
      {KINDS.map((kind) => (
        <PlaceList
          key={kind}
          kind={kind}
          places={places[kind]}
          suggestion={suggestion?.kind === kind ? suggestion.origin : ''}
          onAdd={(text) => onAddPlace(kind, text)}
          onRemove={(origin) => onRemovePlace(kind, origin)}
        />
      ))}
      <KeyMinutes {...keyMinutes} onChange={props.onKeyMinutes} />
      <ClientId key={props.clientId.value} {...props.clientId} onChange={props.onClientId} />
      <section>
        <h2>{OPTIONS_TEXTS.companies.title}</h2>
        <p className="muted">{OPTIONS_TEXTS.companies.hint}</p>
        {companies.length === 0 ? <p>{OPTIONS_TEXTS.companies.none}</p> : null}
        {companies.map(({ site, host, companyId }) => (
          <CompanyId
            key={`${site} ${companyId}`}
            {...{ site, host, companyId }}
            onChange={props.onCompanyId}
          />
        ))}
      </section>
      <Reset onReset={props.onReset} />
    </main>
  );
}

interface KeyMinutesProps {
  value: number;
  isFixed: boolean;
  onChange: (minutes: number) => void;
}

function KeyMinutes({ value, isFixed, onChange }: KeyMinutesProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const minutes = /^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = minutes >= 1 && minutes <= 60;
  const commit = () => {
    if (isRight && minutes !== value) onChange(minutes);
  };
  return (
    <section>
      <h2>{OPTIONS_TEXTS.key.title}</h2>
      <div className="field">
        <label htmlFor={id}>{OPTIONS_TEXTS.key.minutes}</label>
        <input
          id={id}
          className="short"
          inputMode="numeric"
          data-field="key-minutes"
          autoComplete="off"
          disabled={isFixed}
          aria-invalid={!isRight}
          aria-describedby={`${id}-hint ${id}-problem`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
        <span id={`${id}-hint`} className="small muted">
          {isFixed ? OPTIONS_TEXTS.fixed : OPTIONS_TEXTS.key.hint}
        </span>
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {isRight ? '' : OPTIONS_TEXTS.key.notMinutes}
        </p>
      </div>
    </section>
  );
}

interface CompanyIdProps {
  site: string;
  host: string;
  companyId: string;
  onChange: (site: string, companyId: string) => void;
}

function CompanyId({ site, host, companyId, onChange }: CompanyIdProps) {
  const id = useId();
  const [text, setText] = useState(companyId);
  const commit = () => {
    if (text.trim() !== companyId) onChange(site, text);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{OPTIONS_TEXTS.companies.label(host)}</label>
      <input
        id={id}
        type="text"
        data-field="company-id"
        data-site={site}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </div>
  );
}

/** Asks once more, in place, before everything is gone. */
function Reset({ onReset }: { onReset: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const { title, hint, button, sure, yes, no } = OPTIONS_TEXTS.reset;
  return (
    <section>
      <h2>{title}</h2>
      <p className="muted">{hint}</p>
      {isAsking ? (
        <fieldset className="button-row">
          <legend>{sure}</legend>
          <ActionButton
            action="reset-yes"
            look="primary"
            autoFocus
            onPress={() => {
              setIsAsking(false);
              onReset();
            }}
          >
            {yes}
          </ActionButton>
          <ActionButton action="reset-no" look="secondary" onPress={() => setIsAsking(false)}>
            {no}
          </ActionButton>
        </fieldset>
      ) : (
        <ActionButton action="reset" look="secondary" onPress={() => setIsAsking(true)}>
          {button}
        </ActionButton>
      )}
    </section>
  );
}
