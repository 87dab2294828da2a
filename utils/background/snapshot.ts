/** Takes the snapshot of a tab: each frame gives its part, without its texts, and nothing is kept here. */
import { browser } from 'wxt/browser';
import type { SnapshotReply } from '../messages/contract.ts';
import type { Kind } from '../settings/origins.ts';
import type { FrameSnapshot } from '../snapshot/snapshot-file.ts';
import { kindNow, tabsFor } from './settings.ts';

/** Opens the page that shows the snapshot of a tab and saves it. */
export async function openReport(tabId: number): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/report.html?tab=${tabId}`) });
  return null;
}

/** The snapshot of a tab of our products; of the one that was used last, when only its kind is known. */
export async function snapshotOf(tabId: number, kind: Kind | undefined): Promise<SnapshotReply> {
  const tab = kind ? await lastTabOf(kind) : await browser.tabs.get(tabId).catch(() => null);
  if (tab?.id === undefined || !(await isOurs(tab.url))) return { problem: 'no-page' };
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/snapshot.js'] })
    .catch(() => []);
  const parts = results.map(({ result }) => result).filter((result) => typeof result === 'string');
  if (parts.includes(KEY)) return { problem: 'key' };
  const frames = parts.filter((part) => part !== '').map((part): FrameSnapshot => JSON.parse(part));
  if (!frames.some(({ path }) => path.length === 0)) return { problem: 'failed' };
  const { name, version } = browser.runtime.getManifest();
  const snapshot = {
    kind: 'page-snapshot' as const,
    version: 1 as const,
    extension: `${name} ${version}`,
    browser: navigator.userAgent,
    frames,
  };
  return { snapshot };
}

/** What a frame answers instead of a snapshot in which a key would be (entrypoints/snapshot.ts). */
const KEY = 'key';

async function isOurs(url = ''): Promise<boolean> {
  return URL.canParse(url) && (await kindNow(new URL(url).origin)) !== null;
}

/** A private window is only looked at when its own panel asks. */
async function lastTabOf(kind: Kind) {
  const { tabs } = await tabsFor(kind);
  const open = tabs.filter(({ incognito }) => !incognito);
  return open.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0] ?? null;
}
