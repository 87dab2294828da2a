/** Steps of the journey without a mouse. */

import type { Locator } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import { signInSeen } from './background.ts';
import { HANDOFF, PANEL, REQUIRED } from './journey.ts';
import { pressMarkedByKey, tabTo } from './keyboard.ts';
import type { Desk, World } from './world.ts';

/** The field beside or under a label: ConnectWise links neither to the other. */
export const fieldAt = ({ page }: Desk, label: string): Locator =>
  page
    .locator('.gwt-Label:visible')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[.//input][1]//input')
    .first();

export async function typeAt(desk: Desk, label: string, text: string): Promise<void> {
  await tabTo(desk, fieldAt(desk, label));
  await desk.human.type(text);
}

/** Types into the combobox under a label; what fits is taken when the field is left. */
export async function chooseAt(desk: Desk, label: string, option: string): Promise<void> {
  await tabTo(
    desk,
    fieldAt(desk, label).locator('xpath=following-sibling::*[1]/preceding-sibling::input[1]'),
  );
  await desk.human.type(option);
  await desk.human.press('Tab');
}

export async function openSystem(desk: Desk, entry: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { page, human } = desk;
  const target = page.locator('.gwt-Label').getByText(entry, { exact: true }).first();
  if (!(await target.isVisible())) {
    await tabTo(desk, page.getByText('System', { exact: true }).first(), key);
    await human.press('Enter');
  }
  await tabTo(desk, target, key);
  await human.press('Enter');
}

export async function enter({ sandbox, session, desk }: World): Promise<void> {
  const { page, human } = desk;
  await page.goto(sandbox.url.connectWise);
  await signInSeen(session);
  await tabTo(desk, page.locator('#company'));
  await human.type(CREDENTIALS.company);
  await human.press('Tab');
  await human.type(CREDENTIALS.username);
  await human.press('Tab');
  await human.type(CREDENTIALS.password);
  await human.press('Enter');
  await page.getByText('System', { exact: true }).waitFor();
}

/** Security Role up to its levels, all at None. */
export async function startRole(desk: Desk): Promise<void> {
  await openSystem(desk, 'Security Roles');
  await pressMarkedByKey(desk, 'new-item');
  await typeAt(desk, 'Role ID:', 'OfficeProtect');
  await pressMarkedByKey(desk, 'save');
  await desk.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
}

/** Signs in to the portal and opens the form, until the armed order has filled it. */
export async function receive(portal: Desk): Promise<void> {
  const { page, human, hooks } = portal;
  await tabTo(portal, page.getByLabel('Email'));
  await human.type(USER.email);
  await human.press('Tab');
  await human.type(PASSWORD);
  await human.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Integrations' }));
  await human.press('Enter');
  await tabTo(portal, page.getByRole('link', { name: 'Set up' }).first());
  await human.press('Enter');
  await hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
}
