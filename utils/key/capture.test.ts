import { expect, test, vi } from 'vitest';
import { createCapture, type ShownPair } from './capture.ts';
import { Secret } from './secret.ts';

const pair = (name: string): ShownPair => ({
  publicKey: new Secret(`Public${name}`),
  privateKey: new Secret(`Private${name}`),
});

/** A delivery whose end the test decides. */
function slowDelivery() {
  const ends: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  const deliver = vi.fn(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
  return { deliver, ends };
}

test('a pair is delivered with both its texts, and only once however often it is seen', async () => {
  const deliver = vi.fn(async () => {});
  const capture = createCapture(deliver);
  // The reader makes new secrets at every look.
  await capture(pair('One'));
  await capture(pair('One'));
  expect(deliver.mock.calls).toEqual([[{ publicKey: 'PublicOne', privateKey: 'PrivateOne' }]]);
});

test('a pair that is still on its way is not delivered a second time', async () => {
  const { deliver, ends } = slowDelivery();
  const capture = createCapture(deliver);
  const first = capture(pair('One'));
  await capture(pair('One'));
  ends[0]?.resolve();
  await first;
  await capture(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('a pair that was discarded is not taken again because the page still shows it', async () => {
  const held = new Set<string>();
  const capture = createCapture(async ({ privateKey }) => void held.add(privateKey));
  await capture(pair('One'));
  held.clear();
  await capture(pair('One'));
  expect(held.size).toBe(0);
});

test('the next pair is delivered', async () => {
  const deliver = vi.fn(async () => {});
  const capture = createCapture(deliver);
  await capture(pair('One'));
  await capture(pair('Two'));
  expect(deliver).toHaveBeenLastCalledWith({ publicKey: 'PublicTwo', privateKey: 'PrivateTwo' });
});

test('a delivery that fails says so and is tried again at the next look', async () => {
  const deliver = vi.fn(async () => {}).mockRejectedValueOnce(new Error('The background is gone.'));
  const capture = createCapture(deliver);
  await expect(capture(pair('One'))).rejects.toThrow('The background is gone.');
  await capture(pair('One'));
  await capture(pair('One'));
  expect(deliver).toHaveBeenCalledTimes(2);
});

test('a delivery that fails late does not make a later pair be taken twice', async () => {
  const { deliver, ends } = slowDelivery();
  const capture = createCapture(deliver);
  const first = capture(pair('One'));
  const second = capture(pair('Two'));
  ends[1]?.resolve();
  await second;
  ends[0]?.reject(new Error('Too late.'));
  await expect(first).rejects.toThrow('Too late.');
  await capture(pair('Two'));
  expect(deliver).toHaveBeenCalledTimes(2);
});
