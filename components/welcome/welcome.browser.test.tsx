import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../../utils/i18n/languages.ts';
import { faintTexts } from '../testing/contrast.ts';
import { mount, one } from '../testing/mount.ts';
import { Welcome, type WelcomeProps } from './welcome.tsx';

function mountWelcome(props: Partial<WelcomeProps> = {}, language: Language = 'en') {
  const acts = {
    onAllow: vi.fn(),
    onOpenConnectWise: vi.fn(),
    onAddAddress: vi.fn(),
    onOpenOptions: vi.fn(),
  };
  const welcome = <Welcome keyMinutes={15} missingHostPermissions={[]} {...acts} {...props} />;
  return { ...mount('welcome', welcome, language), acts };
}
const press = (root: ParentNode, action: string) => userEvent.click(one(root, `[data-action="${action}"]`));

test('three pictures show what it does, and each says in words what it draws', () => {
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

test('how long a key is held is what is set', () => {
  expect(mountWelcome({ keyMinutes: 7 }).root.textContent).toContain('for 7 minutes at most');
});

test('each answer leads where it says', async () => {
  const { root, acts } = mountWelcome();
  await press(root, 'open-connectwise');
  expect(acts.onOpenConnectWise).toHaveBeenCalledOnce();
  await press(root, 'add-connectwise');
  expect(acts.onAddAddress).toHaveBeenLastCalledWith('connectwise');
  await press(root, 'add-portal');
  expect(acts.onAddAddress).toHaveBeenLastCalledWith('portal');
  await press(root, 'open-options');
  expect(acts.onOpenOptions).toHaveBeenCalledOnce();
});

test('nothing is asked that the browser has given, and what it has not is named', async () => {
  expect(mountWelcome().root.querySelector('[data-shut-out]')).toBeNull();
  const { root, acts } = mountWelcome({ missingHostPermissions: ['myconnectwise.net', 'cw.acme.example'] });
  expect(one(root, '[data-shut-out]').textContent).toContain('myconnectwise.net, cw.acme.example');
  await press(root, 'allow-places');
  expect(acts.onAllow).toHaveBeenCalledOnce();
});

test.each([
  ['en', 1280, 'light'],
  ['fr', 1280, 'dark'],
  ['fr', 320, 'light'],
  ['en', 320, 'dark'],
] as const)(
  'in %s at %i px, %s, every text can be read and nothing is cut off',
  async (language, width, scheme) => {
    await page.viewport(width, 900);
    const { root } = mountWelcome(
      { missingHostPermissions: ['myconnectwise.net', 'office-protect.com'] },
      language,
    );
    // The page's own body is as deep as this.
    const { style } = one(root, 'main');
    style.cssText = `color-scheme: ${scheme}; background: var(--surface-sunken); color: var(--text)`;
    expect(faintTexts(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);
