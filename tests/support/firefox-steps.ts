/** Steps of a technician in Firefox that several specs need. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { PASSWORD, USER } from '../../sandbox/office-protect/server/data.ts';
import type { Tab } from './firefox-tab.ts';

/** Signs in to ConnectWise on its sign-in page. */
export async function signInToConnectWise({ page }: Tab): Promise<void> {
  await (await page.waitForSelector('#company'))?.click();
  await page.keyboard.type(CREDENTIALS.company);
  for (const text of [CREDENTIALS.username, CREDENTIALS.password]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(System)');
}

/** Signs in to Office Protect and opens the form with the four fields. */
export async function openForm({ page }: Tab): Promise<void> {
  await (await page.waitForSelector('::-p-aria([name="Email"])'))?.click();
  await page.keyboard.type(USER.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await (await page.waitForSelector('::-p-text(Integrations)'))?.click();
  await (await page.waitForSelector('::-p-text(Set up)'))?.click();
}

/** Types into the field under a label. Labels are not linked to their fields in ConnectWise. */
export async function typeInto({ page }: Tab, label: string, text: string): Promise<void> {
  await (await page.waitForSelector(`::-p-xpath(${fieldAt(label)})`))?.click();
  await page.keyboard.type(text);
}

/** An XPath to the field under a label. */
export function fieldAt(label: string): string {
  return `//*[text()='${label}']/ancestor::*[.//input][1]//input`;
}
