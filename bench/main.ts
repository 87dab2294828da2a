/**
 * `npm run bench`: measures the cost and the speed of the built extension, compared with other extensions, and writes
 * results.md. `npm run bench -- idle growth` runs only the named measurements and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from './machine.ts';
import { change } from './measurements/change.ts';
import { following } from './measurements/following.ts';
import { growth } from './measurements/growth.ts';
import { handoff } from './measurements/handoff.ts';
import { idle } from './measurements/idle.ts';
import { others } from './measurements/others.ts';
import { recognition } from './measurements/recognition.ts';
import { size } from './measurements/size.ts';
import { startUp } from './measurements/start-up.ts';
import { line, markdown } from './report.ts';
import type { Row } from './row.ts';
import { buildExtensions } from './support/extensions.ts';

const MEASUREMENTS = [idle, startUp, recognition, following, change, handoff, growth, size, others];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MEASUREMENTS.some((measurement) => measurement.name === name));
if (unknown.length)
  throw new Error(
    `There is no ${unknown.join(', ')}; there are ${MEASUREMENTS.map(({ name }) => name).join(', ')}.`,
  );

await buildExtensions();
const rows: Row[] = [];
const failures: string[] = [];
for (const { name, run } of MEASUREMENTS) {
  if (wanted.length && !wanted.includes(name)) continue;
  // A failed measurement must not discard the results of the others.
  const found = await run().catch((error: Error) => {
    process.exitCode = 1;
    failures.push(`${name} could not be measured: ${error.message.split('\n', 1)[0]}`);
    console.error(failures.at(-1));
    return [];
  });
  rows.push(...found);
  console.log(found.map(line).join('\n'));
}
if (!wanted.length) {
  const here = (file: string) => new URL(file, import.meta.url);
  writeFileSync(
    here('results.md'),
    markdown(rows, failures, await machine(), readFileSync(here('tried.md'), 'utf8')),
  );
}
