import type { AssistantActions } from '../setup/view.ts';
import { send } from './client.ts';

/**
 * Creates the callbacks of the views: each sends a message. Our own pages pass their tab; `onError` gets errors. How the panel
 * is moved differs from view to view.
 */
export function actionsFor(
  tab: { tabId?: number },
  onError: (error: unknown) => void,
  moves: Pick<AssistantActions, 'moveToSidePanel' | 'moveToPage'>,
): AssistantActions {
  return {
    ...moves,
    chooseRoute: (route) => void send('choose-route', { ...tab, route }).catch(onError),
    chooseOptional: (isWanted) => void send('choose-optional', { ...tab, isWanted }).catch(onError),
    setCompanyId: (companyId) => void send('set-company-id', { ...tab, companyId }).catch(onError),
    claimRecord: () => void send('claim-record', tab).catch(onError),
    disclaimRecord: () => void send('disclaim-record', tab).catch(onError),
    tick: (tick, isTicked) => void send('tick', { ...tab, tick, isTicked }).catch(onError),
    sendKey: (pairId, host, isConfirmed) =>
      void send('send-key', { ...tab, pairId, host, isConfirmed }).catch(onError),
    takeKey: () => void send('take-key', tab).catch(onError),
    pointAtKey: () => void send('point-at-key', tab).catch(onError),
    cancelPointing: () => void send('cancel-pointing', tab).catch(onError),
    discardKey: (pairId) => void send('discard-key', { ...tab, pairId }).catch(onError),
    fillAgain: (pairId, host) => void send('fill-again', { ...tab, pairId, host }).catch(onError),
    reloadPortal: () => void send('reload-portal', tab).catch(onError),
    dismissUndeliveredKeys: () => void send('dismiss-records', tab).catch(onError),
    checkKey: () => void send('check-key', tab).catch(onError),
    cancelCheck: () => void send('cancel-check', tab).catch(onError),
    openOptions: () => void send('open-options', {}).catch(onError),
    openRecord: () => void send('open-record', tab).catch(onError),
    done: (pairId) => void send('done', { ...tab, pairId }).catch(onError),
    setLevels: (cells) => void send('set-levels', { ...tab, cells }).catch(onError),
    putBack: () => void send('put-back', tab).catch(onError),
    fillAll: () => void send('fill-all', tab).catch(onError),
    fillField: (field, choice) =>
      void send('fill-field', { ...tab, field, ...(choice !== undefined && { choice }) }).catch(onError),
    showCell: (cell) => void send('show-cell', { ...tab, cell }).catch(onError),
    showGroup: (module) => void send('show-group', { ...tab, module }).catch(onError),
    getDiagnostics: () => send('page-check', tab),
    saveSnapshot: () => void send('save-snapshot', tab).catch(onError),
    cancelWork: () => void send('cancel-work', tab).catch(onError),
  };
}
