/** Runs axe on every state of panel, popup, options and setup record, in both themes and both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { axeViolations, emulateMedia } from '../testing/axe.ts';
import { mount, mountPage, one } from '../testing/mount.ts';
import { OPTIONS_STATES, PANEL_STATES, POPUP_STATES, recordStates } from '../testing/sample-states.tsx';

/** Colours depend on the theme only, sizes on the language only: two runs cover both. */
const RUNS = [
  { theme: 'light', language: 'en', surface: 'rgb(255, 255, 255)' },
  { theme: 'dark', language: 'fr', surface: 'rgb(26, 28, 34)' },
] as const;

describe.each(RUNS)('$theme, $language', ({ theme, language, surface }) => {
  beforeAll(() => emulateMedia({ 'prefers-color-scheme': theme }));
  afterAll(() => emulateMedia({}));

  test.for(Object.entries(PANEL_STATES))('panel: %s', async ([, state]) => {
    const { root } = mount('panel', state, language);
    expect(getComputedStyle(one(root, 'aside')).backgroundColor).toBe(surface);
    expect(await axeViolations(root.host)).toEqual([]);
  });

  test('panel: all steps expanded, with the diagnostics report', async () => {
    const { root } = mount('panel', PANEL_STATES.long, language);
    for (const step of root.querySelectorAll('details')) step.open = true;
    await userEvent.click(one(root, '[data-action="page-check"]'));
    await expect.poll(() => root.querySelector('[data-page-check]')).not.toBeNull();
    expect(await axeViolations(root.host)).toEqual([]);
  });

  describe('in the popup’s window', () => {
    // Tall enough for all content: axe cannot determine colours behind the sticky header and footer.
    beforeAll(() => page.viewport(440, 2400));
    afterAll(() => page.viewport(1440, 900));

    test.for(Object.entries(POPUP_STATES))('popup: %s', async ([, state]) => {
      const container = mountPage('popup', state, language);
      expect(getComputedStyle(document.body).backgroundColor).toBe(surface);
      expect(await axeViolations(container)).toEqual([]);
    });
  });

  test.for(Object.entries(OPTIONS_STATES))('options: %s', async ([, state]) => {
    expect(await axeViolations(mountPage('options', state, language))).toEqual([]);
  });

  test('options: with validation problems and the reset confirmation', async () => {
    const container = mountPage('options', OPTIONS_STATES.plain, language);
    await userEvent.fill(one(container, '[data-field="key-minutes"]'), '99');
    await userEvent.type(one(container, '[data-field="portal-address"]'), 'http://x{Enter}');
    await userEvent.click(one(container, '[data-action="reset"]'));
    await expect.poll(() => container.querySelectorAll('[aria-invalid="true"]').length).toBe(2);
    one(container, '[data-action="reset-yes"]');
    expect(await axeViolations(container)).toEqual([]);
  });

  test.for(Object.keys(recordStates(TRANSLATORS.en)))('setup record: %s', async (name) => {
    expect(
      await axeViolations(mountPage('record', recordStates(TRANSLATORS[language])[name], language)),
    ).toEqual([]);
  });
});

test('axe tests the inside of the panel’s shadow root', async () => {
  const { root } = mount('panel', <button type="button" style={{ width: 8, height: 8, color: '#eee' }} />);
  expect((await axeViolations(root.host)).join()).toContain('button-name');
});
