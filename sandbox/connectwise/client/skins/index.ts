/** The looks that the product may have. A theme only draws; what it draws, and what a click does, is in base/ and flow/. */
import type { Theme } from './base/theme.ts';
import type { VariantName } from './classic/variants/variants.ts';

const variant = (name: VariantName) => async () =>
  (await import('./classic/variants/variants.ts')).classicVariant(name);

/** By the name that the address gives: `?skin=<name>`. Loaded only when it is asked for. */
const SKINS: Record<string, () => Promise<Theme>> = {
  classic: async () => (await import('./classic/classic-theme.ts')).classicTheme,
  modern: async () => (await import('./modern/modern-theme.ts')).modernTheme,
  table: async () => (await import('./table/table-theme.ts')).tableTheme,
  older: async () => (await import('./older/older-theme.ts')).olderTheme,
  frames: variant('frames'),
  virtual: variant('virtual'),
  columns: variant('columns'),
  lazy: variant('lazy'),
  french: variant('french'),
};

export const SKIN_NAMES: readonly string[] = Object.keys(SKINS);

/**
 * The theme that an address asks for: `?skin=<name>`, classic without one. The flow changes only the address's
 * hash, so the choice holds over navigation, reload and sign-in. An unknown name rejects with the known ones.
 */
export async function chosenSkin(address: URL): Promise<Theme> {
  const name = address.searchParams.get('skin') ?? 'classic';
  const load = SKINS[name];
  if (!load) {
    throw new Error(`There is no skin "${name}". Known skins: ${SKIN_NAMES.join(', ')}.`);
  }
  return load();
}
