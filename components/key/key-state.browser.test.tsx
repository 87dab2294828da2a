import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KeyView } from '../../utils/setup/view.ts';
import { mount, one } from '../testing/mount.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { KeyState } from './key-state.tsx';

const held = SAMPLE_VIEWS.held.key;

const mountKey = (keyView: KeyView) => {
  const callbacks = { onTake: vi.fn(), onDiscard: vi.fn() };
  return { ...mount('panel', <KeyState keyView={keyView} {...callbacks} />), ...callbacks };
};

test('the countdown stops at zero', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { root } = mountKey({ ...held, expiresAt: 1_000_000 + 61_000 });
  const timer = one(root, '[role="timer"]');
  expect(timer.textContent).toBe('01:01');
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => timer.textContent).toBe('00:59');
  vi.advanceTimersByTime(600_000);
  await expect.poll(() => timer.textContent).toBe('00:00');
});

test('at most the last four characters of the public key are shown', () => {
  const { root } = mountKey({ ...held, publicKeyEnd: 'abcdefgh1234' });
  expect(one(root, '[data-key-status]').textContent).toContain('1234');
  expect(root.innerHTML).not.toContain('h1234');
});

test('without a pair there is no countdown and nothing to discard', () => {
  const { root } = mountKey(SAMPLE_VIEWS.expired.key);
  expect(root.querySelector('[role="timer"], button')).toBeNull();
  expect(one(root, '[data-key-status="expired"]').textContent).toContain('Make a new key');
});

test('a pair that needs the user’s consent has a button to take it; a held pair has none', async () => {
  const { root, onTake } = mountKey({ ...SAMPLE_VIEWS.start.key, isOffered: true });
  expect(one(root, '[data-key-status="none"]').textContent).toContain('not been taken yet');
  await userEvent.click(one(root, '[data-action="take-key"]'));
  expect(onTake).toHaveBeenCalledOnce();
  expect(mountKey(held).root.querySelector('[data-action="take-key"]')).toBeNull();
});
