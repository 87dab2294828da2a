/**
 * The one door from pages and views to the background. It uses the browser's own promises, since the
 * polyfill would be a third of the watcher, which every ConnectWise page loads.
 */
import { browser } from '@wxt-dev/browser';
import type { MessageType, Payload, Push, Reply } from './contract.ts';

/** Thrown by `send` when the extension was reloaded or updated under a page: only reloading the page helps. */
export class ExtensionGone extends Error {}

/** Whether the extension that put this script here still runs. */
export function isExtensionThere(): boolean {
  return Boolean(browser.runtime?.id);
}

/** Sends a message to the background and returns its reply. Throws `ExtensionGone` when there is no background any more. */
export async function send<Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
): Promise<Reply<Type>> {
  if (!isExtensionThere()) throw new ExtensionGone();
  try {
    return await browser.runtime.sendMessage({ type, payload });
  } catch (error) {
    throw isExtensionThere() ? error : new ExtensionGone();
  }
}

/**
 * Calls `handle` for each push from the background until `signal` ends, and answers with what it
 * returns. Only our own background reaches this event: pages and other extensions do not.
 */
export function onPush<Type extends Push['type']>(
  type: Type,
  handle: (push: Extract<Push, { type: Type }>) => unknown,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }, answer: (response: unknown) => void) => {
    const push = message as Push;
    if (sender.id !== browser.runtime.id || push?.type !== type) return;
    Promise.resolve(handle(push as Extract<Push, { type: Type }>)).then(answer);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
