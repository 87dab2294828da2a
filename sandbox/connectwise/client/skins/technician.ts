/** Goes through ConnectWise like a technician, in skins that are classic but for a part; for tests. */
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright';
import { findChromium } from '../../../../scripts/find-browser.ts';
import type { Sandbox } from '../../../server.ts';

const SAVED = 'You have successfully updated this record.';
/** How often the wheel is turned before a row counts as missing, how far (in px), and how long each is given (in ms). */
const TURNS = 120;
const TURN = 150;
const PATIENCE = 250;
/** Nearer than this to the end of the list nothing is pressed, in px. */
const EDGE = 15;

interface Point {
  x: number;
  y: number;
}

export async function openBrowser(sandbox: Sandbox): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...sandbox.browserArguments, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

export class Technician {
  readonly page: Page;
  /** Where the screens are: the page itself, or a frame in it. */
  readonly ui: Page | FrameLocator;

  constructor(page: Page, ui: Page | FrameLocator = page) {
    this.page = page;
    this.ui = ui;
    page.setDefaultTimeout(10_000);
    page.on('dialog', (dialog) => dialog.accept());
  }

  text(exact: string): Locator {
    return this.ui.getByText(exact, { exact: true });
  }

  button(title: string): Locator {
    return this.ui.locator(`.mm_toolbar .mm_button[title="${title}"]:visible`);
  }

  async signIn(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('#company').fill('brightwater');
    await this.page.locator('#username').fill('tech');
    await this.page.locator('#password').fill('sandbox');
    await this.page.keyboard.press('Enter');
    await this.text('Welcome, Terry Chapman').waitFor();
  }

  /** Chooses an entry of the left menu, which names its section. */
  async choose(section: string, entry: string): Promise<void> {
    const menu = this.page.locator('.cw-lcm-section');
    const item = menu.locator('xpath=..').getByText(entry, { exact: true });
    if (!(await item.isVisible())) {
      await menu.getByText(section, { exact: true }).click();
    }
    await item.click();
  }

  async newRole(name: string): Promise<void> {
    await this.choose('System', 'Security Roles');
    await this.button('New Item').click();
    await this.ui.locator('.cw_roleId').fill(name);
    await this.button('Save').click();
    await this.text(`Security Modules for Role - ${name}`).waitFor();
  }

  async save(): Promise<void> {
    await this.button('Save').click();
    await this.text(SAVED).waitFor();
  }

  row(name: string): Locator {
    return this.ui.locator('.cw_CwHTML:visible').filter({ hasText: new RegExp(`^${name}( \\(|$)`) });
  }

  /**
   * Turns the wheel over the levels until a row and a header meet at a place that can be pressed, and rests there.
   * A row that is not drawn is looked for to the end of the list, then back to its start.
   */
  async cell(row: string, header: string): Promise<Point> {
    const scroller = this.ui.locator('[id$="-listview-scroller"]:visible');
    const grid = await boxOf(scroller);
    await this.page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
    let last: Point | undefined;
    let ahead = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [label, title] = await Promise.all([centre(this.row(row)), centre(this.text(header))]);
      if (!label && (await scroller.evaluate(isAtEnd))) ahead = Number.NEGATIVE_INFINITY;
      const point = { x: title?.x ?? grid.x, y: label?.y ?? ahead };
      const right = beyond(point.x, grid.x, grid.width);
      const down = beyond(point.y, grid.y, grid.height);
      if (right !== 0 || down !== 0) {
        await this.page.mouse.wheel(right * TURN, down * TURN);
      } else if (last?.x === point.x && last.y === point.y) {
        return point;
      }
      last = point;
    }
    throw new Error(`${row} and ${header} did not come into sight.`);
  }

  /** Opens a level's list by its arrow and presses an option. */
  async pick(row: string, header: string, access: string): Promise<void> {
    await this.pressField(row, header);
    await this.ui.locator('input:focus').locator('xpath=following-sibling::div').click();
    await this.ui.locator('body > div:visible').last().getByText(access, { exact: true }).click();
  }

  /** Presses a level's field, which takes the focus, and answers with the level that it shows. */
  async pressField(row: string, header: string): Promise<string> {
    const { x, y } = await this.cell(row, header);
    await this.page.mouse.click(x, y);
    return this.ui.locator('input:focus').inputValue();
  }

  /** The field of a form that stands below a label. */
  field(label: string): Locator {
    return this.text(label).locator('xpath=following-sibling::*').locator('xpath=descendant-or-self::input');
  }

  /** Types the beginning of an option into a field that has a list. */
  async type(label: string, start: string): Promise<void> {
    await this.field(label).click();
    await this.page.keyboard.type(start);
    await this.page.keyboard.press('Tab');
  }
}

/** 1 or -1 when a coordinate lies after or before a range, or too near to its end to be pressed. */
function beyond(at: number, start: number, length: number): number {
  if (at > start + length - EDGE) {
    return 1;
  }
  return at < start + EDGE ? -1 : 0;
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Element): boolean {
  return scrollTop + clientHeight >= scrollHeight - 1;
}

async function centre(locator: Locator): Promise<Point | undefined> {
  const box = await locator.boundingBox({ timeout: PATIENCE }).catch(() => null);
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('The element is not in sight.');
  }
  return box;
}
