/** Putting the four values into a page one at a time, by the buttons of the card. */
import type { Locator } from 'playwright';
import { pressShortcut } from './background.ts';
import type { Hook } from './hooks.ts';
import { pressHook, tabTo } from './keyboard.ts';
import type { Session } from './launch.ts';
import { wordsOf } from './portal.ts';
import { HANDOFF } from './setup-steps.ts';
import type { Tab } from './world.ts';

export const VALUES = ['site-url', 'company-id', 'public-key', 'private-key'] as const;
export type Value = (typeof VALUES)[number];

export const valueButton = (value: Value, attributes = {}): Hook => ({
  host: HANDOFF,
  attributes: { 'data-action': 'fill-one', 'data-field': value, ...attributes },
});
export const OUTLINE: Hook = { host: HANDOFF, attributes: { 'data-chosen': true } };

/** The four fields of the portal's form, by its own labels. */
export async function fieldsOf({ page }: Tab): Promise<Record<Value, Locator>> {
  const words = await wordsOf(page);
  const [siteUrl, companyId, publicKey, privateKey] = [
    words.siteUrl,
    words.companyId,
    words.publicKey,
    words.privateKey,
  ].map((label) => page.getByLabel(label, { exact: true })) as [Locator, Locator, Locator, Locator];
  return { 'site-url': siteUrl, 'company-id': companyId, 'public-key': publicKey, 'private-key': privateKey };
}

/** Clicks a field, then the button of a value, and waits until the card says this of it. */
export async function putIn(tab: Tab, value: Value, field: Locator, state = 'done'): Promise<void> {
  await tab.user.click(field);
  await tab.hooks.click(valueButton(value));
  if (state) await tab.hooks.waitFor(valueButton(value, { 'data-state': state }));
}

/** The same by keyboard: Tab to the field, the shortcut to the card, Tab to the button, Enter, and Esc back to the field. */
export async function putInByKey(
  tab: Tab,
  session: Session,
  value: Value,
  field: Locator,
  state = 'done',
): Promise<void> {
  await tabTo(tab, field);
  await tab.hooks.waitFor(OUTLINE);
  await pressShortcut(session);
  await pressHook(tab, valueButton(value));
  if (!state) return;
  await tab.hooks.waitFor(valueButton(value, { 'data-state': state }));
  await tab.user.press('Escape');
}
