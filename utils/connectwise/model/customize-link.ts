import { CUSTOMIZE_LINK } from './vocabulary.ts';

const LINK = new RegExp(`\\((${CUSTOMIZE_LINK.join('|')})\\)`, 'gi');

/** A permission's name without the `(customize)` that ConnectWise shows behind some. */
export function withoutCustomize(name: string): string {
  return name.replace(LINK, ' ');
}
