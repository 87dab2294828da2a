import type { Locator } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { en } from '../../sandbox/office-protect/client/words-en.ts';
import { openSystem, signIn, typeAt } from '../../tests/support/connectwise.ts';
import { checkConnection, openConnectWiseForm, signInToPortal } from '../../tests/support/portal.ts';
import { fillMember, openPortal } from '../../tests/support/setup-steps.ts';
import type { Tab, World } from '../../tests/support/world.ts';
import { isSecretCopied, type Walk } from './walk.ts';

/** The columns of levels, in the page's order; the permission's name stands before them. */
const LEVELS = ['add', 'edit', 'delete', 'inquire'] as const;
/** What the vendor's article says to set to All. */
const TO_SET: [permission: string, level: (typeof LEVELS)[number]][] = [
  ['Company Maintenance', 'inquire'],
  ['Service Tickets', 'add'],
  ['Service Tickets', 'edit'],
  ['Service Tickets', 'inquire'],
];

/**
 * By hand after the vendor's article (docs/office-protect.md), in a browser without the assistant. The article is in a tab
 * of its own: the user looks there for the role, the member and the key. The keys are carried over the clipboard, one at a
 * time, since it holds one text; URL and company ID are typed.
 */
export const byHand: Walk = async (world) => {
  const { tab, session, sandbox } = world;
  const { page, user } = tab;
  let tabSwitches = 0;
  let secretsCopied = 0;
  const goTo = async (other: Tab) => {
    await other.page.bringToFront();
    tabSwitches += 1;
  };
  const article = await world.tabAt(await session.context.newPage());
  const lookUp = async () => {
    await goTo(article);
    await goTo(tab);
  };

  await page.bringToFront();
  await page.goto(sandbox.url.connectWise);
  await signIn(tab);
  await lookUp();
  await openSystem(tab, 'Security Roles');
  await press(tab, 'New Item');
  await typeAt(tab, 'Role ID:', 'OfficeProtect');
  await press(tab, 'Save');
  await lookUp();
  for (const [permission, level] of TO_SET) {
    const row = page.locator('tr').filter({ hasText: new RegExp(`^${permission}`) });
    await user.click(arrowIn(row.locator('td').nth(1 + LEVELS.indexOf(level))));
    await user.click(page.locator('body > div .mm_label:visible').getByText('All', { exact: true }).last());
  }
  await press(tab, 'Save');
  await lookUp();
  await openSystem(tab, 'Members');
  await user.click(page.getByText('API Members', { exact: true }).first());
  await press(tab, 'New Item');
  await fillMember(tab);
  await press(tab, 'Save');
  await lookUp();
  await user.click(page.getByText('API Keys', { exact: true }).first());
  await press(tab, 'New Item');
  await typeAt(tab, 'Description:', 'Office Protect integration');
  await press(tab, 'Save');

  const portal = await openPortal(world);
  tabSwitches += 1;
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  const into = async (label: string, text: string) => {
    await portal.user.click(portal.page.getByLabel(label, { exact: true }));
    await portal.user.type(text);
  };
  await into(en.siteUrl, 'https://na.myconnectwise.net/');
  await into(en.companyId, CREDENTIALS.company);
  for (const key of ['publicKey', 'privateKey'] as const) {
    await goTo(tab);
    await copy(world, key);
    if (await isSecretCopied(world, tab)) secretsCopied += 1;
    await goTo(portal);
    await portal.user.click(portal.page.getByLabel(en[key], { exact: true }));
    await portal.user.press('ControlOrMeta+V');
  }
  return { check: await checkConnection(portal), tabSwitches, secretsCopied };
};

/** Clicks a button of ConnectWise's toolbar. */
async function press({ page, user }: Tab, title: string): Promise<void> {
  await user.click(page.locator(`[title="${title}"]:visible`).first());
}

/** The arrow of a combo box, which stands beside its field. */
function arrowIn(cell: Locator): Locator {
  return cell.locator('input').locator('xpath=following-sibling::*[1]');
}

/** Selects a key of the page by a double click, and copies it. */
async function copy(
  { tab: { page, user }, sandbox }: World,
  name: 'publicKey' | 'privateKey',
): Promise<void> {
  const text = sandbox.connectWise.keys.at(-1)?.[name] ?? '';
  const place = page.getByText(text, { exact: true }).first();
  await user.doubleClick(place);
  await user.press('ControlOrMeta+C');
}
