/** Stands in for the browser and the background in a plain page, for tests of a built script by itself. */
import './counters.ts';

declare global {
  interface Window {
    /** What the guide has reported. */
    told: unknown[];
    /** Pushes news of the setup to the guide. */
    push(news: { isActive: boolean }): void;
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
  window.told = [];
  window.push = (news) => {
    const message = { type: 'context', context: { ...context, ...news } };
    for (const listener of [...listeners]) listener(message, { id: 'ours' }, () => {});
  };
  const runtime = {
    id: 'ours',
    async sendMessage({ type, payload }: { type: string; payload: unknown }) {
      window.counts.messages += 1;
      if (type === 'observed') window.told.push(payload);
      return type === 'get-context' ? context : null;
    },
    onMessage: {
      addListener: (listener: () => void) => listeners.add(listener),
      removeListener: (listener: () => void) => listeners.delete(listener),
    },
  };
  Object.assign(globalThis, { chrome: { runtime } });
}

/** Runs in the page: another tab is looked at. */
export function hide(): void {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in the page: it is looked at again. */
export function showAgain(): void {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
