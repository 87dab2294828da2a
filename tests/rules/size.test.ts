/** The watcher runs in every frame of ConnectWise: what it weighs, every technician pays all day. */
import { expect, test } from 'vitest';
import { builtFile } from '../support/project.ts';

const LIMIT = 30_000;
const watcher = builtFile('connectwise.js');

test(`the watcher has at most ${LIMIT} bytes`, () => {
  expect(Buffer.byteLength(watcher)).toBeLessThanOrEqual(LIMIT);
});

/** Words that outlive minifying. */
const TRACES = {
  React: /react\.(transitional\.)?element|react\.fragment|__CLIENT_INTERNALS/,
  Zod: /ZodError|\$ZodType|_zod\b|invalid_union/,
};

test.each(Object.entries(TRACES))('the watcher holds no %s', (_, trace) => {
  expect(trace.exec(watcher)?.[0]).toBeUndefined();
});

test('the trace of Zod is found where Zod is', () => {
  // Were the trace wrong, the test above would pass for nothing.
  expect(builtFile('background.js')).toMatch(TRACES.Zod);
});
