import { expect, test, vi } from 'vitest';
import { beginAnew, perReading, stepsWhileStill, whileStill } from './read-cache.ts';
import { finish } from './resumable.ts';

const memory = perReading(() => new Set<string>());

test('what is found out is known until the reading ends, be it by an error', () => {
  whileStill(() => memory().add('a'));
  whileStill(() => expect([...memory()]).toEqual([]));
  const failing = () =>
    whileStill(() => {
      memory().add('b');
      throw new Error('broken');
    });
  expect(failing).toThrow('broken');
  whileStill(() => expect([...memory()]).toEqual([]));
});

test('a reading within a reading is part of it', () => {
  whileStill(() => {
    whileStill(() => memory().add('a'));
    expect([...memory()]).toEqual(['a']);
  });
});

test('outside of a reading nothing is kept', () => {
  const create = vi.fn(() => []);
  const list = perReading<string[]>(create);
  list().push('a');
  expect(list()).toEqual([]);
  expect(create).toHaveBeenCalledTimes(2);
});

test('two memories are two, though they are made alike', () => {
  const other = perReading(() => new Set<string>());
  whileStill(() => {
    memory().add('a');
    expect([...other()]).toEqual([]);
  });
});

test('what one step found out is known to the next, and to nobody between them', () => {
  const steps = stepsWhileStill(function* () {
    memory().add('a');
    yield;
    return [...memory()];
  });
  expect(steps.next().done).toBe(false);
  expect([...memory()]).toEqual([]);
  whileStill(() => memory().add('b'));
  expect(steps.next().value).toEqual(['a']);
  expect([...memory()]).toEqual([]);
});

test('steps within steps are part of them', () => {
  const inner = () =>
    stepsWhileStill(function* () {
      memory().add('inner');
      yield;
      return [...memory()];
    });
  const outer = stepsWhileStill(function* () {
    memory().add('outer');
    const seen = yield* inner();
    return [seen, [...memory()]];
  });
  expect(finish(outer)).toEqual([
    ['outer', 'inner'],
    ['outer', 'inner'],
  ]);
});

test('a reading that begins anew knows nothing of what it found out', () => {
  whileStill(() => {
    memory().add('a');
    beginAnew();
    expect([...memory()]).toEqual([]);
    memory().add('b');
    expect([...memory()]).toEqual(['b']);
  });
});
