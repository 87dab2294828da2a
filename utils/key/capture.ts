import type { KeyPair, Secret } from './secret.ts';

/** `seen`: not sent yet; `sending`: on its way to the background; `refused`: the background did not hold it or did not answer. */
type CaptureState = 'seen' | 'sending' | 'held' | 'refused';

export interface Capture {
  /** Sends a pair once, however often the page is read. A refused pair is sent again when the page is read again. */
  take(pair: KeyPair): Promise<void>;
  stateOf(pair: KeyPair): CaptureState;
}

/** Delays between attempts, in ms. A service worker that restarts answers soon, but the page may have hidden the pair by then. */
const RETRY_DELAYS = [0, 150, 600, 2_400];

/**
 * Passes each pair that a page shows to `deliver`, which returns whether the background holds it. A pair that was held is
 * never taken again, although the page still shows it: the user may have discarded it. If `deliver` throws, it is called
 * again with the same pair; if it returns false, it is not.
 */
export function createCapture(
  deliver: (pair: { publicKey: string; privateKey: string }) => Promise<boolean>,
): Capture {
  const states: { secret: Secret; state: CaptureState }[] = [];
  const find = ({ privateKey }: KeyPair) => states.find(({ secret }) => secret.equals(privateKey));

  async function isHeld(pair: KeyPair): Promise<boolean> {
    for (const delay of RETRY_DELAYS) {
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      try {
        return await deliver({ publicKey: pair.publicKey.reveal(), privateKey: pair.privateKey.reveal() });
      } catch {
        // The service worker restarts, or the extension was updated.
      }
    }
    return false;
  }

  return {
    async take(pair) {
      const known = find(pair);
      if (known && known.state !== 'refused') return;
      const entry = known ?? { secret: pair.privateKey, state: 'sending' };
      if (!known) states.push(entry);
      entry.state = (await isHeld(pair)) ? 'held' : 'refused';
    },
    stateOf: (pair) => find(pair)?.state ?? 'seen',
  };
}
