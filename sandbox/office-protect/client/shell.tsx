import {
  Building2,
  LayoutDashboard,
  LogOut,
  type LucideIcon,
  Plug,
  Settings,
  ShieldAlert,
  ShieldCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { User } from '../contract.ts';
import { useLanguage, useTranslate } from './language.tsx';
import { Link } from './router.tsx';
import type { Word } from './words-en.ts';

const MENU: readonly { path: string; word: Word; Icon: LucideIcon }[] = [
  { path: '/', word: 'dashboard', Icon: LayoutDashboard },
  { path: '/organizations', word: 'organizations', Icon: Building2 },
  { path: '/security-events', word: 'securityEvents', Icon: ShieldAlert },
  { path: '/integrations', word: 'integrations', Icon: Plug },
  { path: '/settings', word: 'settings', Icon: Settings },
];

interface ShellProps {
  user: User;
  path: string;
  onSignOut(): void;
  children: ReactNode;
}

/** Header, menu and footer round every page of someone who is signed in. */
export function Shell({ user, path, onSignOut, children }: ShellProps) {
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
        {MENU.map(({ path: target, word, Icon }) => (
          <Link key={target} href={target} aria-current={isWithin(path, target) ? 'page' : undefined}>
            <Icon size={18} aria-hidden />
            {translate(word)}
          </Link>
        ))}
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

function isWithin(path: string, target: string): boolean {
  return path === target || (target !== '/' && path.startsWith(`${target}/`));
}
