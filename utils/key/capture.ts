import type { Secret } from './secret.ts';

/** A pair as the key screen shows it. */
export interface ShownPair {
  publicKey: Secret;
  privateKey: Secret;
}

/** `seen`: not handed over; `coming`: on its way to the background; `refused`: that would not hold it, or was not reached. */
export type CaptureState = 'seen' | 'coming' | 'held' | 'refused';

export interface Capture {
  /** Delivers a pair once, however often it is seen; one that was refused is tried again at the next look. */
  take(pair: ShownPair): Promise<void>;
  stateOf(pair: ShownPair): CaptureState;
}

/** Ms between tries: a background that is being replaced answers soon, and the page may have hidden the pair by then. */
const PAUSES = [0, 150, 600, 2_400];

/**
 * Hands each pair that a page shows to `deliver`, which says whether it is held. A pair that was held is
 * not taken again because the page still shows it: the user may have discarded it. `deliver` that throws
 * is tried again, with the pair as it was seen; a pair that is refused is not.
 */
export function createCapture(
  deliver: (pair: { publicKey: string; privateKey: string }) => Promise<boolean>,
): Capture {
  const states: { secret: Secret; state: CaptureState }[] = [];
  const find = ({ privateKey }: ShownPair) => states.find(({ secret }) => secret.equals(privateKey));

  async function isHeld(pair: ShownPair): Promise<boolean> {
    for (const pause of PAUSES) {
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        return await deliver({ publicKey: pair.publicKey.reveal(), privateKey: pair.privateKey.reveal() });
      } catch {
        // The background is being replaced, or the extension was.
      }
    }
    return false;
  }

  return {
    async take(pair) {
      const known = find(pair);
      if (known && known.state !== 'refused') return;
      const entry = known ?? { secret: pair.privateKey, state: 'coming' };
      if (!known) states.push(entry);
      entry.state = (await isHeld(pair)) ? 'held' : 'refused';
    },
    stateOf: (pair) => find(pair)?.state ?? 'seen',
  };
}
