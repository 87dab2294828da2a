/** axe on every state of panel, popup, options and setup record, in both themes and both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import { emulate, faults } from '../testing/axe.ts';
import { mount, mountPage, one } from '../testing/mount.ts';
import { OPTIONS_STATES, PANEL_STATES, POPUP_STATES, recordStates } from '../testing/sample-states.tsx';

/** Colours hang on the theme and not on the language, sizes on the language and not on the theme: each stands once. */
const RUNS = [
  { theme: 'light', language: 'en', surface: 'rgb(255, 255, 255)' },
  { theme: 'dark', language: 'fr', surface: 'rgb(26, 28, 34)' },
] as const;

describe.each(RUNS)('$theme, $language', ({ theme, language, surface }) => {
  beforeAll(() => emulate({ 'prefers-color-scheme': theme }));
  afterAll(() => emulate({}));

  test.for(Object.entries(PANEL_STATES))('panel: %s', async ([, state]) => {
    const { root } = mount('panel', state, language);
    expect(getComputedStyle(one(root, 'aside')).backgroundColor).toBe(surface);
    expect(await faults(root.host)).toEqual([]);
  });

  test('panel: all steps open, the page’s report too', async () => {
    const { root } = mount('panel', PANEL_STATES.long, language);
    for (const step of root.querySelectorAll('details')) step.open = true;
    await userEvent.click(one(root, '[data-action="page-check"]'));
    await expect.poll(() => root.querySelector('[data-page-check]')).not.toBeNull();
    expect(await faults(root.host)).toEqual([]);
  });

  describe('in the popup’s window', () => {
    // As high as what it shows: axe cannot tell colours behind its head and foot, which stay in view.
    beforeAll(() => page.viewport(440, 2400));
    afterAll(() => page.viewport(1440, 900));

    test.for(Object.entries(POPUP_STATES))('popup: %s', async ([, state]) => {
      const container = mountPage('popup', state, language);
      expect(getComputedStyle(document.body).backgroundColor).toBe(surface);
      expect(await faults(container)).toEqual([]);
    });
  });

  test.for(Object.entries(OPTIONS_STATES))('options: %s', async ([, state]) => {
    expect(await faults(mountPage('options', state, language))).toEqual([]);
  });

  test('options: what is wrong is said, and whether to reset is asked', async () => {
    const container = mountPage('options', OPTIONS_STATES.plain, language);
    await userEvent.fill(one(container, '[data-field="key-minutes"]'), '99');
    await userEvent.type(one(container, '[data-field="portal-address"]'), 'http://x{Enter}');
    await userEvent.click(one(container, '[data-action="reset"]'));
    await expect.poll(() => container.querySelectorAll('[aria-invalid="true"]').length).toBe(2);
    one(container, '[data-action="reset-yes"]');
    expect(await faults(container)).toEqual([]);
  });

  test.for(Object.keys(recordStates(TRANSLATORS.en)))('setup record: %s', async (name) => {
    expect(await faults(mountPage('record', recordStates(TRANSLATORS[language])[name], language))).toEqual(
      [],
    );
  });
});

test('axe looks into the panel’s shadow root', async () => {
  const { root } = mount('panel', <button type="button" style={{ width: 8, height: 8, color: '#eee' }} />);
  expect((await faults(root.host)).join()).toContain('button-name');
});
