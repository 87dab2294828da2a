/** The journey in every skin that is classic but for a part: from login to a key, by mouse and keyboard. */
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../../server.ts';
import { openBrowser, Technician } from './technician.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CLOUD = 'https://na.myconnectwise.net/v2025_1/connectwise.aspx';
const KEYS = { publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' };

let browser: Browser;
let sandbox: Sandbox;
let tech: Technician;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await openBrowser(sandbox);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});
beforeEach(async () => {
  tech = await newTechnician();
});
afterEach(() => tech.page.close());

async function newTechnician(width = 1280): Promise<Technician> {
  return new Technician(await browser.newPage({ viewport: { width, height: 720 } }));
}

async function inFrames(): Promise<Technician> {
  const { page } = tech;
  return new Technician(page, page.frameLocator('iframe').frameLocator('iframe'));
}

/** Walks from login to a key that is shown. `open` brings a module's rows into the page. */
async function walk(
  address: string,
  role: string,
  open: (module: string) => Promise<void> = async () => {},
): Promise<void> {
  sandbox.connectWise.nextKeyPair = KEYS;
  await tech.signIn(address);
  await tech.newRole(role);
  await open('Companies');
  await tech.pick('Company Maintenance', 'Inquire Level', 'All');
  await open('Service Desk');
  await tech.pressField('Service Tickets', 'Edit Level');
  await tech.page.keyboard.type('my');
  await tech.page.keyboard.press('Tab');
  await open('System');
  await tech.pick('Table Setup', 'Delete Level', 'All');
  await tech.save();
  const stored = sandbox.connectWise.roles.find(({ name }) => name === role)?.levels;
  expect(stored?.['Companies/Company Maintenance']).toMatchObject({ add: 'None', inquire: 'All' });
  expect(stored?.['Service Desk/Service Tickets']).toMatchObject({ add: 'None', edit: 'My' });
  expect(stored?.['System/Table Setup']).toMatchObject({ delete: 'All', inquire: 'None' });
  await tech.page.reload();
  await tech.text(`Security Modules for Role - ${role}`).waitFor();
  await open('Companies');
  expect(await tech.pressField('Company Maintenance', 'Inquire Level')).toBe('All');

  await tech.choose('System', 'Members');
  await tech.text('API Members').click();
  await tech.text('RESYNC KEYS').waitFor();
  await tech.button('New Item').click();
  await tech.field('Member ID*').fill(role);
  await tech.field('Member Name*').fill('Office Protect');
  await tech.type('Role ID*', role);
  await tech.type('Level*', 'corp');
  await tech.type('Name*', 'bright');
  await tech.save();
  await tech.text('API Keys').click();
  // The form that is being left has a New Item of its own, for another member.
  await tech.text('SEARCH').waitFor();
  await tech.button('New Item').click();
  await tech.ui.locator('.cw_description').fill('Office Protect integration');
  await tech.save();
  await tech.text(KEYS.privateKey).waitFor();
  await tech.button('Back').click();
  await tech.text('Office Protect integration').waitFor();
  await tech.text(KEYS.publicKey).waitFor();
  await tech.text(KEYS.privateKey).waitFor({ state: 'detached' });
}

async function expand(module: string): Promise<void> {
  await tech.ui.locator('[id$="-listview-scroller"]').getByText(module, { exact: true }).click();
  await tech.ui.locator('.cw-loading-spinner').waitFor({ state: 'visible' });
  await tech.ui.locator('.cw-loading-spinner').waitFor({ state: 'detached' });
}

