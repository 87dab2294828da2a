import { beforeEach, expect, test, vi } from 'vitest';
import { createPopupClient } from './popup-client.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@wxt-dev/browser', () => ({ browser: { runtime: { id: 'our-extension', sendMessage } } }));

const STAGING = 'https://staging.connectwisedev.com';

/** A client whose user answers the browser's question so. */
function clientOf(answer: boolean) {
  const request = vi.fn(async () => answer);
  const client = createPopupClient(
    { tabId: 1, url: `${STAGING}/` },
    async () => {},
    request,
    () => {},
  );
  return { client, request };
}

beforeEach(() => sendMessage.mockReset());

test('a host of ConnectWise’s own is asked for with its API at once, in the click itself', async () => {
  const { client, request } = clientOf(true);
  const answered = client.allowOwnHost(STAGING);
  // A browser asks only in the click's own task: nothing may be awaited before.
  expect(request.mock.calls).toEqual([
    [['https://api-staging.connectwisedev.com/*', 'https://staging.connectwisedev.com/*']],
  ]);
  expect(sendMessage).not.toHaveBeenCalled();
  expect(await answered).toBe(true);
  expect(sendMessage.mock.calls).toEqual([
    [{ type: 'add-origin', payload: { kind: 'connectwise', origin: STAGING } }],
  ]);
});

test('a host that is not allowed is not added', async () => {
  const { client } = clientOf(false);
  expect(await client.allowOwnHost(STAGING)).toBe(false);
  expect(sendMessage).not.toHaveBeenCalled();
});
