/** System preferences: more contrast, forced colours, reduced motion, and zoom in small windows. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { emulateMedia } from '../testing/axe.ts';
import { lowContrastTexts } from '../testing/contrast.ts';
import { mount, mountPage, one } from '../testing/mount.ts';
import { OPTIONS_STATES, PANEL_STATES, POPUP_STATES, recordStates } from '../testing/sample-states.tsx';

/** Emulates media features for all tests of a group: doing so for each test takes longer than the tests. */
function emulateForGroup(features: Record<string, string>): void {
  beforeAll(() => emulateMedia(features));
  afterAll(() => emulateMedia({}));
}

describe.each(['light', 'dark'])('more contrast, %s', (theme) => {
  emulateForGroup({ 'prefers-contrast': 'more', 'prefers-color-scheme': theme });

  test.for(Object.entries(PANEL_STATES))('panel: %s: all text 7:1', ([, state]) => {
    expect(lowContrastTexts(mount('panel', state).root, 7)).toEqual([]);
  });

  test('popup and options: all text 7:1', () => {
    for (const state of [POPUP_STATES.role, POPUP_STATES.held])
      expect(lowContrastTexts(mountPage('popup', state, 'en'), 7)).toEqual([]);
    expect(lowContrastTexts(mountPage('options', OPTIONS_STATES.saved, 'en'), 7)).toEqual([]);
  });
});

/** Whether an element has a border that differs from its background. */
function hasLine(element: Element): boolean {
  const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
  return Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== backgroundColor;
}

describe('forced colours', () => {
  emulateForGroup({ 'forced-colors': 'active' });

  test('boxes that had a tint have a border', () => {
    const { root } = mount('panel', PANEL_STATES.heldWithCompany);
    for (const box of root.querySelectorAll(
      '.panel, .next, .notice, .levels-group, input, .button-secondary',
    ))
      expect(hasLine(box), box.className).toBe(true);
    const primary = getComputedStyle(one(root, '[data-action="send-key"]'));
    expect(primary.backgroundColor).not.toBe(getComputedStyle(one(root, '.panel')).backgroundColor);
  });
});

test('reduced motion: transitions take no time', async () => {
  const motion = () => getComputedStyle(one(mount('panel', PANEL_STATES.held).root, '.panel'));
  expect(motion().getPropertyValue('--motion')).toBe('140ms ease-out');
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
  expect(motion().getPropertyValue('--motion')).toBe('0s');
  await emulateMedia({});
});

/** Resizes the window, in CSS px, and waits until it has that size. */
async function resize(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  // `expect.poll` works in tests only, and this function is used in hooks too.
  const hasSize = () => expect([innerWidth, innerHeight]).toEqual([width, height]);
  await vi.waitFor(hasSize, { timeout: 30_000 });
}

/** By how much the content is wider than the window, in CSS px. */
const overflowWidth = () => document.documentElement.scrollWidth - innerWidth;

describe('320 CSS px wide, as at 400 %', () => {
  beforeAll(() => resize(320, 256));
  afterAll(() => resize(1440, 900));

  test.for(Object.entries(PANEL_STATES))('panel: %s', ([, state]) => {
    const { root } = mount('panel', state, 'fr');
    const aside = one(root, 'aside');
    const { left, right } = aside.getBoundingClientRect();
    expect([left >= 0, right <= 320, aside.scrollWidth <= aside.clientWidth]).toEqual([true, true, true]);
    const scroller = one(root, 'aside');
    for (const button of root.querySelectorAll<HTMLElement>('button:enabled, input')) {
      if (!button.checkVisibility()) continue;
      button.focus();
      const box = button.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      // The focused element is fully visible.
      expect([box.top >= frame.top, box.bottom <= frame.bottom], button.textContent).toEqual([true, true]);
    }
  });

  test.for([
    ['options', OPTIONS_STATES],
    ['record', recordStates(TRANSLATORS.fr)],
  ] as const)('%s', ([sheet, states]) => {
    for (const [name, state] of Object.entries(states)) {
      const container = mountPage(sheet, state, 'fr');
      expect(overflowWidth(), name).toBeLessThanOrEqual(0);
      container.remove();
    }
  });
});

test('the popup fits into the 800 px that a browser gives it, also at 200 %, with a scrollbar', async () => {
  await resize(400, 300);
  for (const [name, state] of Object.entries(POPUP_STATES)) {
    const container = mountPage('popup', state, 'fr');
    expect(overflowWidth(), name).toBeLessThanOrEqual(0);
    container.remove();
  }
});
