/** Which of our two scripts runs on a portal page: the probe or the form script, never both. */

export type PortalScript = 'probe' | 'form';

declare global {
  /** Set in the extension's own (isolated) world of a page while one of them runs there. */
  var portalScript: { name: PortalScript; ending: AbortController } | undefined;
}

/** Ends what runs on this page and notes what does now. Abort the returned controller to end that one. */
export function takeOver(name: PortalScript): AbortController {
  globalThis.portalScript?.ending.abort();
  const ending = new AbortController();
  const running = { name, ending };
  globalThis.portalScript = running;
  ending.signal.addEventListener('abort', () => {
    if (globalThis.portalScript === running) globalThis.portalScript = undefined;
  });
  return ending;
}

/** What runs on this page now. */
export function runningScript(): PortalScript | null {
  return globalThis.portalScript?.name ?? null;
}
