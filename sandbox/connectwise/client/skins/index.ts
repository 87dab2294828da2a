/** The looks that the product may have. A skin only draws; what it draws, and what a press does, is in base/ and flow/. */
import type { Kit } from './base/kit.ts';

/** By the name that the address gives: `?skin=<name>`. Loaded only when it is asked for. */
const SKINS: Record<string, () => Promise<Kit>> = {
  classic: async () => (await import('./classic/classic-kit.ts')).classicKit,
  modern: async () => (await import('./modern/modern-kit.ts')).modernKit,
  table: async () => (await import('./table/table-kit.ts')).tableKit,
  frames: async () => (await import('./frames/frames-kit.ts')).framesKit,
  virtual: async () => (await import('./virtual/virtual-kit.ts')).virtualKit,
  columns: async () => (await import('./columns/columns-kit.ts')).columnsKit,
  lazy: async () => (await import('./lazy/lazy-kit.ts')).lazyKit,
  french: async () => (await import('./french/french-kit.ts')).frenchKit,
  older: async () => (await import('./older/older-kit.ts')).olderKit,
};

export const SKIN_NAMES: readonly string[] = Object.keys(SKINS);

/**
 * The skin that an address asks for: `?skin=<name>`, classic without one. The flow changes only the address's
 * hash, so the choice holds over navigation, reload and sign-in. An unknown name rejects with the known ones.
 */
export async function chosenSkin(address: URL): Promise<Kit> {
  const name = address.searchParams.get('skin') ?? 'classic';
  const load = SKINS[name];
  if (!load) {
    throw new Error(`There is no skin "${name}". Known skins: ${SKIN_NAMES.join(', ')}.`);
  }
  return load();
}
