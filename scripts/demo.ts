/**
 * `npm run demo`: builds the extension, starts the sandbox and a browser with both. With a display it
 * leaves the browser to the user. Without one, or with `--headless`, it walks the whole setup by real
 * mouse and keyboard, with a screenshot of each step in demo-output/. The exit code is 0 if it succeeded.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { CREDENTIALS } from '../sandbox/connectwise/seed.ts';
import { searchProfile, searchText } from '../tests/support/canary.ts';
import { openSystem } from '../tests/support/connectwise.ts';
import { ROOT } from '../tests/support/project.ts';
import { checkConnection, enterConnectWise, PANEL, receive, send } from '../tests/support/setup-steps.ts';
import {
  beginMember,
  createKey,
  fillInMember,
  nameRole,
  setRole,
  wantOptional,
} from '../tests/support/short-steps.ts';
import { createWorld, type Tab, type World } from '../tests/support/world.ts';

const OUTPUT = join(ROOT, 'demo-output');
/** A unique key pair, so that leaks can be found by searching for it. */
const CANARY = { publicKey: 'DemoPublic7Kq2Xz', privateKey: 'DemoSecret9Wv4Tb' };

const isHeadless = process.argv.includes('--headless') || !hasDisplay();

console.log('Building the extension …');
await build({ root: ROOT, mode: 'production' });
const world = await createWorld({ headless: isHeadless });
try {
  if (isHeadless) await runSetup(world);
  else await leaveToUser(world);
} finally {
  await world.close();
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Waits until the user closes the browser. */
async function leaveToUser({ sandbox, session, tab }: World): Promise<void> {
  await tab.page.goto(sandbox.url.connectWise);
  console.log(`
The browser is yours. Everything in it is a sandbox on this machine.
  1. Sign in to ConnectWise: company ${CREDENTIALS.company}, user ${CREDENTIALS.username}, password ${CREDENTIALS.password}
  2. Open System > Security Roles. The panel appears and leads you from there.
  3. Office Protect is at ${sandbox.url.officeProtect}; its sign-in page says how.
Close the browser to end.`);
  await new Promise((done) => session.context.once('close', done));
}

/** Runs the whole setup, prints the result, and sets the exit code. */
async function runSetup(world: World): Promise<void> {
  const { sandbox, session, tab } = world;
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  sandbox.connectWise.nextKeyPair = CANARY;
  let count = 0;
  const step = async <Result>(title: string, act: () => Promise<Result>, at?: (result: Result) => Tab) => {
    const result = await act();
    count += 1;
    const { page } = at?.(result) ?? tab;
    // Moves the mouse away from the last click, so that the screenshot shows the page without hover styles.
    await page.mouse.move(720, 880);
    const picture = `${String(count).padStart(2, '0')}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;
    await page.screenshot({ path: join(OUTPUT, picture), animations: 'disabled' });
    console.log(`${String(count).padStart(2)}. ${title}`);
    return result;
  };

  const started = performance.now();
  await step('Sign in to ConnectWise', () => enterConnectWise(world));
  await step('Open the Security Roles', () => openSystem(tab, 'Security Roles'));
  await step('Name the role', () => nameRole(tab));
  await step('Answer whether ticket settings are wanted', () => wantOptional(tab));
  await step('Set all levels and save the role', () => setRole(tab));
  await step('Open the members', () => openSystem(tab, 'Members'));
  await step('Begin the API member', () => beginMember(tab));
  await step('Fill in the API member and save it', () => fillInMember(tab));
  await step('Create the API key the pair is held', () => createKey(tab));
  const portal = await step(
    'Send to Office Protect',
    () => send(world),
    (opened) => opened,
  );
  await step(
    'The form is filled and read back',
    () => receive(portal),
    () => portal,
  );
  const check = await step(
    'Check connection',
    () => checkConnection(portal),
    () => portal,
  );
  await tab.page.bringToFront();
  await step('Wipe the key', () => done(tab));
  const seconds = (performance.now() - started) / 1000;

  await session.context.close();
  const needles = [CANARY.privateKey];
  const leaks = [
    ...(await searchProfile(session.profile, needles)),
    ...searchText(session.consoleLines, needles),
    ...searchText(strayRequests(world), needles),
  ];
  const leaked = leaks.reduce((sum, { count: found }) => sum + found, 0);
  const isPassed = /passed/.test(check);
  const { clicks, keystrokes } = tab.user.tally;
  console.log(`
Steps: ${count}, clicks: ${clicks}, keystrokes: ${keystrokes}, time: ${seconds.toFixed(0)} s (a script's, not a person's)
Check connection: ${isPassed ? 'passed' : check}
Canary: the private key was found ${leaked} times in the browser's profile, the console and foreign requests
Pictures: demo-output/`);
  process.exitCode = isPassed && leaked === 0 ? 0 : 1;
}

/** Clicks Done in the panel and waits until the pair is wiped. */
async function done({ hooks }: Tab): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
}

/** All requests except those of the form, and those with which Office Protect's server checks the key. */
function strayRequests({ sandbox }: World): string[] {
  const isOwn = (url: URL) =>
    (url.host === 'portal.office-protect.com' && url.pathname.startsWith('/api/connectwise')) ||
    url.host === 'api-na.myconnectwise.net';
  return sandbox.requests.filter(({ url }) => !isOwn(new URL(url))).map((request) => JSON.stringify(request));
}
