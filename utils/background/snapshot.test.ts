import { beforeEach, expect, test, vi } from 'vitest';
import { browser, openTab, resetBrowser } from '../../tests/support/fake-browser.ts';
import { PORTAL, SITE } from '../../tests/support/samples.ts';
import { handlers } from './handlers/index.ts';
import { POPUP } from './testing/connectwise-tab.ts';

vi.mock('wxt/browser', () => import('../../tests/support/fake-browser.ts'));

beforeEach(() => {
  resetBrowser();
  vi.restoreAllMocks();
});

const FRAME = { path: [], root: { tag: 'html' }, styles: [], maskedTexts: 3 };

/** Frames answer with these texts, as the script that is injected into them does. */
function answers(...results: unknown[]) {
  const injected = results.map((result) => ({ result }));
  return vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue(injected as never);
}

test('the frames of a tab are one snapshot', async () => {
  const tab = openTab({ url: `${SITE}/v2025_1/connectwise.aspx` });
  const inject = answers(JSON.stringify(FRAME), JSON.stringify({ ...FRAME, path: [0] }), null);
  const reply = await handlers['take-snapshot']({}, { ...POPUP, tabId: tab.id });
  expect(inject).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: tab.id, allFrames: true },
    files: ['/snapshot.js'],
  });
  expect(reply).toMatchObject({
    snapshot: { kind: 'page-snapshot', version: 1, frames: [{ path: [] }, { path: [0] }] },
  });
});

test('nothing is injected into a page of another origin, or a tab that is gone', async () => {
  const inject = answers(JSON.stringify(FRAME));
  const tab = openTab({ url: 'https://example.com/' });
  for (const tabId of [tab.id, 99]) {
    const reply = await handlers['take-snapshot']({}, { ...POPUP, tabId });
    expect(reply).toEqual({ problem: 'no-page' });
  }
  expect(inject).not.toHaveBeenCalled();
});

test('a key in one frame is a refusal of all', async () => {
  const tab = openTab({ url: `${SITE}/` });
  answers(JSON.stringify(FRAME), 'key');
  expect(await handlers['take-snapshot']({}, { ...POPUP, tabId: tab.id })).toEqual({ problem: 'key' });
});

test.each([[['']], [[]], [[JSON.stringify({ ...FRAME, path: [0] })]]])(
  'a page whose top frame does not answer is no snapshot (%j)',
  async (results) => {
    const tab = openTab({ url: `${SITE}/` });
    answers(...results);
    expect(await handlers['take-snapshot']({}, { ...POPUP, tabId: tab.id })).toEqual({ problem: 'failed' });
  },
);

test('by its kind, an open tab of that product is taken, and none of a private window', async () => {
  const inject = answers(JSON.stringify(FRAME));
  openTab({ url: `${PORTAL}/`, incognito: true });
  const from = { ...POPUP, tabId: -1 };
  expect(await handlers['take-snapshot']({ kind: 'portal' }, from)).toEqual({ problem: 'no-page' });
  const tab = openTab({ url: `${PORTAL}/integrations` });
  openTab({ url: `${SITE}/` });
  await handlers['take-snapshot']({ kind: 'portal' }, from);
  expect(inject.mock.calls.map(([{ target }]) => target.tabId)).toEqual([tab.id]);
});
