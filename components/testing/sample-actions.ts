import { vi } from 'vitest';

/** Callbacks that remember how they were called. */
export function sampleActions() {
  return {
    chooseRoute: vi.fn(),
    setCompanyId: vi.fn(),
    sendKey: vi.fn(),
    discardKey: vi.fn(),
    fillAgain: vi.fn(),
    done: vi.fn(),
  };
}
