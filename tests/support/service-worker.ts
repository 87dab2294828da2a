/** The extension's background: waits for it, stops it as the browser does when it is idle, and starts it again. */
import type { BrowserContext, CDPSession, Worker } from 'playwright';
import { WAIT_LIMIT } from './limits.ts';

/** Resolves with the background once it runs for the first time. */
export async function firstServiceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: WAIT_LIMIT });
}

/**
 * Stops every service worker of the browser and resolves when that is done. What the background had in
 * variables is lost, `storage.session` stays; the next event for the extension starts it again.
 */
export async function stopServiceWorkers(context: BrowserContext): Promise<void> {
  await withServiceWorkerDomain(context, 'stopped', (session) =>
    session.send('ServiceWorker.stopAllWorkers'),
  );
}

/** Starts the extension's background if it is not running: `evaluate` on a stopped one would hang. */
export async function startServiceWorker(context: BrowserContext, extensionId: string): Promise<void> {
  await withServiceWorkerDomain(context, 'running', (session) =>
    session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` }),
  );
}

/** The DevTools domain reports each worker's state when it is enabled and at every change. */
async function withServiceWorkerDomain(
  context: BrowserContext,
  wanted: 'running' | 'stopped',
  act: (session: CDPSession) => Promise<unknown>,
): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const states = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  try {
    const reached = new Promise<void>((resolve, reject) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const version of versions) states.set(version.versionId, version.runningStatus);
        if (states.size > 0 && [...states.values()].every((state) => state === wanted)) resolve();
      });
      timer = setTimeout(
        () =>
          reject(
            new Error(`The background is not ${wanted}: ${[...states.values()].join(', ') || 'unknown'}.`),
          ),
        WAIT_LIMIT,
      );
    });
    await session.send('ServiceWorker.enable');
    await act(session);
    await reached;
  } finally {
    clearTimeout(timer);
    await session.detach();
  }
}
