import { expect, onTestFinished, test, vi } from 'vitest';
import { KeyState } from './key-state.tsx';
import { mount, one } from './testing/mount.ts';
import { SAMPLE_VIEWS } from './testing/sample-views.ts';

const held = SAMPLE_VIEWS.held.key;

test('the time left runs down to zero and no further', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { root } = mount(
    'panel',
    <KeyState keyView={{ ...held, expiresAt: 1_000_000 + 61_000 }} onDiscard={() => {}} />,
  );
  const timer = one(root, '[role="timer"]');
  expect(timer.textContent).toBe('01:01');
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => timer.textContent).toBe('00:59');
  vi.advanceTimersByTime(600_000);
  await expect.poll(() => timer.textContent).toBe('00:00');
});

test('of the public key at most the last four characters are shown', () => {
  const { root } = mount(
    'panel',
    <KeyState keyView={{ ...held, publicKeyEnd: 'abcdefgh1234' }} onDiscard={() => {}} />,
  );
  expect(one(root, '[data-key-status]').textContent).toContain('1234');
  expect(root.innerHTML).not.toContain('h1234');
});

test('without a pair there is no countdown and nothing to discard', () => {
  const { root } = mount('panel', <KeyState keyView={SAMPLE_VIEWS.expired.key} onDiscard={() => {}} />);
  expect(root.querySelector('[role="timer"], button')).toBeNull();
  expect(one(root, '[data-key-status="expired"]').textContent).toContain('Make a new key');
});
