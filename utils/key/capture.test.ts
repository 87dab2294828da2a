import { beforeEach, expect, test, vi } from 'vitest';
import { createCapture } from './capture.ts';
import { type KeyPair, Secret } from './secret.ts';

/** Each reading of the page creates new secrets. */
const pair = (name: string): KeyPair => ({
  publicKey: new Secret(`Public${name}`),
  privateKey: new Secret(`Private${name}`),
});
const ONE = { publicKey: 'PublicOne', privateKey: 'PrivateOne' };

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('a pair is delivered with both its texts, and only once however often it is read', async () => {
  const deliver = vi.fn(async () => true);
  const { take, stateOf } = createCapture(deliver);
  await take(pair('One'));
  await take(pair('One'));
  expect(deliver.mock.calls).toEqual([[ONE]]);
  expect(stateOf(pair('One'))).toBe('held');
  expect(stateOf(pair('Two'))).toBe('seen');
});

test('a pair that is still being delivered is not delivered a second time', async () => {
  const answer = Promise.withResolvers<boolean>();
  const deliver = vi.fn(() => answer.promise);
  const { take, stateOf } = createCapture(deliver);
  const first = take(pair('One'));
  await take(pair('One'));
  expect(stateOf(pair('One'))).toBe('sending');
  answer.resolve(true);
  await first;
  await take(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('a pair that was held is not taken again because the page still shows it, nor shows it again', async () => {
  const deliver = vi.fn(async () => true);
  const { take } = createCapture(deliver);
  for (const name of ['One', 'Two', 'One']) await take(pair(name));
  expect(deliver).toHaveBeenCalledTimes(2);
});

test('a background that restarts gets the pair even if the page has hidden it by then', async () => {
  const deliver = vi.fn(async () => true);
  deliver.mockRejectedValueOnce(new Error('Gone.')).mockRejectedValueOnce(new Error('Gone.'));
  const { take, stateOf } = createCapture(deliver);
  const taken = take(pair('One'));
  await vi.runAllTimersAsync();
  await taken;
  expect(deliver.mock.calls).toEqual([[ONE], [ONE], [ONE]]);
  expect(stateOf(pair('One'))).toBe('held');
});

test('after some seconds without an answer it gives up, and tries again at the next reading', async () => {
  const deliver = vi.fn(async (): Promise<boolean> => {
    throw new Error('Gone.');
  });
  const { take, stateOf } = createCapture(deliver);
  const taken = take(pair('One'));
  await vi.advanceTimersByTimeAsync(4_000);
  await taken;
  expect(stateOf(pair('One'))).toBe('refused');
  const tries = deliver.mock.calls.length;
  deliver.mockResolvedValue(true);
  await take(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(tries + 1);
  expect(stateOf(pair('One'))).toBe('held');
});

test('a refused pair is not retried at once, but delivered again at the next reading', async () => {
  const deliver = vi.fn(async () => false);
  const { take, stateOf } = createCapture(deliver);
  await take(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(stateOf(pair('One'))).toBe('refused');
  await take(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(2);
});
