/**
 * The product keeps the screens of records that were opened before, one card behind the other. `?cards=` brings
 * that about for roles and says how the older card is put away: `display`, `visibility` and `offsets` hide it
 * as the toolkit's three ways do, `beside` shows two roles at once.
 */
import type { Place } from '../../flow/place.ts';
import { classes } from './class-names.ts';
import { el } from './dom.ts';

const MODES = ['display', 'visibility', 'offsets', 'beside'];

/** Answers with what puts a screen's elements, and the kept ones, into the workspace. */
export function keptCards(address: URL): (place: Place, screen: readonly Node[]) => readonly Node[] {
  const mode = address.searchParams.get('cards');
  if (!mode) {
    return (_, screen) => screen;
  }
  if (!MODES.includes(mode)) {
    throw new Error(`Cards cannot be put away by "${mode}". Known ways: ${MODES.join(', ')}.`);
  }
  let older: { id: number; card: HTMLElement } | undefined;
  let current: typeof older;

  return (place, screen) => {
    const card = el('div', '~card', {}, ...screen);
    if (current && (place.screen !== 'SecurityModules' || place.id !== current.id)) {
      older = current;
    }
    current = place.screen === 'SecurityModules' ? { id: place.id, card } : undefined;
    if (older?.id === current?.id) {
      older = undefined;
    }
    if (!older) {
      return [card];
    }
    const way = mode === 'beside' && !current ? 'display' : mode;
    older.card.className = classes(`~card ~card-${way}`);
    return [el('div', '~deck', {}, older.card, card)];
  };
}
