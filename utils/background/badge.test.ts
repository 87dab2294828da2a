import { beforeEach, expect, test, vi } from 'vitest';
import { contrastOf } from '../../components/testing/contrast.ts';
import { openTab, resetBrowser, state } from '../../tests/support/fake-browser.ts';
import { BADGE_COLORS, clearBadge, showBadge } from './badge.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

/** White, and the dark toolbars of Chrome, Edge and Firefox. */
const TOOLBARS = ['#ffffff', '#35363a', '#3b3b3b', '#2b2a33'];

beforeEach(resetBrowser);

test.each(['missing', 'held'] as const)('%s is legible, and visible on any toolbar', (tone) => {
  expect(contrastOf(BADGE_COLORS.text, BADGE_COLORS[tone])).toBeGreaterThanOrEqual(4.5);
  for (const toolbar of TOOLBARS) {
    expect(contrastOf(BADGE_COLORS[tone], toolbar), toolbar).toBeGreaterThanOrEqual(3);
  }
});

test('a tab shows its badge and title until they are cleared', async () => {
  const { id } = openTab({ url: 'https://na.myconnectwise.net/' });
  await showBadge(id, { text: '2', title: 'Two are missing.', tone: 'missing' });
  expect(state.badges.get(id)).toEqual({
    text: '2',
    title: 'Two are missing.',
    color: BADGE_COLORS.missing,
    textColor: BADGE_COLORS.text,
  });
  await clearBadge(id);
  expect(state.badges.get(id)).toMatchObject({ text: '', title: 'Office Protect Assistant' });
});

test('a tab that was closed meanwhile causes no error', async () => {
  await expect(showBadge(404, { text: '2', title: '', tone: 'missing' })).resolves.toBeUndefined();
});
