import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { Secret } from './secret.ts';

const CANARY = 'CanaryKey7Xq4T';
const secret = new Secret(CANARY);
const inside = { pair: [secret], map: new Map([['key', secret]]), set: new Set([secret]) };

describe('a secret prints as [redacted]', () => {
  test.each<[string, unknown]>([
    ['as a string', String(secret)],
    ['by toString', secret.toString()],
    ['in a template', `${secret}`],
    ['joined to a text', 'key '.concat(secret as unknown as string).slice(4)],
    ['in a list of words', [secret].join()],
    ['in an error', new Error(secret as unknown as string).message],
    ['in JSON', JSON.parse(JSON.stringify(secret))],
    ['inspected', inspect(secret)],
    ['in the console as text', format('%s', secret)],
    ['in the console as an object', format('%O', secret)],
    ['in the console, alone', format(secret)],
  ])('%s', (_, printed) => expect(printed).toBe('[redacted]'));

  test('nested in another object', () => {
    expect(JSON.stringify({ key: secret })).toBe('{"key":"[redacted]"}');
    expect(inspect(inside, { depth: 9 })).toContain('[redacted]');
  });

  test('and is no number', () => {
    expect(Number(secret)).toBeNaN();
    expect(format('%d', secret)).toBe('NaN');
  });
});

describe('its text cannot be found', () => {
  test.each<[string, unknown]>([
    ['names', Object.getOwnPropertyNames(secret)],
    ['keys', Object.keys(secret)],
    ['entries', Object.entries(secret)],
    ['symbols', Object.getOwnPropertySymbols(secret)],
    ['a spread copy', { ...secret }],
    ['an assigned copy', Object.assign({}, secret)],
    ['a structured clone', structuredClone(secret)],
    ['a structured clone of what holds it', structuredClone(inside)],
  ])('in %s', (_, copy) => {
    expect(inspect(copy, { depth: 9, showHidden: true })).not.toContain(CANARY);
    expect(JSON.stringify(copy)).not.toContain(CANARY);
  });

  test('in a thorough inspection', () => {
    for (const value of [secret, inside]) {
      const printed = inspect(value, { showHidden: true, customInspect: false, depth: 9, getters: true });
      expect(printed).not.toContain(CANARY);
    }
    expect(format('%o %j', inside, inside)).not.toContain(CANARY);
  });

  test('in what is sent to another process', () => {
    expect(serialize(inside).includes(CANARY)).toBe(false);
    expect(serialize(inside).includes(Buffer.from(CANARY, 'utf16le'))).toBe(false);
  });

  test('in any property', () => {
    const all = secret as unknown as Record<string, unknown>;
    for (const name of ['text', '#text', '_text', 'value', 'private']) expect(all[name]).toBeUndefined();
  });
});

describe('a secret returns', () => {
  test('its text when it is revealed', () => expect(secret.reveal()).toBe(CANARY));

  test('the last four characters', () => expect(secret.end()).toBe('Xq4T'));

  test('whether another holds the same text', () => {
    expect(secret.equals(new Secret(CANARY))).toBe(true);
    expect(secret.equals(new Secret(CANARY.toLowerCase()))).toBe(false);
  });
});
