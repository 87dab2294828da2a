/** Snapshots of the gallery's pages, which `npm test` rebuilds and reads without the libraries (tests/snapshots/gallery/). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from '@wxt-dev/browser';
import type { Page } from 'playwright';
import type { Session } from '../../tests/support/launch.ts';
import { ROOT } from '../../tests/support/project.ts';
import type { FrameSnapshot, PageSnapshot } from '../../utils/snapshot/snapshot-file.ts';
import { expectationText } from '../replay/expectation.ts';
import type { Kind } from './serve.ts';

/** Snapshots by the name of their file. */
export type Snapshots = Record<string, PageSnapshot>;

/** The browser's own API, in functions that run in the background. */
declare const chrome: typeof Browser;

const FOLDER = join(ROOT, 'tests/snapshots/gallery');

/** The page as the built extension saves it, with what it reads there at once: nothing that it saw before. */
export async function takeSnapshot(session: Session, page: Page): Promise<PageSnapshot> {
  const worker = await session.serviceWorker();
  const { parts, extension, browser } = await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const results = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1, allFrames: true },
      files: ['/snapshot.js'],
    });
    const { name, version } = chrome.runtime.getManifest();
    return {
      parts: results.map(({ result }) => String(result)),
      extension: `${name} ${version}`,
      browser: navigator.userAgent,
    };
  }, page.url());
  const frames = parts.map((part): FrameSnapshot => JSON.parse(part));
  return { kind: 'page-snapshot', version: 1, extension, browser, frames };
}

/**
 * Writes snapshots, and beside each what was read on the page. Letters are chosen anew for each snapshot, so a file stays as it is
 * while only they differ.
 */
export function writeSnapshots(kind: Kind, snapshots: Snapshots): void {
  for (const [name, snapshot] of Object.entries(snapshots)) {
    const file = join(FOLDER, kind, `${name}.json`);
    const packed = `${file}.gz`;
    const before = existsSync(packed) ? String(gunzipSync(readFileSync(packed))) : 'null';
    if (shapeOf(JSON.parse(before)) === shapeOf(snapshot)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(packed, gzipSync(JSON.stringify(snapshot), { level: 9 }));
    writeFileSync(
      file.replace(/\.json$/, '.expected.json'),
      expectationText(snapshot.frames.map(({ reading }) => reading)),
    );
  }
}

/** The frames with each letter and digit of a masked text as one of its kind, and without what differs each time. */
function shapeOf(snapshot: PageSnapshot | null): string {
  const plain = (text: string) =>
    text
      .replace(/\p{Ll}/gu, 'a')
      .replace(/\p{Lu}/gu, 'A')
      .replace(/\p{N}/gu, '0');
  return JSON.stringify(snapshot?.frames, (name, value) => {
    if (name === 'duration') return undefined;
    if (name === 'styles') return value.join('\n').replace(/content:"[^"]*"/g, '');
    return typeof value === 'string' ? plain(value) : value;
  });
}
