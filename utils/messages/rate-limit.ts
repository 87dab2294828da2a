/**
 * Limits how many messages a tab may send: a renderer process that a page has taken over could otherwise keep the
 * background busy, or replace a held pair again and again.
 */

/** How many messages of one kind a tab may send at once, and how many more each second. No user comes near it. */
interface Limit {
  burst: number;
  perSecond: number;
}

const PAIRS: Limit = { burst: 10, perSecond: 0.2 };
const OTHERS: Limit = { burst: 400, perSecond: 40 };

/** Returns a function that tells whether one more message of this type may come from a tab now. */
export function createRateLimit(): (tabId: number, type: string) => boolean {
  const left = new Map<string, { count: number; at: number }>();
  return (tabId, type) => {
    const [name, { burst, perSecond }] =
      type === 'key-pair' ? [`pairs:${tabId}`, PAIRS] : [`others:${tabId}`, OTHERS];
    const now = performance.now();
    const { count, at } = left.get(name) ?? { count: burst, at: now };
    const available = Math.min(burst, count + ((now - at) / 1000) * perSecond);
    left.set(name, { count: available < 1 ? available : available - 1, at: now });
    return available >= 1;
  };
}
