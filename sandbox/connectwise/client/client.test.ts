/** The UI in a real browser, used with mouse and keyboard as a user would. */
import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test as base, endSession, keyOf, startSession } from '../../testing/test.ts';

const SAVED = 'You have successfully updated this record.';

/** The browser's own dialogs of a page: their texts, and whether they are accepted. */
interface Dialogs {
  asked: string[];
  answer: boolean;
}

/** Each test begins with a page that is signed in. */
const it = base
  .extend('dialogs', ({ page }) => {
    const dialogs: Dialogs = { asked: [], answer: true };
    page.on('dialog', (dialog) => {
      dialogs.asked.push(dialog.message());
      return dialogs.answer ? dialog.accept() : dialog.dismiss();
    });
    return dialogs;
  })
  .extend('user', async ({ user, page, sandbox }) => {
    await startSession(sandbox, page);
    await user.open('https://na.myconnectwise.net/');
    return user;
  });

async function openSystem(page: Page, entry: string): Promise<void> {
  await page.getByText('System', { exact: true }).click();
  await page.getByText(entry, { exact: true }).click();
}

/** The input of one level; columns count from 1. */
function level(page: Page, row: string, column: number): Locator {
  const name = page.getByText(row, { exact: true });
  return page.locator('tr.cw-ml-row', { has: name }).locator(`td[cellindex="${column}"] input`);
}

/** Opens a combobox by its arrow, which is the input's next sibling, and clicks one of its options. */
async function choose(page: Page, input: Locator, option: string): Promise<void> {
  await input.locator('xpath=following-sibling::div').click();
  await page.locator('body > div:visible').last().getByText(option, { exact: true }).click();
}

/** The options of the list that is open. */
function options(page: Page): Promise<string[]> {
  return page.locator('body > div:visible').last().locator('.mm_label').allTextContents();
}

describe.concurrent('the role editor', () => {
  it('saves what mouse and keyboard chose, and shows it after a reload', async ({
    page,
    user,
    sandbox,
    expect,
  }) => {
    await user.newRole('Levels');
    await expect.poll(() => user.button('Save').getAttribute('aria-disabled')).toBe('true');
    await choose(page, level(page, 'Company Maintenance', 4), 'All');
    await level(page, 'Service Tickets', 1).focus();
    await page.keyboard.type('al');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await user.button('Save').click();
    await user.text(SAVED).waitFor();
    expect(await user.button('Save').getAttribute('tabindex')).toBe('-1');
    expect(
      sandbox.connectWise.roles.find(({ name }) => name === 'Levels')?.levels['Companies/Company Maintenance']
        ?.inquire,
    ).toBe('All');
    expect(
      sandbox.connectWise.roles.find(({ name }) => name === 'Levels')?.levels['Service Desk/Service Tickets'],
    ).toMatchObject({
      add: 'All',
      edit: 'My',
    });
    await page.reload();
    await user.text('Security Modules for Role - Levels').waitFor();
    expect(await level(page, 'Service Tickets', 2).inputValue()).toBe('My');
  });

  it('offers My only on some rows, and takes back what is none of its words', async ({ page, user }) => {
    await user.newRole('Options');
    await level(page, 'Contacts', 4).focus();
    await page.keyboard.press('ArrowDown');
    expect(await options(page)).toEqual(['None', 'All']);
    await page.keyboard.press('Escape');
    await level(page, 'Configurations (customize)', 4).focus();
    await page.keyboard.press('ArrowDown');
    expect(await options(page)).toEqual(['None', 'My', 'All']);
    await page.keyboard.press('Escape');
    await level(page, 'Contacts', 4).fill('Everything');
    await level(page, 'Notes', 4).focus();
    expect(await level(page, 'Contacts', 4).inputValue()).toBe('None');
  });

  it('keeps its headers apart from its cells, but above them', async ({ page, user }) => {
    await user.newRole('Headers');
    const header = await user.text('Inquire Level').boundingBox();
    const cell = await page.locator('td[cellindex="4"]').first().boundingBox();
    const centre = (header?.x ?? 0) + (header?.width ?? 0) / 2;
    expect(centre).toBeGreaterThan(cell?.x ?? 0);
    expect(centre).toBeLessThan((cell?.x ?? 0) + (cell?.width ?? 0));
    expect(await page.locator('.cw-ml-header td').allTextContents()).toEqual(
      expect.arrayContaining(['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level']),
    );
    expect(await page.locator('.cw-ml-header td[cellindex]').count()).toBe(0);
  });

  it('hides the rows of a module', async ({ page, user }) => {
    await user.newRole('Groups');
    await page.locator('#securitymodules-listview-scroller').getByText('Companies', { exact: true }).click();
    await level(page, 'Contacts', 1).waitFor({ state: 'hidden' });
    await page.locator('.mm_button[title="Expand/Collapse All"]').click();
    await level(page, 'Ticket Templates', 1).waitFor({ state: 'hidden' });
    await page.locator('.mm_button[title="Expand/Collapse All"]').click();
    await level(page, 'Contacts', 1).waitFor({ state: 'visible' });
  });

  it('asks before unsaved levels are left, by link, combobox or Back', async ({
    page,
    user,
    sandbox,
    dialogs,
    expect,
  }) => {
    await user.newRole('Dirty');
    await choose(page, level(page, 'Contacts', 4), 'All');
    dialogs.answer = false;
    await user.text('Members').click();
    await expect.poll(() => dialogs.asked.length).toBe(1);
    await choose(page, page.locator('.cw_role'), 'CRM Only');
    await expect.poll(() => dialogs.asked.length).toBe(2);
    await expect.poll(() => page.locator('.cw_role').inputValue()).toBe('Dirty');
    await page.goBack();
    await expect.poll(() => dialogs.asked.length).toBe(3);
    expect(await level(page, 'Contacts', 4).inputValue()).toBe('All');
    dialogs.answer = true;
    await user.text('Members').click();
    await user.text('Members - Regular').waitFor();
    expect(
      sandbox.connectWise.roles.find(({ name }) => name === 'Dirty')?.levels['Companies/Contacts']?.inquire,
    ).toBe('None');
  });

  it('moves tables between the boxes of Update Security', async ({ page, user, sandbox }) => {
    await user.newRole('Tables');
    await page.locator('tr', { hasText: 'Table Setup' }).getByText('customize').click();
    const [allow, disallow] = [page.locator('select').first(), page.locator('select').last()];
    await allow.selectOption('Service / Service Board');
    await user.text('>').click();
    expect(await disallow.locator('option').allTextContents()).toEqual(['Service / Service Board']);
    await user.text('SAVE').click();
    await user.button('Save').click();
    await user.text(SAVED).waitFor();
    const allowed = sandbox.connectWise.roles.find(({ name }) => name === 'Tables')?.allowed[
      'System/Table Setup'
    ];
    expect(allowed).not.toContain('Service / Service Board');
    expect(allowed).toContain('Service / SLA');
  });
});

