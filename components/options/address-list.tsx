import { useEffect, useId, useRef, useState } from 'react';
import type { AddressProblem } from '../../utils/settings/address.ts';
import type { Kind } from '../../utils/settings/origins.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface AddressView {
  origin: string;
  /** The address as people read it. */
  name: string;
  /** Set by company policy: the user cannot remove it. */
  isFixed: boolean;
  /** The browser lets us on it. */
  isAllowed: boolean;
}

/** Why an address was not added. */
export type AddAddressProblem = AddressProblem | 'other-product' | 'refused';

interface PlaceListProps {
  kind: Kind;
  places: AddressView[];
  /** Whether the browser lets us on the built-in addresses. */
  isBuiltInAllowed: boolean;
  /** What stands in the field at first, when the user comes to add it; null when they come for anything else. */
  suggestion: string | null;
  /** Asks the browser for leave and adds the address; null when it was added. */
  onAdd: (text: string) => Promise<AddAddressProblem | null>;
  onRemove: (origin: string) => void;
  /** Asks the browser for leave on the built-in addresses. */
  onAllowBuiltIn: () => void;
}

/** The addresses of one product: the built-in ones, those added, and a field to add one. */
export function AddressList({ kind, places, suggestion, onAdd, onRemove, ...builtIn }: PlaceListProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(suggestion ?? '');
  const [problem, setProblem] = useState<AddAddressProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (suggestion !== null) field.current?.focus();
  }, [suggestion]);
  const add = async (address: string) => {
    const found = await onAdd(address);
    setProblem(found);
    if (!found) setText('');
  };
  return (
    <section aria-labelledby={`${id}-title`} data-places={kind}>
      <h2 id={`${id}-title`}>{t(`options.addresses.${kind}.title`)}</h2>
      <p className="muted">{t(`options.addresses.${kind}.hint`)}</p>
      <ul className="places">
        <li data-built-in data-allowed={builtIn.isBuiltInAllowed}>
          <span className="place-name">{t(`options.addresses.${kind}.builtIn`)}</span>
          <span className="small muted">{t('options.builtIn')}</span>
          {builtIn.isBuiltInAllowed ? null : <NotAllowed onAllow={builtIn.onAllowBuiltIn} />}
        </li>
        {places.map(({ origin, name, isFixed, isAllowed }) => (
          <li key={origin} data-place={origin} data-allowed={isAllowed}>
            <span className="place-name">{name}</span>
            {isFixed ? <span className="small muted">{t('options.fixed')}</span> : null}
            {isAllowed ? null : <NotAllowed onAllow={() => void add(origin)} />}
            {isFixed ? null : (
              <ActionButton
                action="remove-place"
                look="secondary"
                aria-label={t('options.removeWhat', { name })}
                onPress={() => onRemove(origin)}
              >
                {t('options.remove')}
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
          <label htmlFor={id}>{t('options.address')}</label>
          <input
            id={id}
            ref={field}
            type="url"
            data-field={`${kind}-address`}
            autoComplete="off"
            spellCheck={false}
            placeholder={t(`options.addresses.${kind}.example`)}
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
          {t('options.add')}
        </button>
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem === null ? '' : t(`options.problem.${problem}`)}
        </p>
      </form>
    </section>
  );
}

/** Says that the browser keeps us out, and offers to ask it. */
function NotAllowed({ onAllow }: { onAllow: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="small place-missing">{t('options.notAllowed')}</span>
      <ActionButton action="allow-place" look="secondary" onPress={onAllow}>
        {t('options.allow')}
      </ActionButton>
    </>
  );
}
