import { expect, test, vi } from 'vitest';
import { cachePerRead, clearReadCache, resumableWithReadCache, withReadCache } from './read-cache.ts';
import { runToEnd } from './resumable.ts';

const memory = cachePerRead(() => new Set<string>());

test('what is found out is known until the reading ends, be it by an error', () => {
  withReadCache(() => memory().add('a'));
  withReadCache(() => expect([...memory()]).toEqual([]));
  const failing = () =>
    withReadCache(() => {
      memory().add('b');
      throw new Error('broken');
    });
  expect(failing).toThrow('broken');
  withReadCache(() => expect([...memory()]).toEqual([]));
});

test('a reading within a reading is part of it', () => {
  withReadCache(() => {
    withReadCache(() => memory().add('a'));
    expect([...memory()]).toEqual(['a']);
  });
});

test('outside of a reading nothing is kept', () => {
  const create = vi.fn(() => []);
  const list = cachePerRead<string[]>(create);
  list().push('a');
  expect(list()).toEqual([]);
  expect(create).toHaveBeenCalledTimes(2);
});

test('two memories are two, though they are made alike', () => {
  const other = cachePerRead(() => new Set<string>());
  withReadCache(() => {
    memory().add('a');
    expect([...other()]).toEqual([]);
  });
});

test('what one step found out is known to the next, and to nobody between them', () => {
  const steps = resumableWithReadCache(function* () {
    memory().add('a');
    yield;
    return [...memory()];
  });
  expect(steps.next().done).toBe(false);
  expect([...memory()]).toEqual([]);
  withReadCache(() => memory().add('b'));
  expect(steps.next().value).toEqual(['a']);
  expect([...memory()]).toEqual([]);
});

test('steps within steps are part of them', () => {
  const inner = () =>
    resumableWithReadCache(function* () {
      memory().add('inner');
      yield;
      return [...memory()];
    });
  const outer = resumableWithReadCache(function* () {
    memory().add('outer');
    const seen = yield* inner();
    return [seen, [...memory()]];
  });
  expect(runToEnd(outer)).toEqual([
    ['outer', 'inner'],
    ['outer', 'inner'],
  ]);
});

test('a reading that begins anew knows nothing of what it found out', () => {
  withReadCache(() => {
    memory().add('a');
    clearReadCache();
    expect([...memory()]).toEqual([]);
    memory().add('b');
    expect([...memory()]).toEqual(['b']);
  });
});
