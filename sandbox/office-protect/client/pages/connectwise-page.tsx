import { useState } from 'react';
import type { Connection } from '../../contract.ts';
import { call, useLoaded } from '../api.ts';
import { useTranslate } from '../language.tsx';
import { PageHeading } from '../page-heading.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import { ConnectedSummary } from '../wizard/connected-summary.tsx';
import { SetupWizard } from '../wizard/setup-wizard.tsx';

/** The wizard until the setup is confirmed, what was set up afterwards. */
export function ConnectWisePage() {
  const translate = useTranslate();
  const loaded = useLoaded<Connection | null>('/connectwise');
  /** Undefined until this page itself changed something. */
  const [changed, setChanged] = useState<Connection | null | undefined>(undefined);

  const disconnect = async () => {
    if (!window.confirm(translate('disconnectSure'))) return;
    await call('DELETE', '/connectwise');
    setChanged(null);
  };
  return (
    <>
      <PageHeading title={translate('connectWiseIntegration')} />
      <WhenLoaded loaded={loaded}>
        {(atFirst) => {
          const connection = changed === undefined ? atFirst : changed;
          return connection ? (
            <ConnectedSummary connection={connection} onDisconnect={disconnect} />
          ) : (
            <SetupWizard onConfirmed={setChanged} />
          );
        }}
      </WhenLoaded>
    </>
  );
}
