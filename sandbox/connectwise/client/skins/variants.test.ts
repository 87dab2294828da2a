/** The journey in every skin that is classic but for a part: from login to a key, by mouse and keyboard. */
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { Sandbox } from '../../../server.ts';
import { endSession, test as it, keyOf, startSession } from '../../../testing/test.ts';
import { UserDriver } from '../../../testing/user-driver.ts';

const CLOUD = 'https://na.myconnectwise.net/v2025_1/connectwise.aspx';
const NARROW = { width: 1024, height: 720 };

function inFrames(page: Page): UserDriver {
  return new UserDriver(page, page.frameLocator('iframe').frameLocator('iframe'));
}

/** Walks from login to a key that is shown. `open` brings a module's rows into the page. */
async function walk(
  user: UserDriver,
  sandbox: Sandbox,
  address: string,
  role: string,
  open: (module: string) => Promise<void> = async () => {},
): Promise<void> {
  await user.signIn(address);
  await user.newRole(role);
  await open('Companies');
  await user.pick('Company Maintenance', 'Inquire Level', 'All');
  await open('Service Desk');
  await user.clickField('Service Tickets', 'Edit Level');
  await user.page.keyboard.type('my');
  await user.page.keyboard.press('Tab');
  await open('System');
  await user.pick('Table Setup', 'Delete Level', 'All');
  await user.save();
  const stored = sandbox.connectWise.roles.find(({ name }) => name === role)?.levels;
  expect(stored?.['Companies/Company Maintenance']).toMatchObject({ add: 'None', inquire: 'All' });
  expect(stored?.['Service Desk/Service Tickets']).toMatchObject({ add: 'None', edit: 'My' });
  expect(stored?.['System/Table Setup']).toMatchObject({ delete: 'All', inquire: 'None' });
  await user.page.reload();
  await user.text(`Security Modules for Role - ${role}`).waitFor();
  await open('Companies');
  expect(await user.clickField('Company Maintenance', 'Inquire Level')).toBe('All');

  await user.choose('System', 'Members');
  await user.text('API Members').click();
  await user.text('RESYNC KEYS').waitFor();
  await user.button('New Item').click();
  await user.field('Member ID*').fill(role);
  await user.field('Member Name*').fill('Office Protect');
  await user.type('Role ID*', role);
  await user.type('Level*', 'corp');
  await user.type('Name*', 'bright');
  await user.save();
  await user.text('API Keys').click();
  // The form that is being left has a New Item of its own, for another member.
  await user.text('SEARCH').waitFor();
  await user.button('New Item').click();
  await user.ui.locator('.cw_description').fill('Office Protect integration');
  await user.save();
  const key = keyOf(sandbox, role);
  await user.text(key.privateKey).waitFor();
  await user.button('Back').click();
  await user.text('Office Protect integration').waitFor();
  await user.text(key.publicKey).waitFor();
  await user.text(key.privateKey).waitFor({ state: 'detached' });
}

/** Opens a module whose rows are loaded late, and waits for them. */
async function expand({ ui }: UserDriver, module: string): Promise<void> {
  await ui.locator('[id$="-listview-scroller"]').getByText(module, { exact: true }).click();
  await ui.locator('.cw-loading-spinner').waitFor({ state: 'detached' });
  const rows = ui
    .locator('tbody', { has: ui.getByText(module, { exact: true }) })
    .locator('xpath=following-sibling::tbody[1]/tr');
  await rows.first().waitFor();
}

describe.concurrent('the journey', () => {
  it('passes where rows are drawn only in sight', ({ user, sandbox }) =>
    walk(user, sandbox, `${CLOUD}?skin=virtual`, 'Virtual'));
  it('passes where rows are loaded late', ({ user, sandbox }) =>
    walk(user, sandbox, `${CLOUD}?skin=lazy`, 'Lazy', (module) => expand(user, module)));
  it('passes where columns need a scroll', async ({ page, user, sandbox }) => {
    await page.setViewportSize(NARROW);
    await walk(user, sandbox, `${CLOUD}?skin=columns`, 'Columns');
  });
  it.for([80, 150])('passes at a zoom of %i %', (zoom, { user, sandbox }) =>
    walk(user, sandbox, `${CLOUD}?skin=columns&zoom=${zoom}`, `Zoomed ${zoom}`),
  );
  it('passes in nested frames', ({ page, sandbox }) =>
    walk(inFrames(page), sandbox, `${CLOUD}?skin=frames`, 'Frames'));
  it('passes on an on-premises server', async ({ page, user, sandbox }) => {
    await walk(user, sandbox, sandbox.url.onPremises, 'OnPremises');
    expect(new URL(page.url()).pathname).toBe('/v4_6_release/ConnectWise.aspx');
  });
});

