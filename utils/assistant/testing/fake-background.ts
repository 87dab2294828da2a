/**
 * Stands in for the background, for a script in a page:
 * `vi.mock('@wxt-dev/browser', () => import('./testing/fake-background.ts'))`.
 */
import type { MessageType, Push } from '../../messages/contract.ts';

interface Message {
  type: MessageType;
  payload: unknown;
}
type Listener = (message: Push, sender: { id: string }, answer: (response: unknown) => void) => unknown;

const ID = 'ours';
const listeners = new Set<Listener>();
let messages: Message[] = [];
let answers: Partial<Record<MessageType, () => unknown>> = {};

/** Forgets all messages. From now on those in `replies` are answered by their function, others with null. */
export function resetBackground(replies: typeof answers = {}): void {
  messages = [];
  answers = replies;
}

/** The payloads of all messages of a type, in order. */
export function sentAs(type: MessageType): unknown[] {
  return messages.filter((message) => message.type === type).map(({ payload }) => payload);
}

/** Sends a message to the script, as the background does. */
export function push(message: Push): void {
  for (const listener of [...listeners]) listener(message, { id: ID }, () => {});
}

export const browser = {
  runtime: {
    id: ID,
    async sendMessage(message: Message) {
      messages.push(structuredClone(message));
      return answers[message.type]?.() ?? null;
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};
