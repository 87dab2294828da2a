import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../../utils/i18n/languages.ts';
import { lowContrastTexts } from '../testing/contrast.ts';
import { mount, one } from '../testing/mount.ts';
import { Welcome, type WelcomeProps } from './welcome.tsx';

function mountWelcome(props: Partial<WelcomeProps> = {}, language: Language = 'en') {
  const callbacks = {
    onAllow: vi.fn(),
    onOpenConnectWise: vi.fn(),
    onAddAddress: vi.fn(),
    onOpenOptions: vi.fn(),
  };
  const welcome = (
    <Welcome keyMinutes={15} levelCount={4} missingHostPermissions={[]} {...callbacks} {...props} />
  );
  return { ...mount('welcome', welcome, language), callbacks };
}
const clickButton = (root: ParentNode, action: string) =>
  userEvent.click(one(root, `[data-action="${action}"]`));

test('three pictures show what it does, each with a text alternative', () => {
  const { root } = mountWelcome();
  const pictures = [...root.querySelectorAll('svg[role="img"]')];
  expect(pictures.map((picture) => picture.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/table of rights/),
    expect.stringMatching(/shield/),
    expect.stringMatching(/form/),
  ]);
  expect([...root.querySelectorAll('h1, h2')].map((heading) => heading.textContent.trim())).toEqual([
    'Connect Office Protect to ConnectWise, step by step',
    expect.stringMatching(/levels/),
    expect.stringMatching(/key pair/),
    expect.stringMatching(/form/),
    'What I can see',
    'What I never do',
    'Where do you work?',
  ]);
});

test('the time a key is held is the one that is set', () => {
  expect(mountWelcome({ levelCount: 5 }).root.textContent).toContain('needs 5 of them. I mark each');
  expect(mountWelcome({ levelCount: 1 }, 'fr').root.textContent).toContain('en demande 1. Je le marque');
  expect(mountWelcome({ keyMinutes: 7 }).root.textContent).toContain('for 7 minutes at most');
});

test('each answer calls its callback', async () => {
  const { root, callbacks } = mountWelcome();
  await clickButton(root, 'open-connectwise');
  expect(callbacks.onOpenConnectWise).toHaveBeenCalledOnce();
  await clickButton(root, 'add-connectwise');
  expect(callbacks.onAddAddress).toHaveBeenLastCalledWith('connectwise');
  await clickButton(root, 'add-portal');
  expect(callbacks.onAddAddress).toHaveBeenLastCalledWith('portal');
  await clickButton(root, 'open-options');
  expect(callbacks.onOpenOptions).toHaveBeenCalledOnce();
});

test('only missing host permissions are named and requested', async () => {
  expect(mountWelcome().root.querySelector('[data-shut-out]')).toBeNull();
  const { root, callbacks } = mountWelcome({
    missingHostPermissions: ['myconnectwise.net', 'cw.acme.example'],
  });
  expect(one(root, '[data-shut-out]').textContent).toContain('myconnectwise.net, cw.acme.example');
  await clickButton(root, 'allow-places');
  expect(callbacks.onAllow).toHaveBeenCalledOnce();
});

test.each([
  ['en', 1280, 'light'],
  ['fr', 1280, 'dark'],
  ['fr', 320, 'light'],
  ['en', 320, 'dark'],
] as const)(
  'in %s at %i px, %s, all texts have enough contrast and nothing overflows',
  async (language, width, scheme) => {
    await page.viewport(width, 900);
    const { root } = mountWelcome(
      { missingHostPermissions: ['myconnectwise.net', 'office-protect.com'] },
      language,
    );
    // The colours of the page's body.
    const { style } = one(root, 'main');
    style.cssText = `color-scheme: ${scheme}; background: var(--surface-sunken); color: var(--text)`;
    expect(lowContrastTexts(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);
