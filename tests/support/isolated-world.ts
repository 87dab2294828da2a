/** Runs code where the extension's content scripts run in a page: in their isolated world, through the DevTools protocol. */
import type { Page } from 'playwright';
import type { Session } from './launch.ts';

/** Evaluates an expression in the isolated world of a page's top frame, and returns its value once it is settled. */
export async function evaluateInIsolatedWorld(
  { context, extensionId }: Session,
  page: Page,
  expression: string,
): Promise<unknown> {
  const devTools = await context.newCDPSession(page);
  try {
    const { frameTree } = await devTools.send('Page.getFrameTree');
    const world = new Promise<number>((resolve) => {
      devTools.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
        const isOurs = origin === `chrome-extension://${extensionId}`;
        if (isOurs && auxData?.frameId === frameTree.frame.id) resolve(id);
      });
    });
    // The browser first reports the worlds that exist already.
    await devTools.send('Runtime.enable');
    const { result, exceptionDetails } = await devTools.send('Runtime.evaluate', {
      expression,
      contextId: await world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await devTools.detach();
  }
}
