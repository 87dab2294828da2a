import Ban from 'lucide-react/icons/ban';
import Eye from 'lucide-react/icons/eye';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { useId } from 'react';
import type { Kind } from '../../utils/settings/origins.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ASSISTANT } from '../ui/product-names.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { PICTURES } from './illustrations.tsx';

export interface WelcomeProps {
  keyMinutes: number;
  /** How many levels the Security Role must have. */
  levelCount: number;
  /** Configured hosts for which the host permission is missing. */
  missingHostPermissions: string[];
  /** Requests those host permissions. */
  onAllow: () => void;
  onOpenConnectWise: () => void;
  /** Opens the options at the field for an address of this product. */
  onAddAddress: (kind: Kind) => void;
  onOpenOptions: () => void;
}

const NAMES = ['levels', 'key', 'form'] as const;
const SEEN = ['connectwise', 'portal', 'others'] as const;
const NEVER = ['server', 'click', 'key'] as const;

/** The page after the installation: what the assistant does, what it can access, and where the user works. */
export function Welcome({ keyMinutes, levelCount, missingHostPermissions, onAllow, ...open }: WelcomeProps) {
  const { t } = useTranslation();
  const counts = { levels: levelCount, key: keyMinutes };
  return (
    <main className="welcome">
      <header>
        <p className="welcome-product">
          <span className="logo">
            <ShieldCheck size={18} />
          </span>
          {ASSISTANT}
        </p>
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
      </header>

      {missingHostPermissions.length === 0 ? null : (
        <Notice tone="warn" data-shut-out={String(missingHostPermissions.length)}>
          <strong>{t('welcome.missingHostPermissions.title')}</strong>
          <p>{t('welcome.missingHostPermissions.text', { hosts: missingHostPermissions.join(', ') })}</p>
          <ActionButton action="allow-places" variant="primary" onClick={onAllow}>
            {t('welcome.missingHostPermissions.allow')}
          </ActionButton>
        </Notice>
      )}

      <ol className="welcome-pictures">
        {NAMES.map((name, index) => {
          const Picture = PICTURES[name];
          return (
            <li key={name}>
              <Picture />
              <h2>
                <span aria-hidden="true">{index + 1}</span> {t(`welcome.picture.${name}.title`)}
              </h2>
              <p>
                {name === 'form'
                  ? t('welcome.picture.form.text')
                  : t(`welcome.picture.${name}.text`, counts[name])}
              </p>
            </li>
          );
        })}
      </ol>

      <div className="welcome-columns">
        <section>
          <h2>
            <Eye size={16} />
            {t('welcome.seen.title')}
          </h2>
          <ul>
            {SEEN.map((what) => (
              <li key={what}>{t(`welcome.seen.${what}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>
            <Ban size={16} />
            {t('welcome.never.title')}
          </h2>
          <ul>
            {NEVER.map((what) => (
              <li key={what}>{t(`welcome.never.${what}`)}</li>
            ))}
          </ul>
        </section>
      </div>

      <Where {...open} />
    </main>
  );
}

type WhereProps = Pick<WelcomeProps, 'onOpenConnectWise' | 'onAddAddress' | 'onOpenOptions'>;

/** Asks where the user works. For most users the first answer is enough. */
function Where({ onOpenConnectWise, onAddAddress, onOpenOptions }: WhereProps) {
  const { t } = useTranslation();
  const id = useId();
  const answers = [
    { name: 'cloud', action: 'open-connectwise', variant: 'primary', onClick: onOpenConnectWise },
    {
      name: 'server',
      action: 'add-connectwise',
      onClick: () => onAddAddress('connectwise'),
    },
    { name: 'portal', action: 'add-portal', onClick: () => onAddAddress('portal') },
  ] as const;
  return (
    <section className="welcome-where" aria-labelledby={id}>
      <h2 id={id}>{t('welcome.where.title')}</h2>
      <ul>
        {answers.map(({ name, ...button }) => (
          <li key={name}>
            <div>
              <strong>{t(`welcome.where.${name}.title`)}</strong>
              <p className="muted">{t(`welcome.where.${name}.text`)}</p>
            </div>
            <ActionButton {...button}>{t(`welcome.where.${name}.button`)}</ActionButton>
          </li>
        ))}
      </ul>
      <p className="muted">
        {t('welcome.later')}{' '}
        <ActionButton action="open-options" variant="link" onClick={onOpenOptions}>
          {t('welcome.options')}
        </ActionButton>
      </p>
    </section>
  );
}
