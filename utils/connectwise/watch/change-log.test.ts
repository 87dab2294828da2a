import { expect, test } from 'vitest';
import { type Change, createChangeLog } from './change-log.ts';

const change = (type: string): Change => ({ target: {} as Node, type });

test('before the first read it is unknown what changed', () => {
  const log = createChangeLog();
  log.add([change('click')]);
  expect(log.isEmpty()).toBe(false);
  expect(log.take()).toBeNull();
});

test('a read takes the changes since the read before, in order', () => {
  const log = createChangeLog();
  log.take();
  expect(log.isEmpty()).toBe(true);
  const changes = [change('input'), change('childList'), change('click')];
  log.add(changes.slice(0, 2));
  log.add(changes.slice(2));
  expect(log.isEmpty()).toBe(false);
  expect(log.take()).toEqual(changes);
  expect(log.take()).toEqual([]);
});

test('an unknown change hides the known ones, until it is taken', () => {
  const log = createChangeLog();
  log.take();
  log.add([change('input')]);
  log.setUnknown();
  log.add([change('click')]);
  expect(log.take()).toBeNull();
  expect(log.take()).toEqual([]);
});

test('what a dropped read took comes first in the next one', () => {
  const log = createChangeLog();
  log.take();
  const [before, since] = [change('input'), change('click')];
  log.add([before]);
  const taken = log.take();
  log.add([since]);
  log.putBack(taken);
  expect(log.take()).toEqual([before, since]);
});

test('a dropped read of all of the page leaves it unknown what changed', () => {
  const log = createChangeLog();
  log.take();
  log.putBack(null);
  log.add([change('click')]);
  expect(log.take()).toBeNull();
});

test('an unknown change since a dropped read began stays unknown', () => {
  const log = createChangeLog();
  log.take();
  log.setUnknown();
  log.putBack([change('click')]);
  expect(log.take()).toBeNull();
});