describe.concurrent('the virtualised list', () => {
  it('has some 25 rows, and fills their elements again a beat after they moved', async ({
    page,
    user,
    sandbox,
    expect,
  }) => {
    await startSession(sandbox, page);
    await user.open(`${CLOUD}?skin=virtual`);
    await user.newRole('Recycled');
    await user.row('Company Maintenance').waitFor();
    const rows = user.ui.locator('.cw-ml-row');
    expect(await rows.count()).toBeLessThan(30);
    const third = await rows.nth(2).elementHandle();
    const before = await third?.innerText();
    const emptied = page.evaluate(
      (row) =>
        new Promise<string>((resolve) => {
          new MutationObserver(() => resolve(row?.textContent ?? '')).observe(row as Node, {
            childList: true,
            subtree: true,
          });
        }),
      third,
    );
    // So far that the element is used again, and not so far that the list ends.
    await user.cell('Company Maintenance', 'Add Level');
    await page.mouse.wheel(0, 300);
    expect(await emptied).toBe('');
    await expect.poll(() => third?.innerText()).not.toBe('');
    expect(await third?.innerText()).not.toBe(before);
    expect(await rows.count()).toBeLessThan(30);
  });
});

describe.concurrent('the other columns', () => {
  it('begin with Last Update, and their headers follow to the end', async ({ page, user, sandbox }) => {
    await page.setViewportSize(NARROW);
    await startSession(sandbox, page);
    await user.open(`${CLOUD}?skin=columns`);
    await user.newRole('Scrolled');
    const [first, name] = await Promise.all([
      user.text('Last Update').boundingBox(),
      user.row('Contacts').boundingBox(),
    ]);
    expect(first?.x).toBeLessThan(name?.x ?? 0);
    const [hidden, grid] = await Promise.all([
      user.text('Edit Level').boundingBox(),
      user.ui.locator('[id$="-listview-scroller"]').boundingBox(),
    ]);
    expect(hidden?.x).toBeGreaterThan((grid?.x ?? 0) + (grid?.width ?? 0));
    await user.pick('Contacts', 'Edit Level', 'All');
    await user.save();
    const stored = sandbox.connectWise.roles.find((role) => role.name === 'Scrolled');
    expect(stored?.levels['Companies/Contacts']).toMatchObject({ add: 'None', edit: 'All', inquire: 'None' });
  });
});

describe.concurrent('the nested frames', () => {
  it('bring the screens about a second after the menu, none of them in the top document', async ({
    page,
    sandbox,
  }) => {
    const framed = inFrames(page);
    await startSession(sandbox, page);
    await framed.open(`${CLOUD}?skin=frames`);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(page.frames().map((frame) => new URL(frame.url()).pathname)).toEqual([
      '/v2025_1/connectwise.aspx',
      '/v2025_1/modulehost.aspx',
      '/v2025_1/modulescreen.aspx',
    ]);
    await framed.choose('System', 'Security Roles');
    await framed.text('CRM Only').click();
    await framed.text('Security Modules for Role - CRM Only').waitFor();
    expect(await page.getByText('Add Level').count()).toBe(0);
  });

  it('go back to the login page when the session is over', async ({ page, sandbox }) => {
    const framed = inFrames(page);
    await startSession(sandbox, page);
    await framed.open(`${CLOUD}?skin=frames`);
    await framed.choose('System', 'Security Roles');
    await framed.text('CRM Only').click();
    await framed.button('Copy').waitFor();
    await endSession(sandbox, page);
    await framed.button('Copy').click();
    await page.getByText('Your session is over. Please sign in again.').waitFor();
  });
});
