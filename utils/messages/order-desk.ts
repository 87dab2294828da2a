import type { FillOrder, FillResult } from './contract.ts';

/**
 * Takes fill orders in a page: each once, one at a time, and only what is meant for this very origin.
 * `carryOut` gets those; the others are refused with a fixed word. Neither keeps nor shows a value.
 */
export function createOrderDesk(
  origin: string,
  carryOut: (order: FillOrder) => Promise<FillResult>,
): (order: FillOrder) => Promise<FillResult> {
  const taken = new Set<string>();
  let isBusy = false;
  return async (order) => {
    if (order.origin !== origin) return { status: 'refused', reason: 'wrong-origin' };
    if (!order.id || taken.has(order.id) || isBusy) return { status: 'refused', reason: 'no-key' };
    taken.add(order.id);
    isBusy = true;
    try {
      return await carryOut(order);
    } finally {
      isBusy = false;
    }
  };
}
