/** Steps of the setup without a mouse. */

import type { Locator } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import { signInSeen } from './background.ts';
import { pressMarkedByKey, tabTo } from './keyboard.ts';
import { HANDOFF, PANEL, REQUIRED } from './setup-steps.ts';
import type { Tab, World } from './world.ts';

/** The field beside or under a label: ConnectWise does not link them. */
export const fieldAt = ({ page }: Tab, label: string): Locator =>
  page
    .locator('.gwt-Label:visible')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[.//input][1]//input')
    .first();

export async function typeAt(tab: Tab, label: string, text: string): Promise<void> {
  await tabTo(tab, fieldAt(tab, label));
  await tab.user.type(text);
}

/** Types into the combobox under a label; the matching option is chosen when the field is left. */
export async function chooseAt(tab: Tab, label: string, option: string): Promise<void> {
  await tabTo(tab, fieldAt(tab, label).locator('xpath=following-sibling::*[1]/preceding-sibling::input[1]'));
  await tab.user.type(option);
  await tab.user.press('Tab');
}

export async function openSystem(tab: Tab, entry: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { page, user } = tab;
  const target = page.locator('.gwt-Label').getByText(entry, { exact: true }).first();
  if (!(await target.isVisible())) {
    await tabTo(tab, page.getByText('System', { exact: true }).first(), key);
    await user.press('Enter');
  }
  await tabTo(tab, target, key);
  await user.press('Enter');
}

export async function enter({ sandbox, session, tab }: World): Promise<void> {
  const { page, user } = tab;
  await page.goto(sandbox.url.connectWise);
  await signInSeen(session);
  await tabTo(tab, page.locator('#company'));
  await user.type(CREDENTIALS.company);
  await user.press('Tab');
  await user.type(CREDENTIALS.username);
  await user.press('Tab');
  await user.type(CREDENTIALS.password);
  await user.press('Enter');
  await page.getByText('System', { exact: true }).waitFor();
}

/** Security Role up to its levels, all at None. */
export async function startRole(tab: Tab): Promise<void> {
  await openSystem(tab, 'Security Roles');
  await pressMarkedByKey(tab, 'new-item');
  await typeAt(tab, 'Role ID:', 'OfficeProtect');
  await pressMarkedByKey(tab, 'save');
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
}

/** Signs in to the portal and opens the form, until the waiting order has filled it. */
export async function receive(portal: Tab): Promise<void> {
  const { page, user, hooks } = portal;
  await tabTo(portal, page.getByLabel('Email'));
  await user.type(USER.email);
  await user.press('Tab');
  await user.type(PASSWORD);
  await user.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Integrations' }));
  await user.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Set up' }).first());
  await user.press('Enter');
  await hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
}