describe.concurrent('the API member', () => {
  it('is refused with the names of the fields, then saved, then gets a key that is shown once', async ({
    page,
    user,
    sandbox,
  }) => {
    await openSystem(page, 'Members');
    await user.text('API Members').click();
    await user.button('New Item').click();
    await user.field('Member ID*').fill('OfficeProtect');
    await user.button('Save').click();
    await user.text('Role ID is a required field.').waitFor();
    await user.field('Member Name*').fill('Office Protect');
    await choose(page, user.field('Role ID*'), 'Backup Integration');
    await choose(page, user.field('Level*'), 'Region (Level 2)');
    await choose(page, user.field('Name*'), 'East');
    await choose(page, user.field('Level*'), 'Corporate (Level 1)');
    expect(await user.field('Name*').inputValue()).toBe('');
    await choose(page, user.field('Name*'), 'Brightwater IT');
    await choose(page, user.field('Default Board'), 'Security Alerts');
    await user.button('Save').click();
    await user.text('Office Protect (OfficeProtect)').waitFor();
    await user.text(SAVED).waitFor();

    await user.text('API Keys').click();
    await user.button('New Item').click();
    await page.locator('.cw_description').fill('Office Protect integration');
    await user.button('Save').dblclick();
    await user.text(SAVED).waitFor();
    const key = keyOf(sandbox, 'OfficeProtect');
    await user.text(key.privateKey).waitFor();
    await user.text(key.publicKey).waitFor();
    expect(await page.locator('.cw_description').isEditable()).toBe(false);
    await user.button('Back').click();
    await user.text('Office Protect integration').waitFor();
    expect(await page.locator('tr.cw-ml-row').count()).toBe(1);
    await user.text('Office Protect integration').click();
    await user.text('Public Key:').waitFor();
    expect(await page.content()).not.toContain(key.privateKey);
  });

  it('loses the private key of Save and Close', async ({ page, user, sandbox }) => {
    await openSystem(page, 'Members');
    await user.text('API Members').click();
    await user.text('BackupSync').click();
    await user.field('Member ID*').waitFor();
    await user.text('API Keys').click();
    // As a user sees it: the list of its keys first.
    await page.locator('tr.cw-ml-row').first().waitFor();
    await user.button('New Item').click();
    await page.locator('.cw_description').fill('Closed too soon');
    await user.button('Save and Close').click();
    await user.text('Closed too soon').waitFor();
    const key = keyOf(sandbox, 'BackupSync');
    await user.text(key.publicKey).waitFor();
    expect(await page.content()).not.toContain(key.privateKey);
  });
});

describe.concurrent('the frame', () => {
  it('goes back to the login page when the session is over', async ({ page, user, sandbox }) => {
    await endSession(sandbox, page);
    await openSystem(page, 'Security Roles');
    await user.text('Your session is over. Please sign in again.').waitFor();
  });

  it('flies out the entries of a section while the menu is narrow', async ({ page, user }) => {
    await page.locator('.mm_button[title="Collapse"]').click();
    await openSystem(page, 'Security Roles');
    await page.locator('#securityrole-listview-scroller').waitFor();
    await user.text('Authentication').waitFor({ state: 'hidden' });
  });

  it('filters lists', async ({ page, user, expect }) => {
    await openSystem(page, 'Security Roles');
    await page.locator('#Name-input').fill('crm');
    await user.text('SEARCH').click();
    await expect.poll(() => page.locator('tr.cw-ml-row').allTextContents()).toHaveLength(1);
    await user.text('CLEAR').click();
    await user.text('Backup Integration').waitFor();
  });
});
