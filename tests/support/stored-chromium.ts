/** The same user in Chromium, with a profile that outlives the browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { stored } from './background.ts';
import { typeAt } from './connectwise.ts';
import { learnCompany } from './forms.ts';
import { extensionErrors } from './launch.ts';
import { textsOf } from './page-texts.ts';
import { openSignedIn, readyForKey } from './seed-state.ts';
import { cardSays, HANDOFF, PANEL } from './setup-steps.ts';
import { type Driver, type Form, otherRequests, readNotes } from './stored-form.ts';
import { openProfile, type Tab } from './world.ts';

/** Starts the browser; `isRestored` opens the pages again that it had when it ended. */
export async function startChromium(
  sandbox: Sandbox,
  profile: string,
  { isRestored = false } = {},
): Promise<Driver> {
  if (isRestored) answerRestore(profile);
  const world = await openProfile(sandbox, profile, { isRestored });
  const { session, tab, tabAt } = world;
  const { context } = session;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tabs = new Map<Form, Tab>();

  const pageOf = async (form: Form): Promise<Page> => {
    const known = tabs.get(form)?.page;
    if (known) return known;
    const isIt = (page: Page) => page.url().endsWith(`/forms/${form}`);
    return context.pages().find(isIt) ?? context.waitForEvent('page', isIt);
  };
  const tabOf = (form: Form): Tab => {
    const found = tabs.get(form);
    if (!found) throw new Error(`No tab shows the form ${form}.`);
    return found;
  };

  return {
    name: 'Chromium',
    version: context.browser()?.version() ?? '',
    profile,
    words: [session.extensionId],
    async hold(pair) {
      const { connectWise } = sandbox;
      const member =
        connectWise.apiMembers.find(({ identifier }) => identifier === 'OfficeProtect') ??
        readyForKey(connectWise);
      connectWise.nextKeyPair = pair;
      await tab.page.bringToFront();
      await tab.page.goto('about:blank');
      await openSignedIn(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
      await typeAt(tab, 'Description:', 'Office Protect integration');
      // Not marked any more once a key was delivered.
      await tab.user.click(tab.page.getByTitle('Save', { exact: true }));
      await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
      const companyId = { host: PANEL, attributes: { 'data-field': 'company-id' } } as const;
      if ((await tab.hooks.waitFor(companyId)).value !== CREDENTIALS.company) await learnCompany(world);
    },
    async fill(form, notes) {
      const page = await context.newPage();
      const portal = await tabAt(page);
      tabs.set(form, portal);
      await page.goto(`${sandbox.url.officeProtect}forms/${form}`);
      await portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
      await cardSays(portal, 'verified');
      await portal.user.click(page.getByLabel('Notes'));
      await portal.user.type(notes);
      await portal.user.press('ControlOrMeta+A');
      await portal.user.press('ControlOrMeta+C');
    },
    async submit(form) {
      const { page, user } = tabOf(form);
      await page.bringToFront();
      await user.click(page.getByRole('button', { name: 'Check connection' }));
      await page.getByRole('heading', { name: 'Saved' }).waitFor();
    },
    async leave(form) {
      const { page, user } = tabOf(form);
      await page.bringToFront();
      await user.click(page.getByRole('link', { name: 'Other page' }));
      await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
    },
    async goBack(form) {
      const { page } = tabOf(form);
      await page.bringToFront();
      await page.goBack();
    },
    notes: async (form) => (await pageOf(form)).evaluate(readNotes),
    async wipe() {
      await tab.page.bringToFront();
      await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'done' } });
      await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'wiped' } });
    },
    async live() {
      const pages = context.pages().filter((page) => page.url().startsWith('https:'));
      const texts = (await Promise.all(pages.map((page) => textsOf(page)))).flatMap((all, index) =>
        all.map((each) => ({
          ...each,
          isOurs: each.path.includes('office-protect-'),
          isPortal: pages[index]?.url().startsWith(sandbox.url.officeProtect),
        })),
      );
      const portal = pages.find((page) => page.url().startsWith(sandbox.url.officeProtect));
      return {
        'storage.session': [JSON.stringify(await stored(session, 'session'))],
        'storage.local': [JSON.stringify(await stored(session, 'local'))],
        'our elements': texts.filter(({ isOurs }) => isOurs).map(({ text }) => text),
        'pages of the portal': texts
          .filter(({ isOurs, isPortal }) => isPortal && !isOurs)
          .map(({ text }) => text),
        'addresses and titles': await Promise.all(
          pages.map(async (page) => `${page.url()} ${await page.title()}`),
        ),
        'other requests': otherRequests(sandbox.requests),
        'console lines': session.consoleLines,
        'extension errors': [await extensionErrors(session)],
        clipboard: portal ? [await clipboardOf(portal)] : null,
      };
    },
    close: () => session.close(),
    async crash() {
      const devTools = await context.browser()?.newBrowserCDPSession();
      const { processInfo = [] } = (await devTools?.send('SystemInfo.getProcessInfo')) ?? {};
      const id = processInfo.find(({ type }) => type === 'browser')?.id;
      if (!id) throw new Error('The browser does not tell its process.');
      const ended = context.waitForEvent('close');
      process.kill(id, 'SIGKILL');
      await ended;
    },
  };
}

/** What the page reads that pastes, on a page that has the focus. */
async function clipboardOf(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** After a crash the browser asks whether to restore the pages; this is the answer Yes, which tests cannot click. */
function answerRestore(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as { profile: { exit_type: string } };
  preferences.profile.exit_type = 'Normal';
  writeFileSync(file, JSON.stringify(preferences));
}
