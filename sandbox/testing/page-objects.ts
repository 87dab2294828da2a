/** Where the controls of a skin are, and how they are used; for tests. */
import type { Locator, Page } from 'playwright';
import { FRENCH_WORDS } from '../connectwise/client/skins/classic/variants/french.ts';

export interface PageObjects {
  /** A text of the screens, as this skin words it. Menus and buttons stay English everywhere. */
  word(english: string): string;
  /** An entry of the menu, once its section is open. */
  entry(name: string): Locator;
  button(name: string): Locator;
  /** The control of one level; columns count from 1. */
  level(row: string, column: number): Locator;
  /** The control of a required field, or of an optional one. */
  field(name: string, required: boolean): Locator;
  /** What a control that offers choices shows. */
  shown(control: Locator): Promise<string>;
  /** Chooses by mouse. */
  choose(control: Locator, option: string): Promise<void>;
  /** Chooses by keyboard, with the beginning of the option. */
  type(control: Locator, start: string): Promise<void>;
}

export function classicPage(page: Page): PageObjects {
  return {
    word: (english) => english,
    entry: (name) => page.getByText(name, { exact: true }).first(),
    button: (name) => page.locator(`.mm_toolbar .mm_button[title="${name}"]`),
    level: (row, column) =>
      page
        .locator('tr.cw-ml-row', { has: page.getByText(row, { exact: true }) })
        .locator(`td[cellindex="${column}"] input`),
    field: (name, required) => inputAfter(page, required ? `${name}*` : name),
    shown: (control) => control.inputValue(),
    async choose(control, option) {
      await control.locator('xpath=following-sibling::div').click();
      await page.locator('body > div:visible').last().getByText(option, { exact: true }).click();
    },
    async type(control, start) {
      await control.focus();
      await page.keyboard.type(start);
      await page.keyboard.press('Tab');
    },
  };
}

export function frenchPage(page: Page): PageObjects {
  return { ...classicPage(page), word: (english) => FRENCH_WORDS[english] ?? english };
}

export function olderPage(page: Page): PageObjects {
  return {
    ...classicPage(page),
    entry: (name) => page.locator('body > div:visible').last().getByText(name, { exact: true }),
    button: (name) => page.locator(`input[type="button"][value="${name}"]`),
    field: (name, required) => inputAfter(page, required ? `*${name}:` : `${name}:`),
  };
}

export function tablePage(page: Page): PageObjects {
  return {
    word: (english) => english,
    entry: (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first(),
    button: (name) => page.getByRole('button', { name, exact: true }),
    level: (row, column) =>
      page
        .locator('tr', { has: page.getByRole('cell', { name: row, exact: true }) })
        .getByRole('combobox')
        .nth(column - 1),
    field: (name, required) => page.getByLabel(required ? `${name} *` : name, { exact: true }),
    shown: (control) => control.locator('option:checked').innerText(),
    async choose(control, option) {
      await control.selectOption(option);
    },
    async type(control, start) {
      await control.focus();
      await page.keyboard.type(start);
    },
  };
}

export function modernPage(page: Page): PageObjects {
  return {
    word: (english) => english,
    entry: (name) => page.getByRole('menuitem', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    level: (row, column) =>
      page
        .getByRole('row', { includeHidden: false })
        .filter({ has: page.getByText(row, { exact: true }) })
        .getByRole('combobox')
        .nth(column - 1),
    field: (name) =>
      page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true })),
    shown: (control) => control.innerText(),
    async choose(control, option) {
      await control.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async type(control, start) {
      await control.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type(start.charAt(0));
      await page.keyboard.press('Enter');
    },
  };
}

function inputAfter(page: Page, label: string): Locator {
  return page
    .getByText(label, { exact: true })
    .locator('xpath=following-sibling::*')
    .locator('xpath=descendant-or-self::input');
}
