/** What people ask their system for: more contrast, their own colours, less motion, larger letters in small windows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { emulate } from '../testing/axe.ts';
import { faintTexts } from '../testing/contrast.ts';
import { mount, mountPage, one } from '../testing/mount.ts';
import { OPTIONS_STATES, PANEL_STATES, POPUP_STATES, recordStates } from '../testing/sample-states.tsx';

/** What is asked of the browser for all tests of a group: to ask anew for each takes longer than the tests. */
function asked(features: Record<string, string>): void {
  beforeAll(() => emulate(features));
  afterAll(() => emulate({}));
}

describe.each(['light', 'dark'])('more contrast, %s', (theme) => {
  asked({ 'prefers-contrast': 'more', 'prefers-color-scheme': theme });

  test.for(Object.entries(PANEL_STATES))('panel: %s: all text 7:1', ([, state]) => {
    expect(faintTexts(mount('panel', state).root, 7)).toEqual([]);
  });

  test('popup and options: all text 7:1', () => {
    for (const state of [POPUP_STATES.role, POPUP_STATES.held])
      expect(faintTexts(mountPage('popup', state, 'en'), 7)).toEqual([]);
    expect(faintTexts(mountPage('options', OPTIONS_STATES.saved, 'en'), 7)).toEqual([]);
  });
});

/** A line round an element that is seen on what lies behind it. */
function hasLine(element: Element): boolean {
  const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
  return Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== backgroundColor;
}

describe('forced colours', () => {
  asked({ 'forced-colors': 'active' });

  test('what a tint said is said by a line', () => {
    const { root } = mount('panel', PANEL_STATES.heldWithCompany);
    for (const box of root.querySelectorAll(
      '.panel, .next, .notice, .levels-group, input, .button-secondary',
    ))
      expect(hasLine(box), box.className).toBe(true);
    const primary = getComputedStyle(one(root, '[data-action="send-key"]'));
    expect(primary.backgroundColor).not.toBe(getComputedStyle(one(root, '.panel')).backgroundColor);
  });
});

test('less motion: nothing moves by itself', async () => {
  const motion = () => getComputedStyle(one(mount('panel', PANEL_STATES.held).root, '.panel'));
  expect(motion().getPropertyValue('--motion')).toBe('140ms ease-out');
  await emulate({ 'prefers-reduced-motion': 'reduce' });
  expect(motion().getPropertyValue('--motion')).toBe('0s');
  await emulate({});
});

/** The window has this size, in CSS px, once this returns. */
async function resize(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  await expect.poll(() => [innerWidth, innerHeight]).toEqual([width, height]);
}

/** How far the widest thing sticks out of the window, in CSS px. */
const excessWidth = () => document.documentElement.scrollWidth - innerWidth;

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
      // What has the focus is seen, all of it.
      expect([box.top >= frame.top, box.bottom <= frame.bottom], button.textContent).toEqual([true, true]);
    }
  });

  test.for([
    ['options', OPTIONS_STATES],
    ['record', recordStates(TRANSLATORS.fr)],
  ] as const)('%s', ([sheet, states]) => {
    for (const [name, state] of Object.entries(states)) {
      const container = mountPage(sheet, state, 'fr');
      expect(excessWidth(), name).toBeLessThanOrEqual(0);
      container.remove();
    }
  });
});

test('the popup fits into the 800 px that a browser gives it, also at 200 %, with a scrollbar', async () => {
  await resize(400, 300);
  for (const [name, state] of Object.entries(POPUP_STATES)) {
    const container = mountPage('popup', state, 'fr');
    expect(excessWidth(), name).toBeLessThanOrEqual(0);
    container.remove();
  }
});
