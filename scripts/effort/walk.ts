/** One way through the whole setup, from the sign-in to ConnectWise to the passed check of the connection. */
import type { Tab, World } from '../../tests/support/world.ts';

interface WalkResult {
  /** What Office Protect says after *Check connection*. */
  check: string;
  /** How often the user went to another tab. */
  tabSwitches: number;
  /** How often a private key was put on the clipboard. */
  secretsCopied: number;
}

export type Walk = (world: World) => Promise<WalkResult>;

/** Whether the private key that ConnectWise showed last is on the clipboard now. */
export async function isSecretCopied({ sandbox }: World, { page }: Tab): Promise<boolean> {
  const key = sandbox.connectWise.keys.at(-1)?.privateKey;
  return key !== undefined && (await page.evaluate(() => navigator.clipboard.readText())).includes(key);
}
