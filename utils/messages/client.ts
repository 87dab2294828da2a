/** The one door from pages and views to the background. */
import { browser } from 'wxt/browser';
import type { MessageType, Payload, Push, Reply } from './contract.ts';

/** Thrown by `send` when the extension was reloaded or updated under a page: only reloading the page helps. */
export class ExtensionGone extends Error {}

/** Sends a message to the background and returns its reply. Throws `ExtensionGone` when there is no background any more. */
export async function send<Type extends MessageType>(type: Type, payload: Payload<Type>): Promise<Reply<Type>> {
  if (!browser.runtime?.id) throw new ExtensionGone();
  try {
    return (await browser.runtime.sendMessage({ type, payload })) as Reply<Type>;
  } catch (error) {
    if (!browser.runtime?.id || /context invalidated/i.test(String(error))) throw new ExtensionGone();
    throw error;
  }
}

/**
 * Calls `handle` for each push from the background until `signal` ends. A push comes from our own
 * background only: content scripts cannot be reached by pages or other extensions through this event.
 */
export function onPush<Type extends Push['type']>(
  type: Type,
  handle: (push: Extract<Push, { type: Type }>) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }) => {
    const push = message as Push;
    if (sender.id !== browser.runtime.id || push?.type !== type) return undefined;
    return handle(push as Extract<Push, { type: Type }>);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
