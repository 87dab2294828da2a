import type { Secret } from './secret.ts';

/** A pair as the key screen shows it. */
export interface ShownPair {
  publicKey: Secret;
  privateKey: Secret;
}

/**
 * Hands each pair that a page shows to `deliver`, once: a pair that was discarded is not taken again
 * because the page still shows it. A delivery that fails is tried again at the next look.
 */
export function createCapture(
  deliver: (pair: { publicKey: string; privateKey: string }) => Promise<void>,
): (pair: ShownPair) => Promise<void> {
  let taken: Secret | null = null;
  return async (pair) => {
    if (taken?.equals(pair.privateKey)) return;
    taken = pair.privateKey;
    try {
      await deliver({ publicKey: pair.publicKey.reveal(), privateKey: pair.privateKey.reveal() });
    } catch (error) {
      if (taken === pair.privateKey) taken = null;
      throw error;
    }
  };
}
