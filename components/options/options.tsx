import ShieldCheck from 'lucide-react/icons/shield-check';
import { useState } from 'react';
import type { LanguageChoice } from '../../utils/i18n/languages.ts';
import { KEY_MINUTES, MAX_LENGTH } from '../../utils/settings/limits.ts';
import type { Kind } from '../../utils/settings/origins.ts';
import type { CaptureMode, PanelPlace, ProtectiveSetting, Setting } from '../../utils/settings/settings.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { ASSISTANT } from '../ui/product-names.ts';
import { SettingField } from '../ui/setting-field.tsx';
import { useFocusRestore } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type AddAddressProblem, AddressList, type AddressView } from './address-list.tsx';
import { CaptureChoice } from './capture-choice.tsx';
import { LanguageField } from './language-field.tsx';
import { NotValid } from './not-valid.tsx';
import { PanelPlaceChoice } from './panel-place-choice.tsx';

export interface OptionsProps {
  language: Setting<LanguageChoice>;
  addresses: Record<Kind, AddressView[]>;
  /** The host permission for the built-in addresses of a product is granted. */
  isBuiltInAllowed: Record<Kind, boolean>;
  keyMinutes: Setting<number>;
  clientId: Setting<string>;
  roleName: Setting<string>;
  memberId: Setting<string>;
  /** The vendor's names: used where the user set none. */
  suggested: { roleName: string; memberId: string };
  capture: Setting<CaptureMode>;
  /** Settings whose stored value is not valid, so that the strictest one counts. */
  invalid: ProtectiveSetting[];
  /** Company IDs by site. `host` is the site's name for display; `container` is empty outside of Firefox's containers. */
  companies: { site: string; host: string; container: string; companyId: string }[];
  /** The address the page was opened to add; `origin` is empty when the user has to type it. */
  suggestion: { kind: Kind; origin: string } | null;
  /** Text of the status line. */
  status: 'saved' | 'reset' | null;
  onAddAddress: (kind: Kind, text: string) => Promise<AddAddressProblem | null>;
  onRemoveAddress: (kind: Kind, origin: string) => void;
  onAllowBuiltIn: (kind: Kind) => void;
  onLanguage: (language: LanguageChoice) => void;
  onKeyMinutes: (minutes: number) => void;
  onClientId: (clientId: string) => void;
  onName: (name: 'roleName' | 'memberId', text: string) => void;
  onCapture: (mode: CaptureMode) => void;
  panelPlace: Setting<PanelPlace>;
  onPanelPlace: (place: PanelPlace) => void;
  onCompanyId: (site: string, companyId: string) => void;
  onReset: () => void;
}

const KINDS = ['connectwise', 'portal'] as const;
const LISTS = { connectwise: 'connectWiseServers', portal: 'portals' } as const;
const NAMES = ['roleName', 'memberId'] as const;
const DATA_FIELDS = { roleName: 'role-name', memberId: 'member-id' } as const;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isMinutes(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= KEY_MINUTES.min && Number(text) <= KEY_MINUTES.max;
}

