/**
 * Sends messages from content scripts and extension pages to the background. It uses the browser's own promises, because
 * a polyfill would be a third of the probe, which every ConnectWise page loads.
 */
import { browser } from '@wxt-dev/browser';
import type { MessageType, Payload, Push, Reply } from './contract.ts';

/** Thrown by `send` after the extension was reloaded or updated: the page must be reloaded. */
export class ExtensionGone extends Error {}

/** Whether this script is still connected to its extension. False after a reload or an update. */
export function isExtensionThere(): boolean {
  return Boolean(browser.runtime?.id);
}

/** Sends a message to the background and returns its reply. Throws `ExtensionGone` when the extension is disconnected. */
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
 * Calls `handle` for each push of a type from the background, and answers with its result, until `signal` is aborted.
 * Pages and other extensions cannot trigger this event.
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
