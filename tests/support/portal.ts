/** What a technician does in Office Protect, by mouse and keyboard, in the portal's language. */
import { en, type Words } from '../../sandbox/office-protect/client/words-en.ts';
import { fr } from '../../sandbox/office-protect/client/words-fr.ts';
import { nonsense } from '../../sandbox/office-protect/client/words-nonsense.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import type { Tab } from './world.ts';

export async function signInToPortal({ page, user }: Tab): Promise<void> {
  const { email, integrations } = await wordsOf(page);
  await user.click(page.getByLabel(email));
  await user.type(USER.email);
  await user.press('Tab');
  await user.type(PASSWORD);
  await user.press('Enter');
  await page.getByRole('link', { name: integrations }).waitFor();
}

/** Integrations > ConnectWise, up to the form with the four fields. */
export async function openConnectWiseForm({ page, user }: Tab): Promise<void> {
  const { integrations, setUp, companyId } = await wordsOf(page);
  await user.click(page.getByRole('link', { name: integrations }));
  await user.click(page.getByRole('link', { name: setUp }).first());
  await page.getByLabel(companyId).waitFor();
}

/** The values of the form's four fields, in order. */
export async function formValues({ page }: Tab): Promise<string[]> {
  const { siteUrl, companyId, publicKey, privateKey } = await wordsOf(page);
  const labels = [siteUrl, companyId, publicKey, privateKey];
  return Promise.all(labels.map((label) => page.getByLabel(label, { exact: true }).inputValue()));
}

/** Clicks Check connection and returns the result. */
export async function checkConnection({ page, user }: Tab): Promise<string> {
  const words = await wordsOf(page);
  const [failed = ''] = words.checkFailed.split(/[\s\u202f]*:/);
  await user.click(page.getByRole('button', { name: words.checkConnection }));
  const result = page.getByRole('status').filter({ hasText: new RegExp(`${words.checkPassed}|${failed}`) });
  return (await result.first().innerText()).trim();
}

/** The portal states its language as soon as it shows anything. */
export async function wordsOf(page: Tab['page']): Promise<Words> {
  await page.locator('#root > *').first().waitFor();
  const lang = await page.locator('html').getAttribute('lang');
  return lang === 'fr' ? fr : lang === 'zxx' ? nonsense : en;
}
