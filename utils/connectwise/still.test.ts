import { expect, test, vi } from 'vitest';
import { perReading, whileStill } from './still.ts';

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
