import { vi } from 'vitest';

/** Mock callbacks of panel and popup. */
export function sampleActions() {
  return {
    chooseRoute: vi.fn(),
    chooseOptional: vi.fn(),
    setCompanyId: vi.fn(),
    tick: vi.fn(),
    takeKey: vi.fn(),
    sendKey: vi.fn(),
    pointAtKey: vi.fn(),
    cancelPointing: vi.fn(),
    discardKey: vi.fn(),
    fillAgain: vi.fn(),
    reloadPortal: vi.fn(),
    checkKey: vi.fn(),
    cancelCheck: vi.fn(),
    openOptions: vi.fn(),
    openRecord: vi.fn(),
    done: vi.fn(),
    dismissUndeliveredKeys: vi.fn(),
    setLevels: vi.fn(),
    putBack: vi.fn(),
    fillAll: vi.fn(),
    fillField: vi.fn(),
    showCell: vi.fn(),
    claimRecord: vi.fn(),
    disclaimRecord: vi.fn(),
    showGroup: vi.fn(),
    cancelWork: vi.fn(),
    saveSnapshot: vi.fn(),
    moveToSidePanel: vi.fn(),
    moveToPage: vi.fn(),
    getDiagnostics: vi.fn(async () => 'level headers: 4 of 4'),
  };
}
