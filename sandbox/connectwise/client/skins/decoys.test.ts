/** Pages that look like setup screens without being one, and screens that are there without being seen. */
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../../server.ts';
import { openBrowser, Technician } from './technician.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const CLOUD = 'https://na.myconnectwise.net/v2025_1/connectwise.aspx';

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
  tech = new Technician(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
});
afterEach(() => tech.page.close());

/** Goes from the list of roles to one of them. */
async function openRole(name: string): Promise<void> {
  await tech.choose('System', 'Security Roles');
  await tech.text(name).filter({ visible: true }).click();
  await tech.text(`Security Modules for Role - ${name}`).filter({ visible: true }).waitFor();
}

describe('texts about setup screens', () => {
  it('are an article with the whole table of levels', async () => {
    await tech.signIn(CLOUD);
    await tech.choose('Service Desk', 'Knowledge Base');
    await tech.ui.locator('#Title-input').fill('levels of our');
    await tech.page.keyboard.press('Enter');
    await tech.text('How to create API keys for a vendor').waitFor({ state: 'detached' });
    await tech.text('Levels of our integration role').click();
    await tech.text('Security Modules for Role - OfficeProtect').waitFor();
    for (const header of ['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level']) {
      await tech.text(header).waitFor();
    }
    expect(await tech.ui.locator('tr', { hasText: 'Service Tickets' }).allTextContents()).toEqual([
      'Close Service TicketsAllAllAllAll',
      'Service TicketsAllAllAllAll',
      'Service Tickets - FinanceNoneNoneNoneNone',
    ]);
  });

  it.each([
    ['Check the levels of the integration role', 'Inquire Level'],
    ['Payroll vendor asks for API keys', 'Private Key: Zs7dLc9YhU3pGf6A'],
  ])('are the ticket "%s"', async (summary, shown) => {
    await tech.signIn(CLOUD);
    await tech.choose('Service Desk', 'Service Board');
    await tech.ui.locator('tr', { hasText: summary }).locator('a').click();
    await tech.text(shown).waitFor();
    expect(await tech.ui.locator('input').count()).toBe(0);
  });
});

describe('a second role', () => {
  it.each(['display', 'visibility', 'offsets'])('is kept out of sight by %s', async (mode) => {
    await tech.signIn(`${CLOUD}?cards=${mode}`);
    await openRole('CRM Only');
    await openRole('Service Tech');
    const older = tech.text('Security Modules for Role - CRM Only');
    expect(await older.count()).toBe(1);
    const box = await older.boundingBox();
    expect((await older.isVisible()) && (box?.x ?? 0) > 0).toBe(false);
    expect(await tech.row('Contacts').count()).toBe(mode === 'offsets' ? 2 : 1);
    await tech.page.goBack();
    await tech.page.goBack();
    await tech.text('Security Modules for Role - CRM Only').filter({ visible: true }).waitFor();
    expect(await tech.text('Security Modules for Role - CRM Only').count()).toBe(1);
    expect(await tech.text('Security Modules for Role - Service Tech').count()).toBe(1);
  });

  it('stands beside the first one', async () => {
    await tech.signIn(`${CLOUD}?cards=beside`);
    await openRole('CRM Only');
    await openRole('Service Tech');
    const [older, newer] = await Promise.all([
      tech.text('Security Modules for Role - CRM Only').boundingBox(),
      tech.text('Security Modules for Role - Service Tech').boundingBox(),
    ]);
    expect(older?.y).toBe(newer?.y);
    expect(older?.x).toBeLessThan(newer?.x ?? 0);
  });
});

describe('another product', () => {
  it('lets nobody in', async () => {
    await tech.page.goto(sandbox.url.otherProduct);
    await tech.page.getByLabel('Company').fill('brightwater');
    await tech.page.getByLabel('Username').fill('tech');
    await tech.page.getByLabel('Password').fill('sandbox');
    await tech.page.keyboard.press('Enter');
    await tech.page.getByText('We could not sign you in.').waitFor();
  });
});
