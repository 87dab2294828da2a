/** The UI in a real browser, used with mouse and keyboard as a technician would. */
import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../../scripts/find-browser.ts';
import { type Sandbox, startSandbox } from '../../server.ts';

// Real pages on a busy machine: a step may take its time, so only a hang fails.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const SAVED = 'You have successfully updated this record.';
const KEYS = { publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' };

let browser: Browser;
let sandbox: Sandbox;
let page: Page;
/** Texts of the browser's own dialogs, which are all answered with `answer`. */
let asked: string[];
let answer: boolean;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...sandbox.browserArguments, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(10_000);
  asked = [];
  answer = true;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return answer ? dialog.accept() : dialog.dismiss();
  });
  await page.goto('https://na.myconnectwise.net/');
  await page.locator('#company').fill('brightwater');
  await page.locator('#username').fill('tech');
  await page.locator('#password').fill('sandbox');
  await page.keyboard.press('Enter');
  await text('Welcome, Terry Chapman').waitFor();
});
afterEach(() => page.close());

function text(exact: string): Locator {
  return page.getByText(exact, { exact: true });
}

function button(title: string): Locator {
  return page.locator(`.mm_toolbar .mm_button[title="${title}"]`);
}

async function openSystem(entry: string): Promise<void> {
  await text('System').click();
  await text(entry).click();
}

/** Makes a role by the UI and leaves its editor open. */
async function newRole(name: string): Promise<void> {
  await openSystem('Security Roles');
  await button('New Item').click();
  await page.locator('.cw_roleId').fill(name);
  await button('Save').click();
  await text(`Security Modules for Role - ${name}`).waitFor();
}

/** The input of one level; columns count from 1. */
function level(row: string, column: number): Locator {
  const name = page.getByText(row, { exact: true });
  return page.locator('tr.cw-ml-row', { has: name }).locator(`td[cellindex="${column}"] input`);
}

/** Opens a combobox by its arrow, which is the input's next sibling, and clicks one of its options. */
async function choose(input: Locator, option: string): Promise<void> {
  await input.locator('xpath=following-sibling::div').click();
  await page.locator('body > div:visible').last().getByText(option, { exact: true }).click();
}

/** The options of the list that is open. */
function options(): Promise<string[]> {
  return page.locator('body > div:visible').last().locator('.mm_label').allTextContents();
}

function formField(label: string): Locator {
  return text(label).locator('xpath=following-sibling::*').locator('xpath=descendant-or-self::input');
}

function storedRole(name: string) {
  return sandbox.connectWise.roles.find((role) => role.name === name);
}

describe('the role editor', () => {
  it('saves what mouse and keyboard chose, and shows it after a reload', async () => {
    await newRole('Levels');
    await expect.poll(() => button('Save').getAttribute('aria-disabled')).toBe('true');
    await choose(level('Company Maintenance', 4), 'All');
    await level('Service Tickets', 1).focus();
    await page.keyboard.type('al');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await button('Save').click();
    await text(SAVED).waitFor();
    expect(await button('Save').getAttribute('tabindex')).toBe('-1');
    expect(storedRole('Levels')?.levels['Companies/Company Maintenance']?.inquire).toBe('All');
    expect(storedRole('Levels')?.levels['Service Desk/Service Tickets']).toMatchObject({
      add: 'All',
      edit: 'My',
    });
    await page.reload();
    await text('Security Modules for Role - Levels').waitFor();
    expect(await level('Service Tickets', 2).inputValue()).toBe('My');
  });

  it('offers My only on some rows, and takes back what is none of its words', async () => {
    await newRole('Options');
    await level('Contacts', 4).focus();
    await page.keyboard.press('ArrowDown');
    expect(await options()).toEqual(['None', 'All']);
    await page.keyboard.press('Escape');
    await level('Configurations (customize)', 4).focus();
    await page.keyboard.press('ArrowDown');
    expect(await options()).toEqual(['None', 'My', 'All']);
    await page.keyboard.press('Escape');
    await level('Contacts', 4).fill('Everything');
    await level('Notes', 4).focus();
    expect(await level('Contacts', 4).inputValue()).toBe('None');
  });

  it('keeps its headers apart from its cells, but above them', async () => {
    await newRole('Headers');
    const header = await text('Inquire Level').boundingBox();
    const cell = await page.locator('td[cellindex="4"]').first().boundingBox();
    const centre = (header?.x ?? 0) + (header?.width ?? 0) / 2;
    expect(centre).toBeGreaterThan(cell?.x ?? 0);
    expect(centre).toBeLessThan((cell?.x ?? 0) + (cell?.width ?? 0));
    expect(await page.locator('.cw-ml-header td').allTextContents()).toEqual(
      expect.arrayContaining(['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level']),
    );
    expect(await page.locator('.cw-ml-header td[cellindex]').count()).toBe(0);
  });

  it('hides the rows of a module', async () => {
    await newRole('Groups');
    await page.locator('#securitymodules-listview-scroller').getByText('Companies', { exact: true }).click();
    await level('Contacts', 1).waitFor({ state: 'hidden' });
    await page.locator('.mm_button[title="Expand/Collapse All"]').click();
    await level('Ticket Templates', 1).waitFor({ state: 'hidden' });
    await page.locator('.mm_button[title="Expand/Collapse All"]').click();
    await level('Contacts', 1).waitFor({ state: 'visible' });
  });

  it('asks before unsaved levels are left, by link, combobox or Back', async () => {
    await newRole('Dirty');
    await choose(level('Contacts', 4), 'All');
    answer = false;
    await text('Members').click();
    await expect.poll(() => asked.length).toBe(1);
    await choose(page.locator('.cw_role'), 'CRM Only');
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => page.locator('.cw_role').inputValue()).toBe('Dirty');
    await page.goBack();
    await expect.poll(() => asked.length).toBe(3);
    expect(await level('Contacts', 4).inputValue()).toBe('All');
    answer = true;
    await text('Members').click();
    await text('Members - Regular').waitFor();
    expect(storedRole('Dirty')?.levels['Companies/Contacts']?.inquire).toBe('None');
  });

  it('moves tables between the boxes of Update Security', async () => {
    await newRole('Tables');
    await page.locator('tr', { hasText: 'Table Setup' }).getByText('customize').click();
    const [allow, disallow] = [page.locator('select').first(), page.locator('select').last()];
    await allow.selectOption('Service / Service Board');
    await text('>').click();
    expect(await disallow.locator('option').allTextContents()).toEqual(['Service / Service Board']);
    await text('SAVE').click();
    await button('Save').click();
    await text(SAVED).waitFor();
    const allowed = storedRole('Tables')?.allowed['System/Table Setup'];
    expect(allowed).not.toContain('Service / Service Board');
    expect(allowed).toContain('Service / SLA');
  });
});

