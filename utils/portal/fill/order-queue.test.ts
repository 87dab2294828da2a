import { expect, test, vi } from 'vitest';
import type { FillResult } from '../../messages/contract.ts';
import { createOrderQueue } from './order-queue.ts';

const ORIGIN = 'https://portal.office-protect.com';
const PAGE = { origin: ORIGIN, nonce: 'this document' };
const VERIFIED: FillResult = { status: 'verified', reason: null };
const refuse = (reason: string): FillResult => ({ status: 'refused', reason });
const values = { siteUrl: 'u', companyId: 'c', publicKey: 'p', privateKey: 'q' };
const order = (id: string, origin = ORIGIN) => ({ id, origin, nonce: PAGE.nonce, ...values });

test('an order is carried out once, and refused a second time', async () => {
  const carryOut = vi.fn(async () => VERIFIED);
  const take = createOrderQueue(PAGE, carryOut, refuse);
  expect(await take(order('one'))).toEqual(VERIFIED);
  expect(await take(order('one'))).toEqual({ status: 'refused', reason: 'no-key' });
  expect(await take(order('two'))).toEqual(VERIFIED);
  expect(carryOut).toHaveBeenCalledTimes(2);
});

test('an order for another origin or document, or without a name, is not carried out', async () => {
  const carryOut = vi.fn(async () => VERIFIED);
  const take = createOrderQueue(PAGE, carryOut, refuse);
  expect(await take(order('one', 'https://portal.office-protect.com.evil.example'))).toMatchObject({
    reason: 'wrong-origin',
  });
  expect(await take(order(''))).toMatchObject({ status: 'refused' });
  expect(await take({ ...order('two'), nonce: 'the document before' })).toMatchObject({ reason: 'no-form' });
  expect(carryOut).not.toHaveBeenCalled();
});

test('the next order waits while one is carried out; one that failed blocks none', async () => {
  const first = Promise.withResolvers<FillResult>();
  const carryOut = vi.fn(() => first.promise);
  const take = createOrderQueue(PAGE, carryOut, refuse);
  const failed = take(order('one'));
  const next = take(order('two'));
  await Promise.resolve();
  expect(carryOut).toHaveBeenCalledOnce();
  carryOut.mockResolvedValue(VERIFIED);
  first.reject(new Error('The page is gone.'));
  await expect(failed).rejects.toThrow('The page is gone.');
  expect(await next).toEqual(VERIFIED);
  expect(carryOut).toHaveBeenCalledTimes(2);
});
