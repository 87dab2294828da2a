import { LogOut, Plug, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { User } from '../contract.ts';
import { useLanguage, useTranslate } from './language.tsx';
import { Link } from './router.tsx';

interface ShellProps {
  user: User;
  onSignOut(): void;
  children: ReactNode;
}

/** Header, menu and footer round every page of someone who is signed in. */
export function Shell({ user, onSignOut, children }: ShellProps) {
  const translate = useTranslate();
  return (
    <div className="shell">
      <header className="header">
        <Brand />
        <div className="header-end">
          <LanguageToggle />
          <span className="header-user">{user.name}</span>
          <button type="button" className="button quiet" onClick={onSignOut}>
            <LogOut size={16} aria-hidden />
            {translate('signOut')}
          </button>
        </div>
      </header>
      <nav className="menu" aria-label={translate('mainMenu')}>
        <Link href="/integrations" aria-current="page">
          <Plug size={18} aria-hidden />
          {translate('integrations')}
        </Link>
      </nav>
      <div className="content">
        <main>{children}</main>
        <footer className="footer">{translate('disclaimer')}</footer>
      </div>
    </div>
  );
}

/** A neutral mark beside the product's name. */
export function Brand() {
  const translate = useTranslate();
  return (
    <span className="brand">
      <ShieldCheck size={26} aria-hidden />
      {translate('product')}
    </span>
  );
}

export function LanguageToggle() {
  const { language, choose, translate } = useLanguage();
  return (
    <fieldset className="toggle" aria-label={translate('language')}>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => choose('en')}>
        English
      </button>
      <button type="button" lang="fr" aria-pressed={language === 'fr'} onClick={() => choose('fr')}>
        Français
      </button>
    </fieldset>
  );
}
