import { type SubmitEvent, useState } from 'react';
import type { User } from '../../contract.ts';
import { call } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { navigate } from '../router.tsx';
import { Brand, LanguageToggle } from '../shell.tsx';
import { TextField } from '../text-field.tsx';

/** Leads back to the page that asked for the sign-in. */
export function SignInPage({ onSignedIn }: { onSignedIn(user: User): void }) {
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState(false);

  const signIn = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      onSignedIn(await call<User>('POST', '/session', { email, password }));
      navigate(readReturnPath(), { replace: true });
    } catch {
      setRefused(true);
    }
  };
  return (
    <div className="sign-in">
      <header className="header">
        <Brand />
        <LanguageToggle />
      </header>
      <main>
        <form className="card sign-in-card" onSubmit={signIn}>
          <h1>{translate('signIn')}</h1>
          <p>{translate('signInText')}</p>
          <TextField label={translate('email')} type="email" value={email} onChange={setEmail} />
          <TextField label={translate('password')} type="password" value={password} onChange={setPassword} />
          {refused && (
            <p className="banner bad" role="alert">
              {translate('signInRefused')}
            </p>
          )}
          <button type="submit" className="button primary wide">
            {translate('signIn')}
          </button>
          <p className="hint-box">
            {translate('signInHint')}
            <br />
            <code>tech@brightwater.example</code> / <code>sandbox</code>
          </p>
        </form>
      </main>
      <footer className="footer">{translate('disclaimer')}</footer>
    </div>
  );
}

/** Only a path of this very site is a way back. */
function readReturnPath(): string {
  const wanted = new URLSearchParams(location.search).get('return') ?? '/';
  const target = new URL(wanted, location.origin);
  return target.origin === location.origin && target.pathname !== '/sign-in' ? target.pathname : '/';
}
