/** The journey in every skin that draws its screens in a way of its own, and what is special about each. */
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../../server.ts';
import { frenchHands, type Hands, modernHands, olderHands, tableHands } from './hands.ts';
import { openBrowser } from './technician.ts';

// Real pages on a busy machine: a step may take its time, so only a hang fails.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SAVED = 'You have successfully updated this record.';
const KEYS = { publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' };

let browser: Browser;
let sandbox: Sandbox;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await openBrowser(sandbox);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(10_000);
});
afterEach(() => page.close());

function text(english: string): Locator {
  return page.getByText(hands.word(english), { exact: true });
}

async function signIn(skin: string): Promise<void> {
  await page.goto(`https://na.myconnectwise.net/?skin=${skin}`);
  await page.locator('#company').fill('brightwater');
  await page.locator('#username').fill('tech');
  await page.locator('#password').fill('sandbox');
  await page.keyboard.press('Enter');
  await page.getByText('You are signed in to Brightwater IT Ltd.').waitFor();
}

async function openSystem(name: string): Promise<void> {
  if (!(await hands.entry(name).isVisible())) {
    await page.getByText('System', { exact: true }).first().click();
  }
  await hands.entry(name).click();
}

async function newRole(name: string): Promise<void> {
  await openSystem('Security Roles');
  await page.getByText('CRM Only', { exact: true }).waitFor();
  await hands.button('New Item').click();
  await text('New Security Role').waitFor();
  await page.locator('input[type="text"]').last().fill(name);
  await hands.button('Save').click();
  await page.getByText(`${hands.word('Security Modules for Role')} - ${name}`).waitFor();
}

async function save(): Promise<void> {
  await hands.button('Save').click();
  await text(SAVED).waitFor();
}

function isGrey(name: string): Promise<boolean> {
  return hands.button(name).evaluate((button) => button.matches(':disabled, [aria-disabled="true"]'));
}

function level(row: string, column: number): Locator {
  return hands.level(hands.word(row), column);
}

function field(name: string, required = true): Locator {
  return hands.field(hands.word(name), required);
}

function storedRole(name: string) {
  return sandbox.connectWise.roles.find((role) => role.name === name);
}

describe.each([
  ['modern', modernHands],
  ['table', tableHands],
  ['french', frenchHands],
  ['older', olderHands],
] as const)('the journey in %s', (skin, handsOf) => {
  const role = `Walk ${skin}`;

  beforeEach(async () => {
    hands = handsOf(page);
    await signIn(skin);
  });

  it('makes a role, sets levels by mouse and keyboard, and keeps skin and levels over a reload', async () => {
    const all = hands.word('All');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await newRole(role);
    expect(await isGrey('Save')).toBe(true);
    await hands.choose(level('Company Maintenance', 4), all);
    await expect.poll(() => isGrey('Save')).toBe(false);
    await openSystem('Members');
    await expect.poll(() => asked.length).toBe(1);
    expect(await hands.shown(level('Company Maintenance', 4))).toBe(all);
    await hands.choose(level('Service Tickets', 4), all);
    await hands.type(level('Service Tickets', 1), all);
    await hands.type(level('Service Tickets', 2), hands.word('My'));
    await save();
    expect(storedRole(role)?.levels).toMatchObject({
      'Companies/Company Maintenance': { add: 'None', edit: 'None', delete: 'None', inquire: 'All' },
      'Service Desk/Service Tickets': { add: 'All', edit: 'My', delete: 'None', inquire: 'All' },
      'Service Desk/Service Tickets - Finance': { add: 'None', inquire: 'None' },
    });

    await page.reload();
    expect(asked).toHaveLength(1);
    await page.getByText(`${hands.word('Security Modules for Role')} - ${role}`).waitFor();
    expect(new URL(page.url()).searchParams.get('skin')).toBe(skin);
    expect(await hands.shown(level('Service Tickets', 2))).toBe(hands.word('My'));
    expect(await hands.shown(level('Contacts', 2))).toBe(hands.word('None'));
  });

  it('makes a member, and a key that is shown once', async () => {
    sandbox.connectWise.nextKeyPair = KEYS;
    await openSystem('Members');
    await page.getByText('API Members', { exact: true }).click();
    await page.getByText('BackupSync', { exact: true }).waitFor();
    await hands.button('New Item').click();
    await field('Member ID').fill(role);
    await hands.button('Save').click();
    await page.getByText(hands.word('Role ID')).last().waitFor();
    await field('Member Name').fill('Office Protect');
    await hands.choose(field('Role ID'), 'Backup Integration');
    await hands.choose(field('Level'), 'Region (Level 2)');
    await hands.choose(field('Name'), 'East');
    await hands.choose(field('Level'), 'Corporate (Level 1)');
    expect((await hands.shown(field('Name'))).trim()).toBe('');
    await hands.type(field('Name'), 'Brightwater');
    await hands.choose(field('Default Board', false), 'Security Alerts');
    await save();
    const member = sandbox.connectWise.apiMembers.find(({ identifier }) => identifier === role);
    expect(member).toMatchObject({ name: 'Office Protect', structureLevelId: 1 });

    await page.getByText('API Keys', { exact: true }).click();
    await text('Public Key').waitFor();
    await hands.button('New Item').click();
    await text('Public API Key').waitFor();
    await page.locator('input[type="text"]').last().fill('Office Protect integration');
    await save();
    await page.getByText(KEYS.publicKey, { exact: true }).waitFor();
    await page.getByText(KEYS.privateKey, { exact: true }).waitFor();
    expect(await page.locator('input[type="text"]').last().isEditable()).toBe(false);
    await hands.button('Back').click();
    await page.getByText('Office Protect integration', { exact: true }).click();
    await page.getByText(KEYS.publicKey, { exact: true }).waitFor();
    expect(await page.content()).not.toContain(KEYS.privateKey);
  });
});

