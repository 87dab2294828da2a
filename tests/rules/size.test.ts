/** What the parts of the extension weigh: what runs in frames of ConnectWise, technicians pay. */
import { expect, test } from 'vitest';
import { builtFile } from '../support/project.ts';
import { filesOf, PARTS, weigh } from '../support/weights.ts';

/**
 * Bytes. The watcher is loaded in every frame, all day, and kept far below what it may weigh (25 kB, 9 kB as it
 * travels); the guide, like the panel, is loaded only where a setup screen may be. It knows each screen in many
 * structures, which are read without any library. On a portal's pages it is the same with the probe, always loaded, and the
 * form script.
 */
const LIMITS = { watcher: 6_000, guide: 74_000, 'portal probe': 8_000, 'form script': 59_000 };
/** Bytes as they travel, of parts that are loaded when they are used. */
const ZIPPED = { watcher: 3_000, panel: 100_000, popup: 100_000 };

test.each(Object.entries(LIMITS))('the %s has at most %i bytes', (part, limit) => {
  expect(weigh(PARTS[part as keyof typeof LIMITS]()).plain).toBeLessThanOrEqual(limit);
});

test.each(Object.entries(ZIPPED))('the %s has at most %i bytes as it travels', (part, limit) => {
  expect(weigh(PARTS[part as keyof typeof ZIPPED]()).gzip).toBeLessThanOrEqual(limit);
});

test('the popup is weighed with all that it loads', () => {
  const names = filesOf('popup.html').map((file) => file.replace(/-[\w-]{8}\./, '.'));
  expect(names).toEqual(
    expect.arrayContaining(['popup.html', 'chunks/popup.js', 'chunks/client.js', 'assets/popup.css']),
  );
});

/** Words that outlive minifying. */
const TRACES = {
  React: /react\.(transitional\.)?element|react\.fragment|__CLIENT_INTERNALS/,
  Zod: /ZodError|\$ZodType|_zod\b|invalid_union/,
};

test.each(Object.entries(TRACES))('no script that runs in a page all the time holds %s', (_, trace) => {
  for (const part of Object.keys(LIMITS))
    expect(trace.exec(PARTS[part as keyof typeof LIMITS]())?.[0]).toBeUndefined();
});

test('the trace of Zod is found where Zod is', () => {
  // Were the trace wrong, the test above would pass for nothing.
  expect(builtFile('background.js')).toMatch(TRACES.Zod);
});
