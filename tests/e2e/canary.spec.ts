/** A unique private key is searched for everywhere: it is only where it must be. */
import type { RecordedRequest } from '../../sandbox/request-log.ts';
import { stored } from '../support/background.ts';
import { count, type Needle, searchProfile, searchText } from '../support/canary.ts';
import { extensionErrors } from '../support/launch.ts';
import { textsOf } from '../support/page-texts.ts';
import { openPopup } from '../support/popup.ts';
import { checkConnection, PANEL, receive, send, walkToKey } from '../support/setup-steps.ts';
import type { Tab } from '../support/world.ts';
import { expect, test } from './fixtures.ts';

const CANARY = { publicKey: 'CanaryPublicB5v9', privateKey: 'CanarySecretH2n7' };
const NEEDLES = [CANARY.privateKey];

test('the private key is in ConnectWise, in the form and in the vault, and nowhere else', async ({
  ownWorld: world,
}) => {
  const { tab, sandbox, session } = world;
  sandbox.connectWise.nextKeyPair = CANARY;
  await walkToKey(world);

  // Held: ConnectWise shows it, the vault has it, none of our elements show it.
  expect(count(searchText([JSON.stringify(await stored(session, 'session'))], NEEDLES))).toBe(1);
  expect(await placesIn(tab)).toEqual(['page text']);
  const popup = await openPopup(session);
  const inPopup = await popup.waitFor({}, ({ text }) => text.includes('ends in'));
  expect(count(searchText([inPopup.text], NEEDLES))).toBe(0);
  await tab.page.bringToFront();

  // Delivered: the form has it too.
  const portal = await send(world);
  await receive(portal);
  expect(await placesIn(portal)).toEqual(['form attribute', 'form input']);
  expect(await placesIn(tab)).toEqual(['page text']);
  expect(await checkConnection(portal)).toContain('passed');

  // Wiped: the extension has it nowhere.
  await tab.page.bringToFront();
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
  for (const area of ['session', 'local'] as const) {
    expect(count(searchText([JSON.stringify(await stored(session, area))], NEEDLES))).toBe(0);
  }

  const [own, strange] = split(sandbox.requests);
  expect(count(searchText(own, NEEDLES))).toBeGreaterThan(0);
  expect(searchText(strange, NEEDLES)).toEqual(nowhere());

  await tab.page.evaluate(() => console.info('marker: this line is collected'));
  await expect.poll(() => session.consoleLines.join('\n')).toContain('marker: this line is collected');
  expect(searchText(session.consoleLines, NEEDLES)).toEqual(nowhere());

  // The browser's own list of the extension's errors can be read, and is empty.
  const errors = await extensionErrors(session);
  expect(errors).toContain(session.extensionId);
  expect(searchText([errors], NEEDLES)).toEqual(nowhere());

  await session.context.close();
  // What is stored on disk on purpose is found there, which proves the search.
  expect(count(searchProfile(session.profile, ['brightwater']))).toBeGreaterThan(0);
  const inProfile = searchProfile(session.profile, NEEDLES);
  expect(inProfile).toEqual(nowhere());
  const counts = {
    'other requests': [strange.length, count(searchText(strange, NEEDLES))],
    'console lines': [session.consoleLines.length, count(searchText(session.consoleLines, NEEDLES))],
    'extension errors': [1, count(searchText([errors], NEEDLES))],
    'profile folder': [1, count(inProfile)],
  };
  const lines = Object.entries(counts).map(([what, [all, found]]) => `${what}: ${found} in ${all}`);
  // The figures are part of the test's output.
  process.stdout.write(`canary of the private key found in\n  ${lines.join('\n  ')}\n`);
});

/** Where in a page the key is, each kind of place once: in our elements, in a form's field, or elsewhere in the page. */
async function placesIn({ page }: Tab): Promise<string[]> {
  const texts = await textsOf(page);
  // The snapshot includes our closed shadow roots, or it would prove nothing.
  const ours = texts.filter(({ path }) => path.includes('office-protect-'));
  expect(ours.some(({ text }) => text.includes(CANARY.publicKey.slice(-4)))).toBe(true);
  const places = texts
    .filter(({ text }) => count(searchText([text], NEEDLES)) > 0)
    .map(({ path, in: place }) => {
      if (path.includes('office-protect-')) return `ours ${place}`;
      return `${/ form .* input$/.test(path) ? 'form' : 'page'} ${place}`;
    });
  return [...new Set(places)].sort();
}

/** The form's own requests and those with which Office Protect's server checks the key; and all others. */
function split(requests: readonly RecordedRequest[]): [own: string[], strange: string[]] {
  const isOwn = ({ url }: RecordedRequest) => {
    const { host, pathname } = new URL(url);
    return (
      host === 'api-na.myconnectwise.net' ||
      (host === 'portal.office-protect.com' && pathname.startsWith('/api/connectwise'))
    );
  };
  const texts = (some: readonly RecordedRequest[]) => some.map((request) => JSON.stringify(request));
  return [texts(requests.filter(isOwn)), texts(requests.filter((request) => !isOwn(request)))];
}

function nowhere(): Needle[] {
  return NEEDLES.map((needle) => ({ needle, count: 0, places: [] }));
}