describe('the API member', () => {
  it('is refused with the names of the fields, then saved, then gets a key that is shown once', async () => {
    sandbox.connectWise.nextKeyPair = KEYS;
    await openSystem('Members');
    await text('API Members').click();
    await button('New Item').click();
    await formField('Member ID*').fill('OfficeProtect');
    await button('Save').click();
    await text('Role ID is a required field.').waitFor();
    await formField('Member Name*').fill('Office Protect');
    await choose(formField('Role ID*'), 'Backup Integration');
    await choose(formField('Level*'), 'Region (Level 2)');
    await choose(formField('Name*'), 'East');
    await choose(formField('Level*'), 'Corporate (Level 1)');
    expect(await formField('Name*').inputValue()).toBe('');
    await choose(formField('Name*'), 'Brightwater IT');
    await choose(formField('Default Board'), 'Security Alerts');
    await button('Save').click();
    await text('Office Protect (OfficeProtect)').waitFor();
    await text(SAVED).waitFor();

    await text('API Keys').click();
    await button('New Item').click();
    await page.locator('.cw_description').fill('Office Protect integration');
    await button('Save').dblclick();
    await text(KEYS.privateKey).waitFor();
    await text(KEYS.publicKey).waitFor();
    expect(await page.locator('.cw_description').isEditable()).toBe(false);
    await button('Back').click();
    await text('Office Protect integration').waitFor();
    expect(await page.locator('tr.cw-ml-row').count()).toBe(1);
    await text('Office Protect integration').click();
    await text('Public Key:').waitFor();
    expect(await page.content()).not.toContain(KEYS.privateKey);
  });

  it('loses the private key of Save and Close', async () => {
    sandbox.connectWise.nextKeyPair = KEYS;
    await openSystem('Members');
    await text('API Members').click();
    await text('BackupSync').click();
    await text('API Keys').click();
    await button('New Item').click();
    await page.locator('.cw_description').fill('Closed too soon');
    await button('Save and Close').click();
    await text('Closed too soon').waitFor();
    await text(KEYS.publicKey).waitFor();
    expect(await page.content()).not.toContain(KEYS.privateKey);
  });
});

describe('the frame', () => {
  it('goes back to the login page when the session is over', async () => {
    sandbox.connectWise.sessions.clear();
    await openSystem('Security Roles');
    await text('Your session is over. Please sign in again.').waitFor();
  });

  it('flies out the entries of a section while the menu is narrow', async () => {
    await page.locator('.mm_button[title="Collapse"]').click();
    await openSystem('Security Roles');
    await page.locator('#securityrole-listview-scroller').waitFor();
    await text('Authentication').waitFor({ state: 'hidden' });
  });

  it('filters lists', async () => {
    await openSystem('Security Roles');
    await page.locator('#Name-input').fill('crm');
    await text('SEARCH').click();
    await expect.poll(() => page.locator('tr.cw-ml-row').allTextContents()).toHaveLength(1);
    await text('CLEAR').click();
    await text('Backup Integration').waitFor();
  });
});
