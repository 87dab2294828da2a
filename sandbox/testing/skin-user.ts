/** What a user does in ConnectWise, whatever skin it is drawn in. */
import type { Locator, Page } from 'playwright';
import { frenchPage, modernPage, olderPage, type PageObjects, tablePage } from './page-objects.ts';

const SAVED = 'You have successfully updated this record.';
const PAGES = { modern: modernPage, table: tablePage, french: frenchPage, older: olderPage };

export type SkinName = keyof typeof PAGES;

export class SkinUser {
  readonly page: Page;
  readonly #objects: PageObjects;

  constructor(page: Page, skin: SkinName) {
    this.page = page;
    this.#objects = PAGES[skin](page);
  }

  async signIn(skin: SkinName): Promise<void> {
    await this.page.goto(address(skin));
    await this.page.locator('#company').fill('brightwater');
    await this.page.locator('#username').fill('tech');
    await this.page.locator('#password').fill('sandbox');
    await this.page.keyboard.press('Enter');
    await this.#welcome();
  }

  /** Opens the skin where this browser is signed in already. */
  async open(skin: SkinName): Promise<void> {
    await this.page.goto(address(skin));
    await this.#welcome();
  }

  #welcome(): Promise<void> {
    return this.page.getByText('You are signed in to Brightwater IT Ltd.').waitFor();
  }

  /** A text as this skin words it. */
  word(english: string): string {
    return this.#objects.word(english);
  }

  text(english: string): Locator {
    return this.page.getByText(this.word(english), { exact: true });
  }

  button(name: string): Locator {
    return this.#objects.button(name);
  }

  /** The control of one level; columns count from 1. */
  level(row: string, column: number): Locator {
    return this.#objects.level(this.word(row), column);
  }

  field(name: string, required = true): Locator {
    return this.#objects.field(this.word(name), required);
  }

  shown(control: Locator): Promise<string> {
    return this.#objects.shown(control);
  }

  choose(control: Locator, option: string): Promise<void> {
    return this.#objects.choose(control, option);
  }

  type(control: Locator, start: string): Promise<void> {
    return this.#objects.type(control, start);
  }

  isGrey(name: string): Promise<boolean> {
    return this.button(name).evaluate((button) => button.matches(':disabled, [aria-disabled="true"]'));
  }

  async openSystem(name: string): Promise<void> {
    if (!(await this.#objects.entry(name).isVisible())) {
      await this.page.getByText('System', { exact: true }).first().click();
    }
    await this.#objects.entry(name).click();
  }

  async newRole(name: string): Promise<void> {
    await this.openSystem('Security Roles');
    await this.page.getByText('CRM Only', { exact: true }).waitFor();
    await this.button('New Item').click();
    await this.text('New Security Role').waitFor();
    await this.page.locator('input[type="text"]').last().fill(name);
    await this.button('Save').click();
    await this.page.getByText(`${this.word('Security Modules for Role')} - ${name}`).waitFor();
  }

  async save(): Promise<void> {
    await this.button('Save').click();
    await this.text(SAVED).waitFor();
  }
}

const address = (skin: SkinName) => `https://na.myconnectwise.net/?skin=${skin}`;
