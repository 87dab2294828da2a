/** The sizes of the extension's scripts: those in pages cost their users time and memory. */
import { expect, test } from 'vitest';
import { builtFile } from '../support/project.ts';
import { filesOf, PARTS, sizeOf } from '../support/sizes.ts';

/**
 * Bytes. The probe is loaded in every frame, all day, and kept far below its limit in `bench/` (25 kB, 9 kB compressed).
 * The assistant, like the panel, is loaded only where a setup screen may be. It knows each screen in many structures,
 * which are read without any library. On pages of a portal it is the same with the portal probe, always loaded, and the
 * form script.
 */
const LIMITS = { probe: 6_000, assistant: 87_500, 'portal probe': 8_000, 'form script': 60_500 };
/** Bytes, compressed by gzip. */
const COMPRESSED = { probe: 3_000, panel: 103_000, popup: 100_000, 'side panel': 100_000 };

test.each(Object.entries(LIMITS))('the %s has at most %i bytes', (part, limit) => {
  expect(sizeOf(PARTS[part as keyof typeof LIMITS]()).plain).toBeLessThanOrEqual(limit);
});

test.each(Object.entries(COMPRESSED))('the %s has at most %i bytes when it is compressed', (part, limit) => {
  expect(sizeOf(PARTS[part as keyof typeof COMPRESSED]()).gzip).toBeLessThanOrEqual(limit);
});

test('the popup is measured with all that it loads', () => {
  const names = filesOf('popup.html').map((file) => file.replace(/-[\w-]{8}\./, '.'));
  expect(names).toEqual(
    expect.arrayContaining(['popup.html', 'chunks/popup.js', 'chunks/client.js', 'assets/popup.css']),
  );
});

/** Words that minifying keeps. */
const TRACES = {
  React: /react\.(transitional\.)?element|react\.fragment|__CLIENT_INTERNALS/,
  Zod: /ZodError|\$ZodType|_zod\b|invalid_union/,
};

test.each(Object.entries(TRACES))('no script that runs in a page all the time holds %s', (_, trace) => {
  for (const part of Object.keys(LIMITS))
    expect(trace.exec(PARTS[part as keyof typeof LIMITS]())?.[0]).toBeUndefined();
});

test('the trace of Zod is found where Zod is', () => {
  // With a wrong trace the test above would prove nothing.
  expect(builtFile('background.js')).toMatch(TRACES.Zod);
});
