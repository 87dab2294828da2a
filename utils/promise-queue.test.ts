import { expect, test } from 'vitest';
import { createPromiseQueue } from './promise-queue.ts';

test('a function starts when the one before it has ended, also by an error', async () => {
  const inTurn = createPromiseQueue();
  const events: string[] = [];
  const first = Promise.withResolvers<void>();
  const failed = inTurn(async () => {
    events.push('first starts');
    await first.promise;
    events.push('first ends');
    throw new Error('first');
  });
  const second = inTurn(async () => events.push('second'));
  await Promise.resolve();
  first.resolve();
  await expect(failed).rejects.toThrow('first');
  expect(await second).toBe(3);
  expect(events).toEqual(['first starts', 'first ends', 'second']);
});
