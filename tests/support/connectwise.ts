/** What a technician does in ConnectWise, by mouse and keyboard. */
import type { Locator } from 'playwright';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import type { Desk } from './world.ts';

const MARKS = 'office-protect-marks';

export async function signIn({ page, human }: Desk): Promise<void> {
  await human.click(page.locator('#company'));
  await human.type(CREDENTIALS.company);
  await human.press('Tab');
  await human.type(CREDENTIALS.username);
  await human.press('Tab');
  await human.type(CREDENTIALS.password);
  await human.press('Enter');
  await page.getByText('System', { exact: true }).waitFor();
}

/** Opens an entry of the System menu. */
export async function openSystem({ page, human }: Desk, entry: string): Promise<void> {
  const target = page.locator('.gwt-Label').getByText(entry, { exact: true }).first();
  if (!(await target.isVisible())) await human.click(page.getByText('System', { exact: true }).first());
  await human.click(target);
}

/** Clicks what the extension marks as the control to press next. */
export async function pressMarked({ hooks, human }: Desk, target: string): Promise<void> {
  const mark = await hooks.waitFor(
    { host: MARKS, attributes: { 'data-target': target } },
    { until: ({ box }) => box !== null },
  );
  if (mark.box) await human.click(mark.box);
}

/** Types into the field that stands beside or under a label. */
export async function typeAt(desk: Desk, label: string, text: string): Promise<void> {
  await desk.human.click(fieldAt(desk, label));
  await desk.human.type(text);
}

/** Chooses an option of the combobox under a label. */
export async function chooseAt(desk: Desk, label: string, option: string): Promise<void> {
  await desk.human.click(fieldAt(desk, label).locator('xpath=following-sibling::*[1]'));
  await pickOption(desk, option);
}

/** Chooses the access of a level, in the cell that the extension marks; scrolls with the wheel until it shows. */
export async function chooseLevel(desk: Desk, cell: string, access: string): Promise<void> {
  const { hooks, human, page } = desk;
  const hook = { host: MARKS, attributes: { 'data-cell': cell } } as const;
  await hooks.waitFor(hook);
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  for (let turn = 0; turn < 40; turn++) {
    const [mark] = await hooks.find(hook);
    if (mark?.box) {
      // The arrow stands at the right end of the cell.
      await human.click({ ...mark.box, left: mark.box.right - 24 });
      await pickOption(desk, access);
      return;
    }
    await human.wheel(size.width / 3, size.height * 0.6, 300);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  throw new Error(`The mark of ${cell} never came into view.`);
}

/** Types a description for a new key into the one text field that the key screen has, in any skin. */
export function typeDescription(desk: Desk, label: string): Promise<void> {
  return typeInto(desk, label, 'Office Protect integration');
}

/** Types into the field that is nearest to a label, in any skin and frame. */
export async function typeInto({ page, human }: Desk, label: string, text: string): Promise<void> {
  for (const frame of page.frames()) {
    const near = frame.getByText(new RegExp(`^[*\\s]*${label}[:*\\s]*$`)).last();
    if (!(await near.isVisible().catch(() => false))) continue;
    await human.click(near.locator('xpath=ancestor-or-self::*[.//input][1]//input').first());
    await human.type(text);
    return;
  }
  throw new Error(`No field ${label} was found.`);
}

/** Clicks an option of the list that is open. */
export async function pickOption({ page, human }: Desk, option: string): Promise<void> {
  await human.click(page.locator('body > div .mm_label:visible').getByText(option, { exact: true }).last());
}

function fieldAt({ page }: Desk, label: string): Locator {
  // Labels are not linked to their fields in ConnectWise; they share a row or a column.
  return page
    .locator('.gwt-Label:visible')
    .getByText(label, { exact: true })
    .first()
    .locator('xpath=ancestor::*[.//input][1]//input')
    .first();
}
