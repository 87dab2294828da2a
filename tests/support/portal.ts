/** What a technician does in Office Protect, by mouse and keyboard. */
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import type { Desk } from './world.ts';

export async function signInToPortal({ page, human }: Desk): Promise<void> {
  await human.click(page.getByLabel('Email'));
  await human.type(USER.email);
  await human.press('Tab');
  await human.type(PASSWORD);
  await human.press('Enter');
  await page.getByRole('link', { name: 'Integrations' }).waitFor();
}

/** Integrations > ConnectWise, up to the form with the four fields. */
export async function openConnectWiseForm({ page, human }: Desk): Promise<void> {
  await human.click(page.getByRole('link', { name: 'Integrations' }));
  await human.click(page.getByRole('link', { name: /set up/i }).first());
  await page.getByLabel('Company ID').waitFor();
}

/** What stands in the form's four fields, in their order. */
export async function formValues({ page }: Desk): Promise<string[]> {
  const labels = ['ConnectWise site URL', 'Company ID', 'Public API key', 'Private API key'];
  return Promise.all(labels.map((label) => page.getByLabel(label, { exact: true }).inputValue()));
}

/** Presses Check connection and returns what it says. */
export async function checkConnection({ page, human }: Desk): Promise<string> {
  await human.click(page.getByRole('button', { name: 'Check connection' }));
  const result = page.getByRole('status').filter({ hasText: /Connection check (passed|failed)/ });
  return (await result.first().innerText()).trim();
}
