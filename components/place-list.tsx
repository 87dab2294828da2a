import { useId, useState } from 'react';
import type { Kind } from '../utils/origins.ts';
import type { AddressProblem } from '../utils/settings/address.ts';
import { ActionButton } from './action-button.tsx';
import { OPTIONS_TEXTS } from './texts.ts';

export interface PlaceView {
  origin: string;
  /** The address as people read it. */
  name: string;
  /** Set by company policy: the user cannot remove it. */
  isFixed: boolean;
  /** The browser lets us on it. */
  isAllowed: boolean;
}

/** Why an address was not added. */
export type PlaceProblem = AddressProblem | 'other-product' | 'refused';

interface PlaceListProps {
  kind: Kind;
  places: PlaceView[];
  /** What stands in the field at first, when the user comes from that page. */
  suggestion: string;
  /** Asks the browser for leave and adds the address; null when it was added. */
  onAdd: (text: string) => Promise<PlaceProblem | null>;
  onRemove: (origin: string) => void;
}

/** The addresses of one product: the built-in ones, those added, and a field to add one. */
export function PlaceList({ kind, places, suggestion, onAdd, onRemove }: PlaceListProps) {
  const id = useId();
  const [text, setText] = useState(suggestion);
  const [problem, setProblem] = useState<PlaceProblem | null>(null);
  const words = OPTIONS_TEXTS.places[kind];
  const add = async (address: string) => {
    const found = await onAdd(address);
    setProblem(found);
    if (!found) setText('');
  };
  return (
    <section aria-labelledby={`${id}-title`} data-places={kind}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className="muted">{words.hint}</p>
      <ul className="places">
        <li>
          <span className="place-name">{words.builtIn}</span>
          <span className="small muted">{OPTIONS_TEXTS.builtIn}</span>
        </li>
        {places.map(({ origin, name, isFixed, isAllowed }) => (
          <li key={origin} data-place={origin} data-allowed={isAllowed}>
            <span className="place-name">{name}</span>
            {isFixed ? <span className="small muted">{OPTIONS_TEXTS.fixed}</span> : null}
            {isAllowed ? null : (
              <>
                <span className="small place-missing">{OPTIONS_TEXTS.notAllowed}</span>
                <ActionButton action="allow-place" look="secondary" onPress={() => void add(origin)}>
                  {OPTIONS_TEXTS.allow}
                </ActionButton>
              </>
            )}
            {isFixed ? null : (
              <ActionButton
                action="remove-place"
                look="secondary"
                aria-label={`${OPTIONS_TEXTS.remove} ${name}`}
                onPress={() => onRemove(origin)}
              >
                {OPTIONS_TEXTS.remove}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <form
        className="add-place"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (event.nativeEvent.isTrusted) void add(text);
        }}
      >
        <div className="field">
          <label htmlFor={id}>{OPTIONS_TEXTS.address}</label>
          <input
            id={id}
            type="url"
            data-field={`${kind}-address`}
            autoComplete="off"
            spellCheck={false}
            placeholder={words.example}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </div>
        <button type="submit" className="button button-secondary" data-action="add-place">
          {OPTIONS_TEXTS.add}
        </button>
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem === null ? '' : OPTIONS_TEXTS.problem[problem]}
        </p>
      </form>
    </section>
  );
}