/** The options page: language, addresses, names, key handling, company IDs, and a reset. */
export function Options(props: OptionsProps) {
  const { t } = useTranslation();
  const restoreFocus = useFocusRestore();
  const { addresses, keyMinutes, companies, suggestion, status, onAddAddress, onRemoveAddress } = props;
  return (
    <main ref={restoreFocus} className="options">
      <header className="options-head">
        <span className="logo">
          <ShieldCheck size={18} />
        </span>
        <h1>
          {ASSISTANT} <span className="muted">{t('options.subtitle')}</span>
        </h1>
        <p className="saved" role="status">
          {status === 'saved' ? t('options.saved') : status === 'reset' ? t('options.reset.done') : ''}
        </p>
      </header>
      <LanguageField {...props.language} onChange={props.onLanguage} />
      {KINDS.map((kind) => (
        <AddressList
          key={kind}
          kind={kind}
          addresses={addresses[kind]}
          isBuiltInAllowed={props.isBuiltInAllowed[kind]}
          suggestion={suggestion?.kind === kind ? suggestion.origin : null}
          onAdd={(text) => onAddAddress(kind, text)}
          onRemove={(origin) => onRemoveAddress(kind, origin)}
          onAllowBuiltIn={() => props.onAllowBuiltIn(kind)}
          note={<NotValid setting={LISTS[kind]} invalid={props.invalid} />}
        />
      ))}
      <NameSettings {...props} />
      <section>
        <h2>{t('options.key.title')}</h2>
        <CaptureChoice key={props.capture.value} {...props.capture} onChange={props.onCapture} />
        <NotValid setting="capture" invalid={props.invalid} />
        <SettingField
          key={keyMinutes.value}
          name="key-minutes"
          label={t('options.key.minutes')}
          hint={t('options.key.hint')}
          value={String(keyMinutes.value)}
          isFixed={keyMinutes.isFixed}
          width="short"
          isNumber
          problemOf={(text) => (isMinutes(text) ? '' : t('options.key.notMinutes'))}
          onChange={(text) => props.onKeyMinutes(Number(text))}
        />
        <NotValid setting="keyMinutes" invalid={props.invalid} />
      </section>
      <section>
        <h2>{t('options.client.title')}</h2>
        <SettingField
          key={props.clientId.value}
          name="client-id"
          label={t('options.client.label')}
          hint={t('options.client.hint')}
          {...props.clientId}
          width="middle"
          problemOf={(text) => (text === '' || GUID.test(text) ? '' : t('options.client.notGuid'))}
          onChange={props.onClientId}
        />
      </section>
      <PanelPlaceChoice
        key={`place ${props.panelPlace.value}`}
        {...props.panelPlace}
        onChange={props.onPanelPlace}
      />
      <section>
        <h2>{t('options.companies.title')}</h2>
        <p className="muted">{t('options.companies.hint')}</p>
        {companies.length === 0 ? <p>{t('options.companies.none')}</p> : null}
        {companies.map(({ site, host, container, companyId }) => (
          <SettingField
            key={`${site} ${companyId}`}
            name="company-id"
            site={site}
            label={t(container ? 'options.companies.inContainer' : 'options.companies.label', {
              host,
              container,
            })}
            value={companyId}
            onChange={(text) => props.onCompanyId(site, text)}
          />
        ))}
      </section>
      <section>
        <h2>{t('options.fieldTest.title')}</h2>
        <p className="muted">{t('options.fieldTest.hint')}</p>
        <p>
          <a
            className="button button-secondary"
            href="report.html"
            target="_blank"
            rel="noopener"
            data-action="open-field-test"
          >
            {t('options.fieldTest.open')}
          </a>
        </p>
      </section>
      <Reset onReset={props.onReset} />
    </main>
  );
}

interface NameSettingsProps {
  roleName: Setting<string>;
  memberId: Setting<string>;
  suggested: { roleName: string; memberId: string };
  onName: OptionsProps['onName'];
}

/** The names that the user gives to role and API member. */
function NameSettings({ suggested, onName, ...names }: NameSettingsProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('options.names.title')}</h2>
      <p className="muted">{t('options.names.hint')}</p>
      {NAMES.map((name) => (
        <SettingField
          key={`${name} ${names[name].value}`}
          name={DATA_FIELDS[name]}
          label={t(`options.names.${name}`)}
          {...names[name]}
          placeholder={suggested[name]}
          width="middle"
          problemOf={(text) =>
            text.length > MAX_LENGTH[name]
              ? t('options.names.tooLong', { length: text.length, longest: MAX_LENGTH[name] })
              : ''
          }
          onChange={(text) => onName(name, text)}
        />
      ))}
    </section>
  );
}

/** The reset button, with a confirmation in place. */
function Reset({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section>
      <h2>{t('options.reset.title')}</h2>
      <p className="muted">{t('options.reset.hint')}</p>
      {isAsking ? (
        <fieldset className="button-row">
          <legend>{t('options.reset.sure')}</legend>
          <ActionButton
            action="reset-yes"
            variant="primary"
            autoFocus
            onClick={() => {
              setIsAsking(false);
              onReset();
            }}
          >
            {t('options.reset.yes')}
          </ActionButton>
          <ActionButton action="reset-no" onClick={() => setIsAsking(false)}>
            {t('options.reset.no')}
          </ActionButton>
        </fieldset>
      ) : (
        <ActionButton action="reset" onClick={() => setIsAsking(true)}>
          {t('options.reset.button')}
        </ActionButton>
      )}
    </section>
  );
}