describe('modern', () => {
  beforeEach(async () => {
    hands = modernHands(page);
    await signIn('modern');
    await openSystem('Security Roles');
    await page.getByText('CRM Only', { exact: true }).click();
    await page.getByRole('grid', { name: 'Security Modules' }).waitFor();
  });

  it('has comboboxes without inputs, whose list is at the end of the body while it is open', async () => {
    const box = level('Contacts', 4);
    expect(await page.getByRole('grid').locator('input, select').count()).toBe(0);
    expect(await page.locator('body > [role="listbox"]').count()).toBe(0);
    await box.click();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const list = page.locator('body > [role="listbox"]:last-child');
    expect(await list.getByRole('option').allTextContents()).toEqual(['None', 'All']);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await box.innerText()).toBe('All');
  });

  it('closes what stands over a screen that goes', async () => {
    await page.getByText('customize', { exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByText('Backup Integration', { exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('takes the rows of a collapsed module off the page', async () => {
    const group = page.getByRole('button', { name: 'Companies', exact: true }).last();
    await group.click();
    await level('Contacts', 1).waitFor({ state: 'detached' });
    await group.click();
    await level('Contacts', 1).waitFor();
  });
});

describe('table', () => {
  beforeEach(async () => {
    hands = tableHands(page);
    await signIn('table');
    await openSystem('Security Roles');
    await page.getByText('CRM Only', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Add Level' }).waitFor();
  });

  it('is one table with a head, selects and a header cell for each module', async () => {
    expect(await page.locator('table').count()).toBe(1);
    expect(await page.locator('thead th').allTextContents()).toEqual([
      'Permission Collapse all',
      'Add Level',
      'Edit Level',
      'Delete Level',
      'Inquire Level',
      'Last Update',
      'Updated By',
    ]);
    expect(await page.locator('tbody th[colspan="5"]').count()).toBe(9);
    expect(await level('Contacts', 4).locator('option').allTextContents()).toEqual(['None', 'All']);
  });

  it('moves tables between the boxes of Update Security', async () => {
    await page.getByRole('row', { name: 'Table Setup' }).getByText('customize').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select').first().selectOption('Service / Service Board');
    await dialog.getByTitle('Disallow', { exact: true }).click();
    await dialog.getByText('SAVE').click();
    await dialog.waitFor({ state: 'detached' });
    await save();
    expect(storedRole('CRM Only')?.allowed['System/Table Setup']).not.toContain('Service / Service Board');
  });
});

describe('french', () => {
  it('has the words of the vendor, and English menus and buttons', async () => {
    hands = frenchHands(page);
    await signIn('french');
    await newRole('Français');
    for (const word of [
      'Ajouter un niveau',
      'Consulter un niveau',
      'Maintenance des entreprises',
      'Security Roles',
    ]) {
      await page.getByText(word, { exact: true }).waitFor();
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('fr-CA');
  });
});

describe('older', () => {
  it('has titles that scroll away with the rows', async () => {
    hands = olderHands(page);
    await signIn('older');
    await newRole('Old grid');
    const top = async () => (await text('Add Level').boundingBox())?.y ?? 0;
    const before = await top();
    await page.mouse.move(640, 500);
    await page.mouse.wheel(0, 300);
    await expect.poll(top).toBe(before - 300);
  });
});

it('names the skins there are when the address asks for another', async () => {
  await page.goto('https://na.myconnectwise.net/?skin=nonsense');
  await page.getByText('There is no skin "nonsense". Known skins: classic, modern,').waitFor();
});
