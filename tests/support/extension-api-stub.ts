/** Replaces the browser's API and the background in a plain page, for tests of a single built script. */
import './counters.ts';

declare global {
  interface Window {
    /** What the assistant has reported. */
    observations: unknown[];
    /** Sends a new context to the assistant. */
    push(change: { isActive: boolean }): void;
  }
}

/** Runs in the page: an extension's API that answers as the background does. */
export function stubExtensionApi(): void {
  const listeners = new Set<(message: unknown, sender: unknown, answer: () => void) => void>();
  const context = {
    wanted: [],
    target: null,
    expected: { role: '', isAdmin: false },
    capture: 'auto',
    isActive: true,
  };
  window.observations = [];
  window.push = (change) => {
    const message = { type: 'context', context: { ...context, ...change } };
    for (const listener of [...listeners]) listener(message, { id: 'ours' }, () => {});
  };
  const runtime = {
    id: 'ours',
    async sendMessage({ type, payload }: { type: string; payload: unknown }) {
      window.counts.messages += 1;
      if (type === 'observed') window.observations.push(payload);
      return type === 'get-context' ? context : null;
    },
    onMessage: {
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
    },
  };
  Object.assign(globalThis, { chrome: { runtime } });
}

/** Runs in the page: hides it, as when the user switches to another tab. */
export function hide(): void {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in the page: shows it again. */
export function showAgain(): void {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
