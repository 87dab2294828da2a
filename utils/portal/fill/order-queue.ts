import type { PageOrder } from '../../messages/contract.ts';
import { createPromiseQueue } from '../../promise-queue.ts';

/**
 * Takes orders in a page: each once, one after the other, and only what is meant for this very origin and document.
 * `carryOut` gets those; the others are refused with a fixed word. Neither keeps nor shows a value.
 */
export function createOrderQueue<Order extends PageOrder, Result>(
  { origin, nonce }: Pick<PageOrder, 'origin' | 'nonce'>,
  carryOut: (order: Order) => Promise<Result>,
  refuse: (reason: string) => Result,
): (order: Order) => Promise<Result> {
  const taken = new Set<string>();
  const inTurn = createPromiseQueue();
  return async (order) => {
    if (order.origin !== origin) return refuse('wrong-origin');
    // Another document was here when the order was given.
    if (order.nonce !== nonce) return refuse('no-form');
    if (!order.id || taken.has(order.id)) return refuse('no-key');
    taken.add(order.id);
    // The background may have been replaced while an earlier order was carried out, and the user clicked again.
    return inTurn(() => carryOut(order));
  };
}
