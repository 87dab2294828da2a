/** Puts the badge on the toolbar button, per tab. The browser itself takes it off with the next page. */
import { browser } from 'wxt/browser';
import { type Badge, noBadge } from '../setup/badge.ts';
import { languageNow, TRANSLATORS } from './texts.ts';

/**
 * Dark text on a middle tone: the text has at least 4.5:1 on it, and it at least 3:1 on a white and on a dark
 * toolbar, since nobody tells an extension which of them there is (badge.test.ts measures).
 */
export const BADGE_COLORS = {
  text: '#14172a',
  missing: '#d97706',
  held: '#2fa36b',
} as const;

/** Shows in a tab's toolbar button how that tab stands. A tab that is gone is no error. */
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

/** Takes the badge off a tab that is none of ours any more. */
export async function clearBadge(tabId: number): Promise<void> {
  await showBadge(tabId, noBadge(TRANSLATORS[await languageNow()]));
}
