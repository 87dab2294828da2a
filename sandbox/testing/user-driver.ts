/** Goes through ConnectWise as a user does, by mouse and keyboard, in skins that are classic but for a part. */
import type { FrameLocator, Locator, Page } from 'playwright';

const SAVED = 'You have successfully updated this record.';
/** How often a list is scrolled before a row counts as missing. */
const TURNS = 60;
/** Nearer than this to the end of the list nothing is clicked, in px. */
const EDGE = 15;

interface Point {
  x: number;
  y: number;
}

export class UserDriver {
  readonly page: Page;
  /** Where the screens are: the page itself, or a frame in it. */
  readonly ui: Page | FrameLocator;

  constructor(page: Page, ui: Page | FrameLocator = page) {
    this.page = page;
    this.ui = ui;
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

  /** Opens an address where this browser is signed in already. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
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
   * Scrolls the levels until a row and a header meet at a place that can be clicked. A row that is not drawn is looked
   * for to the end of the list, then back to its start.
   */
  async cell(row: string, header: string): Promise<Point> {
    const scroller = this.ui.locator('[id$="-listview-scroller"]:visible');
    const grid = await boxOf(scroller);
    await this.text(header).waitFor();
    await this.page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
    let search = 1;
    for (let turn = 0; turn < TURNS; turn += 1) {
      await scroller.evaluate(untilDrawn);
      const [label, title] = await Promise.all([centre(this.row(row)), centre(this.text(header))]);
      const right = title ? beyond(title.x, grid.x, grid.width) : 0;
      const down = label ? beyond(label.y, grid.y, grid.height) : search * (grid.height - 2 * EDGE);
      if (label && title && right === 0 && down === 0) return { x: title.x, y: label.y };
      if (right !== 0) await this.#scroll(scroller, right, 0);
      else if (!(await this.#scroll(scroller, 0, down))) search = -search;
    }
    throw new Error(`${row} and ${header} did not come into view.`);
  }

  /** Turns the wheel and waits for the end of the scrolling; false when the list cannot be scrolled that way. */
  async #scroll(scroller: Locator, right: number, down: number): Promise<boolean> {
    const scrolled = await scroller.evaluateHandle(startScroll, { right, down });
    if (!(await scrolled.evaluate(({ canScroll }) => canScroll))) return false;
    await this.page.mouse.wheel(right, down);
    await scrolled.evaluate(({ end }) => end);
    return true;
  }

  /** Opens a level's list by its arrow and clicks an option. */
  async pick(row: string, header: string, access: string): Promise<void> {
    await this.clickField(row, header);
    await this.ui.locator('input:focus').locator('xpath=following-sibling::div').click();
    await this.ui.locator('body > div:visible').last().getByText(access, { exact: true }).click();
  }

  /** Clicks a level's field, which takes the focus, and returns the level that it shows. */
  async clickField(row: string, header: string): Promise<string> {
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

/** How far a coordinate lies outside of a range, or too near to its end to be clicked: the px to scroll to its middle. */
function beyond(at: number, start: number, length: number): number {
  const isInside = at >= start + EDGE && at <= start + length - EDGE;
  return isInside ? 0 : at - start - length / 2;
}

/** Runs in the page: waits until a list that draws its rows late has drawn those in view. */
function untilDrawn(list: Element): Promise<void> {
  return new Promise((resolve) => {
    const { top, bottom } = list.getBoundingClientRect();
    const isEmpty = (row: Element) => {
      const box = row.getBoundingClientRect();
      return box.height > 0 && box.bottom > top && box.top < bottom && row.textContent === '';
    };
    const check = () => {
      if ([...list.querySelectorAll('.cw-ml-row')].some(isEmpty)) requestAnimationFrame(check);
      else resolve();
    };
    check();
  });
}

/** Runs in the page, before the wheel is turned: whether the list can be scrolled that way, and when that has ended. */
function startScroll(list: Element, { right, down }: { right: number; down: number }) {
  const room = (delta: number, at: number, most: number) => (delta > 0 ? at < most - 1 : at > 0);
  const canScroll =
    right === 0
      ? room(down, list.scrollTop, list.scrollHeight - list.clientHeight)
      : room(right, list.scrollLeft, list.scrollWidth - list.clientWidth);
  const end = new Promise((resolve) => list.addEventListener('scrollend', resolve, { once: true }));
  return { canScroll, end };
}

/** The middle of an element that is drawn now; undefined when it is not. */
async function centre(locator: Locator): Promise<Point | undefined> {
  const element = await locator.elementHandles();
  const box = await element[0]?.boundingBox();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element is not in view.');
  return box;
}
