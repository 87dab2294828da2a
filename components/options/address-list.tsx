import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { AddressProblem } from '../../utils/settings/address.ts';
import type { Kind } from '../../utils/settings/origins.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface AddressView {
  origin: string;
  /** The origin for display, with an internationalized host in both spellings. */
  name: string;
  /** Set by company policy: the user cannot remove it. */
  isFixed: boolean;
  /** The host permission is granted. */
  isAllowed: boolean;
}

/** The reason why an address was not added. */
export type AddAddressProblem = AddressProblem | 'other-product' | 'refused';

interface AddressListProps {
  kind: Kind;
  addresses: AddressView[];
  /** The host permission for the built-in addresses is granted. */
  isBuiltInAllowed: boolean;
  /** Initial text of the field; null when the page was not opened to add an address. Otherwise the field gets the focus. */
  suggestion: string | null;
  /** Requests the host permission and adds the address. Returns the problem, or null when it was added. */
  onAdd: (text: string) => Promise<AddAddressProblem | null>;
  onRemove: (origin: string) => void;
  /** Requests the host permission for the built-in addresses. */
  onAllowBuiltIn: () => void;
  /** Shown below the list. */
  note: ReactNode;
}

/** The addresses of one product: built-in ones, added ones, and a field to add another. */
export function AddressList({
  kind,
  addresses,
  suggestion,
  onAdd,
  onRemove,
  note,
  ...builtIn
}: AddressListProps) {
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
      <ul className="addresses">
        <li data-built-in data-allowed={builtIn.isBuiltInAllowed}>
          <span className="address-name">{t(`options.addresses.${kind}.builtIn`)}</span>
          <span className="small muted">{t('options.builtIn')}</span>
          {builtIn.isBuiltInAllowed ? null : <NotAllowed onAllow={builtIn.onAllowBuiltIn} />}
        </li>
        {addresses.map(({ origin, name, isFixed, isAllowed }) => (
          <li key={origin} data-place={origin} data-allowed={isAllowed}>
            <span className="address-name">{name}</span>
            {isFixed ? <span className="small muted">{t('options.fixed')}</span> : null}
            {isAllowed ? null : <NotAllowed onAllow={() => void add(origin)} />}
            {isFixed ? null : (
              <ActionButton
                action="remove-place"
                aria-label={t('options.removeWhat', { name })}
                onClick={() => onRemove(origin)}
              >
                {t('options.remove')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {note}
      <form
        className="add-address"
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

/** Shows that the host permission is missing, with a button to request it. */
function NotAllowed({ onAllow }: { onAllow: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="small address-missing">{t('options.notAllowed')}</span>
      <ActionButton action="allow-place" onClick={onAllow}>
        {t('options.allow')}
      </ActionButton>
    </>
  );
}
