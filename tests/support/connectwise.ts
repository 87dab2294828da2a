/** What a technician does in ConnectWise, by mouse and keyboard. */
import type { Locator } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import type { Tab } from './world.ts';

const MARKS = 'office-protect-marks';

export async function signIn({ page, user }: Tab): Promise<void> {
  await user.click(page.locator('#company'));
  await user.type(CREDENTIALS.company);
  await user.press('Tab');
  await user.type(CREDENTIALS.username);
  await user.press('Tab');
  await user.type(CREDENTIALS.password);
  await user.press('Enter');
  await page.getByText('System', { exact: true }).waitFor();
}

/** Opens an entry of the System menu. */
export async function openSystem({ page, user }: Tab, entry: string): Promise<void> {
  const target = page.locator('.gwt-Label').getByText(entry, { exact: true }).first();
  if (!(await target.isVisible())) await user.click(page.getByText('System', { exact: true }).first());
  await user.click(target);
}

/** Clicks the control that the extension marks as the next one. */
export async function pressMarked({ hooks, user }: Tab, target: string): Promise<void> {
  const mark = await hooks.waitFor(
    { host: MARKS, attributes: { 'data-target': target } },
    { until: ({ box }) => box !== null },
  );
  if (mark.box) await user.click(mark.box);
}

/** Types into the field beside or under a label. */
export async function typeAt(tab: Tab, label: string, text: string): Promise<void> {
  await tab.user.click(fieldAt(tab, label));
  await tab.user.type(text);
}

/** Replaces the text in the field that stands beside or under a label. */
export async function retypeAt(tab: Tab, label: string, text: string): Promise<void> {
  await tab.user.click(fieldAt(tab, label));
  await tab.user.press('ControlOrMeta+A');
  if (text === '') await tab.user.press('Delete');
  else await tab.user.type(text);
}

/** Chooses an option of the combobox under a label. */
export async function chooseAt(tab: Tab, label: string, option: string): Promise<void> {
  await tab.user.click(fieldAt(tab, label).locator('xpath=following-sibling::*[1]'));
  await pickOption(tab, option);
}

/** Chooses the access of a level, in the cell that the extension marks; scrolls with the wheel until it shows. */
export async function chooseLevel(tab: Tab, cell: string, access: string): Promise<void> {
  const { hooks, user, page } = tab;
  const hook = { host: MARKS, attributes: { 'data-cell': cell } } as const;
  await hooks.waitFor(hook);
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  for (let turn = 0; turn < 40; turn++) {
    const [mark] = await hooks.find(hook);
    if (mark?.box) {
      // The arrow is at the right end of the cell.
      await user.click({ ...mark.box, left: mark.box.right - 24 });
      await pickOption(tab, access);
      return;
    }
    await user.wheel(size.width / 3, size.height * 0.6, 300);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  throw new Error(`The mark of ${cell} never came into view.`);
}

/** Types a description for a new key into the one text field that the key screen has, in any skin. */
export function typeDescription(tab: Tab, label: string): Promise<void> {
  return typeInto(tab, label, 'Office Protect integration');
}

/** Types into the field that is nearest to a label, in any skin and frame. */
export async function typeInto({ page, user }: Tab, label: string, text: string): Promise<void> {
  for (const frame of page.frames()) {
    const near = frame.getByText(new RegExp(`^[*\\s]*${label}[:*\\s]*$`)).last();
    if (!(await near.isVisible().catch(() => false))) continue;
    await user.click(near.locator('xpath=ancestor-or-self::*[.//input][1]//input').first());
    await user.type(text);
    return;
  }
  throw new Error(`No field ${label} was found.`);
}

/** Clicks an option of the list that is open. */
async function pickOption({ page, user }: Tab, option: string): Promise<void> {
  await user.click(page.locator('body > div .mm_label:visible').getByText(option, { exact: true }).last());
}

function fieldAt({ page }: Tab, label: string): Locator {
  // Labels are not linked to their fields in ConnectWise; they share a row or a column.
  return page
    .locator('.gwt-Label:visible')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[.//input][1]//input')
    .first();
}
