/** Pages that look like setup screens without being one, and screens that are there without being seen. */
import { describe, expect } from 'vitest';
import { test as base, startSession } from '../../../testing/test.ts';
import type { UserDriver } from '../../../testing/user-driver.ts';

const CLOUD = 'https://na.myconnectwise.net/v2025_1/connectwise.aspx';

const it = base.extend('user', async ({ user, page, sandbox }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await startSession(sandbox, page);
  return user;
});

/** Goes from the list of roles to one of them. */
async function openRole(user: UserDriver, name: string): Promise<void> {
  await user.choose('System', 'Security Roles');
  await user.text(name).filter({ visible: true }).click();
  await user.text(`Security Modules for Role - ${name}`).filter({ visible: true }).waitFor();
}

describe.concurrent('texts about setup screens', () => {
  it('are an article with the whole table of levels', async ({ page, user }) => {
    await user.open(CLOUD);
    await user.choose('Service Desk', 'Knowledge Base');
    await page.locator('#Title-input').fill('levels of our');
    await page.keyboard.press('Enter');
    await user.text('How to create API keys for a vendor').waitFor({ state: 'detached' });
    await user.text('Levels of our integration role').click();
    await user.text('Security Modules for Role - OfficeProtect').waitFor();
    for (const header of ['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level']) {
      await user.text(header).waitFor();
    }
    expect(await page.locator('tr', { hasText: 'Service Tickets' }).allTextContents()).toEqual([
      'Close Service TicketsAllAllAllAll',
      'Service TicketsAllAllAllAll',
      'Service Tickets - FinanceNoneNoneNoneNone',
    ]);
  });

  it.for([
    ['Check the levels of the integration role', 'Inquire Level'],
    ['Payroll vendor asks for API keys', 'Private Key: Zs7dLc9YhU3pGf6A'],
  ])('are the ticket "%s"', async ([summary = '', shown = ''], { page, user }) => {
    await user.open(CLOUD);
    await user.choose('Service Desk', 'Service Board');
    await page.locator('tr', { hasText: summary }).locator('a').click();
    await user.text(shown).waitFor();
    expect(await page.locator('input').count()).toBe(0);
  });
});

describe.concurrent('a second role', () => {
  it.for(['display', 'visibility', 'offsets'])('is kept out of sight by %s', async (mode, { page, user }) => {
    await user.open(`${CLOUD}?cards=${mode}`);
    await openRole(user, 'CRM Only');
    await openRole(user, 'Service Tech');
    const older = user.text('Security Modules for Role - CRM Only');
    expect(await older.count()).toBe(1);
    const box = await older.boundingBox();
    expect((await older.isVisible()) && (box?.x ?? 0) > 0).toBe(false);
    expect(await user.row('Contacts').count()).toBe(mode === 'offsets' ? 2 : 1);
    await page.goBack();
    await page.goBack();
    await user.text('Security Modules for Role - CRM Only').filter({ visible: true }).waitFor();
    expect(await user.text('Security Modules for Role - CRM Only').count()).toBe(1);
    expect(await user.text('Security Modules for Role - Service Tech').count()).toBe(1);
  });

  it('stands beside the first one', async ({ user }) => {
    await user.open(`${CLOUD}?cards=beside`);
    await openRole(user, 'CRM Only');
    await openRole(user, 'Service Tech');
    const [older, newer] = await Promise.all([
      user.text('Security Modules for Role - CRM Only').boundingBox(),
      user.text('Security Modules for Role - Service Tech').boundingBox(),
    ]);
    expect(older?.y).toBe(newer?.y);
    expect(older?.x).toBeLessThan(newer?.x ?? 0);
  });
});

describe.concurrent('another product', () => {
  it('lets nobody in', async ({ page, sandbox }) => {
    await page.goto(sandbox.url.unrelatedHost);
    await page.getByLabel('Company').fill('brightwater');
    await page.getByLabel('Username').fill('tech');
    await page.getByLabel('Password').fill('sandbox');
    await page.keyboard.press('Enter');
    await page.getByText('We could not sign you in.').waitFor();
  });
});
