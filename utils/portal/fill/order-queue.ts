import type { FillOrder, FillResult } from '../../messages/contract.ts';
import { createPromiseQueue } from '../../promise-queue.ts';

/**
 * Takes fill orders in a page: each once, one after the other, and only what is meant for this very origin and document.
 * `carryOut` gets those; the others are refused with a fixed word. Neither keeps nor shows a value.
 */
export function createFillOrderQueue(
  { origin, nonce }: Pick<FillOrder, 'origin' | 'nonce'>,
  carryOut: (order: FillOrder) => Promise<FillResult>,
): (order: FillOrder) => Promise<FillResult> {
  const taken = new Set<string>();
  const inTurn = createPromiseQueue();
  return async (order) => {
    if (order.origin !== origin) return { status: 'refused', reason: 'wrong-origin' };
    // Another document was here when the order was given.
    if (order.nonce !== nonce) return { status: 'refused', reason: 'no-form' };
    if (!order.id || taken.has(order.id)) return { status: 'refused', reason: 'no-key' };
    taken.add(order.id);
    // The background may have been replaced while an earlier order was carried out, and the user clicked again.
    return inTurn(() => carryOut(order));
  };
}
