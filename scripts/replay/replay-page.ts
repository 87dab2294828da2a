/** Rebuilds a snapshot in a browser's page, frame by frame, and reads each frame there. */
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright';
import { build } from 'vite';
import type { FrameSnapshot, PageSnapshot } from '../../utils/snapshot/snapshot-file.ts';
import type { FrameReport } from './frame-report.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Replay {
  frames: { saved: FrameSnapshot; report: FrameReport }[];
  /** The page with what was read drawn over it. */
  picture: Buffer;
}

/** The readers with the rebuilding, as one script for a page. */
export async function pageScript(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'replay' },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
}

/** Replays a snapshot. Frames whose place in the page is not known are read in a page of their own. */
export async function replay(browser: Browser, script: string, snapshot: PageSnapshot): Promise<Replay> {
  const frames = [...snapshot.frames].sort((one, other) => one.path.length - other.path.length);
  const [top] = frames;
  const page = await browser.newPage({ viewport: top?.viewport ?? null });
  const places = new Map<string, Frame>([['', page.mainFrame()]]);
  const replayed: Replay['frames'] = [];
  for (const saved of frames) {
    const place = places.get(saved.path.join());
    const frame = place ?? (await browser.newPage({ viewport: saved.viewport })).mainFrame();
    await frame.evaluate(script);
    const report = await frame.evaluate((data) => globalThis.replayFrame(data), saved);
    replayed.push({ saved, report });
    for (const [index, inner] of await framesIn(frame)) places.set([...saved.path, index].join(), inner);
  }
  const picture = await page.screenshot();
  return { frames: replayed, picture };
}

async function framesIn(frame: Frame): Promise<[index: number, inner: Frame][]> {
  const found: [number, Frame][] = [];
  for (const index of await frame.evaluate(() => [...globalThis.replayedFrames.keys()])) {
    const handle = await frame.evaluateHandle((at) => globalThis.replayedFrames.get(at), index);
    const inner = await handle.asElement()?.contentFrame();
    if (inner) found.push([index, inner]);
  }
  return found;
}
