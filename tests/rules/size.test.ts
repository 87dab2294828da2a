/** What runs in frames of ConnectWise: what it weighs, technicians pay. */
import { expect, test } from 'vitest';
import { builtFile } from '../support/project.ts';

/**
 * Bytes. The watcher is loaded in every frame, all day; the guide, like the panel, only where a setup
 * screen may be. It knows each screen in many structures, which are read without any library.
 */
const LIMITS = { 'connectwise.js': 6_000, 'guide.js': 72_000 };

test.each(Object.entries(LIMITS))('%s has at most %i bytes', (file, limit) => {
  expect(Buffer.byteLength(builtFile(file))).toBeLessThanOrEqual(limit);
});

/** Words that outlive minifying. */
const TRACES = {
  React: /react\.(transitional\.)?element|react\.fragment|__CLIENT_INTERNALS/,
  Zod: /ZodError|\$ZodType|_zod\b|invalid_union/,
};

test.each(Object.entries(TRACES))('neither watcher nor guide holds %s', (_, trace) => {
  for (const file of Object.keys(LIMITS)) expect(trace.exec(builtFile(file))?.[0]).toBeUndefined();
});

test('the trace of Zod is found where Zod is', () => {
  // Were the trace wrong, the test above would pass for nothing.
  expect(builtFile('background.js')).toMatch(TRACES.Zod);
});
