import { useEffect, useState } from 'react';
import type { User } from '../contract.ts';
import { call, signInPath } from './api.ts';
import { useTranslate } from './language.tsx';
import { ConnectWisePage } from './pages/connectwise-page.tsx';
import { IntegrationsPage } from './pages/integrations-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { navigate, usePath } from './router.tsx';
import { Shell } from './shell.tsx';

/** Knows who is signed in and which page the address asks for. */
export function App() {
  const translate = useTranslate();
  const path = usePath();
  const [user, setUser] = useState<User | null>(null);
  const isSignIn = path === '/sign-in';

  useEffect(() => {
    if (user || isSignIn) return;
    call<User>('GET', '/session').then(setUser, () => navigate(signInPath(), { replace: true }));
  }, [user, isSignIn]);

  if (isSignIn) return <SignInPage onSignedIn={setUser} />;
  if (!user) return <p className="note">{translate('loading')}</p>;

  const signOut = async () => {
    await call('DELETE', '/session');
    navigate('/sign-in');
    setUser(null);
  };
  return (
    <Shell user={user} onSignOut={signOut}>
      <Page path={path} />
    </Shell>
  );
}

function Page({ path }: { path: string }) {
  switch (path) {
    case '/':
    case '/integrations':
      return <IntegrationsPage />;
    case '/integrations/connectwise':
      return <ConnectWisePage />;
    default:
      return <NotFoundPage />;
  }
}
