/** The badge of the toolbar button for one tab. Pure: computed from the tab's view. */
import type { Translator } from '../i18n/translator.ts';
import type { AssistantView } from './view.ts';

export interface Badge {
  /** A number or one short word; empty when there is nothing to say. */
  text: string;
  /** A sentence for the button's tooltip and for screen readers. */
  title: string;
  /** Colour of the badge; null when there is nothing to say. */
  tone: 'missing' | 'held' | null;
}

/**
 * Returns the badge for a view. A held key pair has priority, because its time runs. Levels count only while their role
 * is on screen: what was read earlier may have changed.
 */
export function badgeOf(
  translator: Translator,
  { key, levels, screen, record, route }: AssistantView,
): Badge {
  const { t } = translator;
  if (key.status === 'held') return { text: t('badge.key'), title: t('badge.held'), tone: 'held' };
  const missing = levels.filter(({ state, optional }) => state === 'missing' && !optional).length;
  if (screen !== 'security-role' || record?.owner !== 'ours' || route === 'admin' || missing === 0)
    return noBadge(translator);
  return { text: String(missing), title: t('badge.missing', missing), tone: 'missing' };
}

/** The badge without text, where there is nothing to say. */
export function noBadge({ t }: Translator): Badge {
  return { text: '', title: t('badge.nothing'), tone: null };
}
