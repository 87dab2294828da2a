/** The short way through the setup: one button of the panel and one Save for each screen, nothing typed. */
import { pressMarked } from './connectwise.ts';
import { PANEL, saveKey, saveMember, saveRole } from './setup-steps.ts';
import type { Tab } from './world.ts';

/** Clicks the button in the card of the next step, once it is this one. */
export async function pressNext({ hooks }: Tab, action: string): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-primary': true, 'data-action': action } });
}

async function workIsDone({ hooks }: Tab): Promise<void> {
  await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
}

/** From the list of roles: New Item, the role's name, Save. */
export async function nameRole(tab: Tab): Promise<void> {
  await pressMarked(tab, 'new-item');
  await pressNext(tab, 'fill-field');
  await pressMarked(tab, 'save');
}

/** Says that the optional levels are wanted as well: they are then part of *Set all*. */
export async function wantOptional({ hooks }: Tab): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'want-optional' } });
  await hooks.waitForGone({ host: PANEL, attributes: { 'data-action': 'want-optional' } });
}

/** All levels, and Save. */
export async function setRole(tab: Tab): Promise<void> {
  await pressNext(tab, 'set-all');
  await workIsDone(tab);
  await saveRole(tab);
}

/** From Members: API Members, New Item. */
export async function beginMember(tab: Tab): Promise<void> {
  await pressMarked(tab, 'api-members-tab');
  await pressMarked(tab, 'new-item');
}

/** The form, the one choice that the user has, and Save. */
export async function fillInMember(tab: Tab, board = 'Security Alerts'): Promise<void> {
  await pressNext(tab, 'fill-all');
  await workIsDone(tab);
  await tab.hooks.click({
    host: PANEL,
    attributes: { 'data-action': 'fill-field', 'data-field': 'default-board', 'data-choice': board },
  });
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-finding': 'member/default-board', 'data-severity': 'ok' },
  });
  await saveMember(tab);
}

/** From the saved member: API Keys, New Item, the description, Save; the pair is held. */
export async function createKey(tab: Tab): Promise<void> {
  await pressMarked(tab, 'api-keys-tab');
  await pressMarked(tab, 'new-item');
  await pressNext(tab, 'fill-field');
  await saveKey(tab);
}
