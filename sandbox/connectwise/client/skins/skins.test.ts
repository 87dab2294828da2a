/** The journey in every skin that draws its screens in a way of its own, and what is special about each. */
import { describe, expect } from 'vitest';
import { type SkinName, SkinUser } from '../../../testing/skin-user.ts';
import { keyOf, pageTest, startSession } from '../../../testing/test.ts';

/** Gives a test a user who is signed in to a skin: on its own login page where the test is about that. */
function inSkin(skin: SkinName, isBySignIn = false) {
  return pageTest.extend('user', async ({ page, sandbox }) => {
    const user = new SkinUser(page, skin);
    if (!isBySignIn) await startSession(sandbox, page);
    await (isBySignIn ? user.signIn(skin) : user.open(skin));
    return user;
  });
}

describe.concurrent.for(['modern', 'table', 'french', 'older'] as const)('the journey in %s', (skin) => {
  const role = `Walk ${skin}`;

  inSkin(skin, true)(
    'makes a role, sets levels by mouse and keyboard, and keeps skin and levels over a reload',
    async ({ page, user, sandbox, expect }) => {
      const all = user.word('All');
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        return dialog.dismiss();
      });
      await user.newRole(role);
      expect(await user.isGrey('Save')).toBe(true);
      await user.choose(user.level('Company Maintenance', 4), all);
      await expect.poll(() => user.isGrey('Save')).toBe(false);
      await user.openSystem('Members');
      await expect.poll(() => asked.length).toBe(1);
      expect(await user.shown(user.level('Company Maintenance', 4))).toBe(all);
      await user.choose(user.level('Service Tickets', 4), all);
      await user.type(user.level('Service Tickets', 1), all);
      await user.type(user.level('Service Tickets', 2), user.word('My'));
      await user.save();
      expect(sandbox.connectWise.roles.find(({ name }) => name === role)?.levels).toMatchObject({
        'Companies/Company Maintenance': { add: 'None', edit: 'None', delete: 'None', inquire: 'All' },
        'Service Desk/Service Tickets': { add: 'All', edit: 'My', delete: 'None', inquire: 'All' },
        'Service Desk/Service Tickets - Finance': { add: 'None', inquire: 'None' },
      });

      await page.reload();
      expect(asked).toHaveLength(1);
      await page.getByText(`${user.word('Security Modules for Role')} - ${role}`).waitFor();
      expect(new URL(page.url()).searchParams.get('skin')).toBe(skin);
      expect(await user.shown(user.level('Service Tickets', 2))).toBe(user.word('My'));
      expect(await user.shown(user.level('Contacts', 2))).toBe(user.word('None'));
    },
  );

  inSkin(skin)('makes a member, and a key that is shown once', async ({ page, user, sandbox }) => {
    await user.openSystem('Members');
    await page.getByText('API Members', { exact: true }).click();
    await page.getByText('BackupSync', { exact: true }).waitFor();
    await user.button('New Item').click();
    await user.field('Member ID').fill(role);
    await user.button('Save').click();
    await page.getByText(user.word('Role ID')).last().waitFor();
    await user.field('Member Name').fill('Office Protect');
    await user.choose(user.field('Role ID'), 'Backup Integration');
    await user.choose(user.field('Level'), 'Region (Level 2)');
    await user.choose(user.field('Name'), 'East');
    await user.choose(user.field('Level'), 'Corporate (Level 1)');
    expect((await user.shown(user.field('Name'))).trim()).toBe('');
    await user.type(user.field('Name'), 'Brightwater');
    await user.choose(user.field('Default Board', false), 'Security Alerts');
    await user.save();
    const member = sandbox.connectWise.apiMembers.find(({ identifier }) => identifier === role);
    expect(member).toMatchObject({ name: 'Office Protect', structureLevelId: 1 });

    await page.getByText('API Keys', { exact: true }).click();
    await user.text('Public Key').waitFor();
    await user.button('New Item').click();
    await user.text('Public API Key').waitFor();
    await page.locator('input[type="text"]').last().fill('Office Protect integration');
    await user.save();
    const key = keyOf(sandbox, role);
    await page.getByText(key.publicKey, { exact: true }).waitFor();
    await page.getByText(key.privateKey, { exact: true }).waitFor();
    expect(await page.locator('input[type="text"]').last().isEditable()).toBe(false);
    await user.button('Back').click();
    await page.getByText('Office Protect integration', { exact: true }).click();
    await page.getByText(key.publicKey, { exact: true }).waitFor();
    expect(await page.content()).not.toContain(key.privateKey);
  });
});

describe.concurrent('modern', () => {
  const it = inSkin('modern');
  it.beforeEach(async ({ page, user }) => {
    await user.openSystem('Security Roles');
    await page.getByText('CRM Only', { exact: true }).click();
    await page.getByRole('grid', { name: 'Security Modules' }).waitFor();
  });

  it('has comboboxes without inputs, whose list is at the end of the body while it is open', async ({
    page,
    user,
  }) => {
    const box = user.level('Contacts', 4);
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

  it('closes what stands over a screen that goes', async ({ page }) => {
    await page.getByText('customize', { exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByText('Backup Integration', { exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('takes the rows of a collapsed module off the page', async ({ page, user }) => {
    const group = page.getByRole('button', { name: 'Companies', exact: true }).last();
    await group.click();
    await user.level('Contacts', 1).waitFor({ state: 'detached' });
    await group.click();
    await user.level('Contacts', 1).waitFor();
  });
});

describe.concurrent('table', () => {
  const it = inSkin('table');
  it.beforeEach(async ({ page, user }) => {
    await user.openSystem('Security Roles');
    await page.getByText('CRM Only', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Add Level' }).waitFor();
  });

  it('is one table with a head, selects and a header cell for each module', async ({ page, user }) => {
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
    expect(await user.level('Contacts', 4).locator('option').allTextContents()).toEqual(['None', 'All']);
  });

  it('moves tables between the boxes of Update Security', async ({ page, user, sandbox }) => {
    await page.getByRole('row', { name: 'Table Setup' }).getByText('customize').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select').first().selectOption('Service / Service Board');
    await dialog.getByTitle('Disallow', { exact: true }).click();
    await dialog.getByText('SAVE').click();
    await dialog.waitFor({ state: 'detached' });
    await user.save();
    expect(
      sandbox.connectWise.roles.find(({ name }) => name === 'CRM Only')?.allowed['System/Table Setup'],
    ).not.toContain('Service / Service Board');
  });
});

describe.concurrent('french', () => {
  const it = inSkin('french');
  it('has the words of the vendor, and English menus and buttons', async ({ page, user }) => {
    await user.newRole('Français');
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

describe.concurrent('older', () => {
  const it = inSkin('older');
  it('has titles that scroll away with the rows', async ({ page, user, expect }) => {
    await user.newRole('Old grid');
    const top = async () => (await user.text('Add Level').boundingBox())?.y ?? 0;
    const before = await top();
    await page.mouse.move(640, 500);
    await page.mouse.wheel(0, 300);
    await expect.poll(top).toBe(before - 300);
  });
});

pageTest.concurrent('names the skins there are when the address asks for another', async ({ page }) => {
  await page.goto('https://na.myconnectwise.net/?skin=nonsense');
  await page.getByText('There is no skin "nonsense". Known skins: classic, modern,').waitFor();
});
