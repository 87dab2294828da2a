import { afterEach, expect, test, vi } from 'vitest';
import { waitFor } from './input-events.ts';

afterEach(() => vi.restoreAllMocks());

/** Each frame takes this long, ms. Returns how many were drawn. */
function slowDown(duration: number): () => number {
  let drawn = 0;
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) =>
    window.setTimeout(() => {
      drawn += 1;
      callback(performance.now());
    }, duration),
  );
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => clearTimeout(id));
  return () => drawn;
}

const never = new AbortController().signal;

test('waits for what a slow page draws late', async () => {
  const drawn = slowDown(50);
  expect(await waitFor(() => (drawn() >= 8 ? 'there' : null), 100, never)).toBe('there');
});

test('gives up after ten frames, or at once when its signal aborts', async () => {
  const drawn = slowDown(20);
  expect(await waitFor(() => null, 100, never)).toBeNull();
  expect(drawn()).toBeGreaterThanOrEqual(10);
  expect(await waitFor(() => 'there', 100, AbortSignal.abort())).toBeNull();
});
