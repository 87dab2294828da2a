/** Shows the badge on the toolbar button, per tab. The browser removes it when the tab navigates. */
import { browser } from 'wxt/browser';
import { type Badge, noBadge } from '../setup/badge.ts';
import { languageNow, TRANSLATORS } from './texts.ts';

/**
 * Dark text on a medium background. Contrast is at least 4.5:1 for the text, and at least 3:1 for the background on a
 * white and on a dark toolbar, since an extension cannot find out the toolbar's color (tested in badge.test.ts).
 */
export const BADGE_COLORS = {
  text: '#14172a',
  missing: '#d97706',
  held: '#2fa36b',
} as const;

/** Sets the badge and the tooltip of a tab's toolbar button. Does nothing when the tab is closed. */
export async function showBadge(tabId: number, { text, title, tone }: Badge): Promise<void> {
  const { action } = browser;
  const color = tone && BADGE_COLORS[tone];
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    color && action.setBadgeBackgroundColor({ tabId, color }),
    color && action.setBadgeTextColor({ tabId, color: BADGE_COLORS.text }),
  ]).catch(() => {});
}

/** Removes the badge from a tab that no longer shows a known site. */
export async function clearBadge(tabId: number): Promise<void> {
  await showBadge(tabId, noBadge(TRANSLATORS[await languageNow()]));
}