describe('the journey', () => {
  it('passes where rows are drawn only in sight', () => walk(`${CLOUD}?skin=virtual`, 'Virtual'));
  it('passes where rows are loaded late', () => walk(`${CLOUD}?skin=lazy`, 'Lazy', expand));
  it('passes where columns need a scroll', async () => {
    tech = await newTechnician(1024);
    await walk(`${CLOUD}?skin=columns`, 'Columns');
  });
  it.each([80, 150])('passes at a zoom of %i %', (zoom) =>
    walk(`${CLOUD}?skin=columns&zoom=${zoom}`, `Zoomed ${zoom}`),
  );
  it('passes in nested frames', async () => {
    tech = await inFrames();
    await walk(`${CLOUD}?skin=frames`, 'Frames');
  });
  it('passes on an on-premises server', async () => {
    await walk(sandbox.url.onPremises, 'OnPremises');
    expect(new URL(tech.page.url()).pathname).toBe('/v4_6_release/ConnectWise.aspx');
  });
});

describe('the virtualised list', () => {
  it('has some 25 rows, and fills their elements again a beat after they moved', async () => {
    await tech.signIn(`${CLOUD}?skin=virtual`);
    await tech.newRole('Recycled');
    await tech.row('Company Maintenance').waitFor();
    const rows = tech.ui.locator('.cw-ml-row');
    expect(await rows.count()).toBeLessThan(30);
    const third = await rows.nth(2).elementHandle();
    const before = await third?.innerText();
    const emptied = tech.page.evaluate(
      (row) =>
        new Promise<string>((resolve) => {
          new MutationObserver(() => resolve(row?.textContent ?? '')).observe(row as Node, {
            childList: true,
            subtree: true,
          });
        }),
      third,
    );
    await tech.cell('Table Setup', 'Add Level');
    expect(await emptied).toBe('');
    await expect.poll(() => third?.innerText()).not.toBe('');
    expect(await third?.innerText()).not.toBe(before);
    expect(await rows.count()).toBeLessThan(30);
  });
});

describe('the other columns', () => {
  it('begin with Last Update, and their headers follow to the end', async () => {
    tech = await newTechnician(1024);
    await tech.signIn(`${CLOUD}?skin=columns`);
    await tech.newRole('Scrolled');
    const [first, name] = await Promise.all([
      tech.text('Last Update').boundingBox(),
      tech.row('Contacts').boundingBox(),
    ]);
    expect(first?.x).toBeLessThan(name?.x ?? 0);
    const [hidden, grid] = await Promise.all([
      tech.text('Edit Level').boundingBox(),
      tech.ui.locator('[id$="-listview-scroller"]').boundingBox(),
    ]);
    expect(hidden?.x).toBeGreaterThan((grid?.x ?? 0) + (grid?.width ?? 0));
    await tech.pick('Contacts', 'Edit Level', 'All');
    await tech.save();
    const stored = sandbox.connectWise.roles.find((role) => role.name === 'Scrolled');
    expect(stored?.levels['Companies/Contacts']).toMatchObject({ add: 'None', edit: 'All', inquire: 'None' });
  });
});

describe('the nested frames', () => {
  it('bring the screens about a second after the menu, none of them in the top document', async () => {
    const framed = await inFrames();
    await framed.signIn(`${CLOUD}?skin=frames`);
    expect(await tech.page.locator('iframe').count()).toBe(1);
    expect(tech.page.frames().map((frame) => new URL(frame.url()).pathname)).toEqual([
      '/v2025_1/connectwise.aspx',
      '/v2025_1/modulehost.aspx',
      '/v2025_1/modulescreen.aspx',
    ]);
    await framed.choose('System', 'Security Roles');
    await framed.text('CRM Only').click();
    await framed.text('Security Modules for Role - CRM Only').waitFor();
    expect(await tech.page.getByText('Add Level').count()).toBe(0);
  });

  it('go back to the login page when the session is over', async () => {
    const framed = await inFrames();
    await framed.signIn(`${CLOUD}?skin=frames`);
    await framed.choose('System', 'Security Roles');
    await framed.text('CRM Only').click();
    await framed.button('Copy').waitFor();
    sandbox.connectWise.sessions.clear();
    await framed.button('Copy').click();
    await tech.page.getByText('Your session is over. Please sign in again.').waitFor();
  });
});
