import { expect, test, vi } from 'vitest';
import { cachePerRead, clearReadCache, resumableWithReadCache, withReadCache } from './read-cache.ts';
import { runToEnd } from './resumable.ts';

const cache = cachePerRead(() => new Set<string>());

test('a value is cached until the read ends, also by an error', () => {
  withReadCache(() => cache().add('a'));
  withReadCache(() => expect([...cache()]).toEqual([]));
  const failing = () =>
    withReadCache(() => {
      cache().add('b');
      throw new Error('broken');
    });
  expect(failing).toThrow('broken');
  withReadCache(() => expect([...cache()]).toEqual([]));
});

test('a read within a read shares its cache', () => {
  withReadCache(() => {
    withReadCache(() => cache().add('a'));
    expect([...cache()]).toEqual(['a']);
  });
});

test('outside of a read nothing is cached', () => {
  const create = vi.fn(() => []);
  const list = cachePerRead<string[]>(create);
  list().push('a');
  expect(list()).toEqual([]);
  expect(create).toHaveBeenCalledTimes(2);
});

test('two caches of the same kind are separate', () => {
  const other = cachePerRead(() => new Set<string>());
  withReadCache(() => {
    cache().add('a');
    expect([...other()]).toEqual([]);
  });
});

test('what one step cached is there in the next step, but not between the steps', () => {
  const steps = resumableWithReadCache(function* () {
    cache().add('a');
    yield;
    return [...cache()];
  });
  expect(steps.next().done).toBe(false);
  expect([...cache()]).toEqual([]);
  withReadCache(() => cache().add('b'));
  expect(steps.next().value).toEqual(['a']);
  expect([...cache()]).toEqual([]);
});

test('steps within steps share their cache', () => {
  const inner = () =>
    resumableWithReadCache(function* () {
      cache().add('inner');
      yield;
      return [...cache()];
    });
  const outer = resumableWithReadCache(function* () {
    cache().add('outer');
    const seen = yield* inner();
    return [seen, [...cache()]];
  });
  expect(runToEnd(outer)).toEqual([
    ['outer', 'inner'],
    ['outer', 'inner'],
  ]);
});

test('clearing the cache empties it, and the read goes on with an empty one', () => {
  withReadCache(() => {
    cache().add('a');
    clearReadCache();
    expect([...cache()]).toEqual([]);
    cache().add('b');
    expect([...cache()]).toEqual(['b']);
  });
});
