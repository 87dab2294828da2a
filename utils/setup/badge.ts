/** What the toolbar button says of a tab at a glance: pure, from the view of that tab. */
import type { Translator } from '../i18n/translator.ts';
import type { AssistantView } from './view.ts';

export interface Badge {
  /** A number or one short word; empty when there is nothing to say. */
  text: string;
  /** A sentence for the button's tooltip, and for who hears it. */
  title: string;
  /** Null when there is nothing to say. */
  tone: 'missing' | 'held' | null;
}

/**
 * A pair that is held comes first, since its time runs. Levels count only while their role is on the screen:
 * what was read earlier is no longer certain.
 */
export function badgeOf(words: Translator, { key, levels, screen, route }: AssistantView): Badge {
  const { t } = words;
  if (key.status === 'held') return { text: t('badge.key'), title: t('badge.held'), tone: 'held' };
  const missing = levels.filter(({ state, optional }) => state === 'missing' && !optional).length;
  if (screen !== 'security-role' || route === 'admin' || missing === 0) return noBadge(words);
  return { text: String(missing), title: t('badge.missing', missing), tone: 'missing' };
}

/** The button as it is where there is nothing to say. */
export function noBadge({ t }: Translator): Badge {
  return { text: '', title: t('badge.nothing'), tone: null };
}
