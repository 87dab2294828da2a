import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { findChromium } from '../scripts/find-browser.ts';

/** Describes the machine, without its name and paths. */
export async function machine(): Promise<string> {
  const version = execFileSync(await findChromium(), ['--version'], { encoding: 'utf8' });
  const browser = /[\w ]+ \d+\.\d+/.exec(version)?.[0]?.trim() ?? 'a Chromium';
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'of unknown make'})`;
  const busy = loadavg()[0]?.toFixed(1);
  return `${cores}, ${memory} GB of memory, ${process.platform}, ${browser} headless without a graphics card; load ${busy} at the end.`;
}
