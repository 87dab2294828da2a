/** The technician's whole setup, step by step, as the panel guides it. Shared by the tests and the demo. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { signInSeen } from './background.ts';
import { chooseAt, chooseLevel, openSystem, pressMarked, signIn, typeAt } from './connectwise.ts';
import { checkConnection, openConnectWiseForm, signInToPortal } from './portal.ts';
import type { Tab, World } from './world.ts';

export const PANEL = 'office-protect-panel';
export const HANDOFF = 'office-protect-handoff';
export const MARKS = 'office-protect-marks';

export const REQUIRED = [
  'Companies/Company Maintenance/inquire',
  'Service Desk/Service Tickets/add',
  'Service Desk/Service Tickets/edit',
  'Service Desk/Service Tickets/inquire',
];
export const OPTIONAL = ['System/Member Maintenance/inquire', 'System/Table Setup/inquire'];

/** Opens ConnectWise and signs in. */
export async function enterConnectWise({ sandbox, session, tab }: World): Promise<void> {
  await tab.page.goto(sandbox.url.connectWise);
  await signInSeen(session);
  await signIn(tab);
}

/** System > Security Roles > New Item > Role ID > Save: the role's levels, all at None. */
export async function startRole(tab: Tab, name = 'OfficeProtect'): Promise<void> {
  await openSystem(tab, 'Security Roles');
  await pressMarked(tab, 'new-item');
  await typeAt(tab, 'Role ID:', name);
  await pressMarked(tab, 'save');
  await tab.hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'current' },
  );
  await tab.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
}

/** Sets the levels in the marked cells. */
export async function setLevels(tab: Tab, cells: string[]): Promise<void> {
  for (const cell of cells) {
    await chooseLevel(tab, cell, 'All');
    await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-cell': cell, 'data-state': 'met' } });
  }
}

/** Clicks the marked Save, and waits until the step is done. */
export async function saveRole(tab: Tab): Promise<void> {
  await pressMarked(tab, 'save');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
}

/** System > Members > API Members > New Item, up to the empty form. */
export async function startMember(tab: Tab): Promise<void> {
  await openSystem(tab, 'Members');
  await pressMarked(tab, 'api-members-tab');
  await pressMarked(tab, 'new-item');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

export interface MemberChoices {
  id?: string;
  role?: string;
  level?: string;
  board?: string;
}

/** Fills in the member's form. */
export async function fillMember(tab: Tab, choices: MemberChoices = {}): Promise<void> {
  const { id = 'OfficeProtect', role = 'OfficeProtect', level = 'Corporate (Level 1)' } = choices;
  await typeAt(tab, 'Member ID*', id);
  await typeAt(tab, 'Member Name*', 'Office Protect');
  await chooseAt(tab, 'Role ID*', role);
  await chooseAt(tab, 'Level*', level);
  await chooseAt(tab, 'Name*', 'Brightwater IT');
  await chooseAt(tab, 'Default Board', choices.board ?? 'Security Alerts');
}

/** Clicks the marked Save, and waits until the step is done. */
export async function saveMember(tab: Tab): Promise<void> {
  await pressMarked(tab, 'save');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'member', 'data-status': 'done' } });
}

/** The member's API Keys tab > New Item > description, not saved yet. */
export async function startKey(tab: Tab): Promise<void> {
  await pressMarked(tab, 'api-keys-tab');
  await pressMarked(tab, 'new-item');
  await typeAt(tab, 'Description:', 'Office Protect integration');
}

/** Clicks the marked Save, and waits until the pair is held. */
export async function saveKey(tab: Tab): Promise<void> {
  await pressMarked(tab, 'save');
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
}

/** The whole setup of a dedicated role in ConnectWise, from sign-in to the held pair. */
export async function walkToKey(world: World, cells = REQUIRED): Promise<void> {
  const { tab } = world;
  await enterConnectWise(world);
  await startRole(tab);
  await setLevels(tab, cells);
  await saveRole(tab);
  await startMember(tab);
  await fillMember(tab);
  await saveMember(tab);
  await startKey(tab);
  await saveKey(tab);
}

/** Clicks Send to Office Protect, which opens the portal. Returns its tab. */
export async function send(world: World): Promise<Tab> {
  const [portal] = await Promise.all([world.session.context.waitForEvent('page'), order(world)]);
  return world.tabAt(portal);
}

/** Clicks Send to Office Protect; types the company ID first if it was not read at sign-in. */
export async function order({ tab }: World, company: string = CREDENTIALS.company): Promise<void> {
  const companyId = { host: PANEL, attributes: { 'data-field': 'company-id' } } as const;
  const known = await tab.hooks.waitFor(companyId);
  if (known.value === '') await tab.hooks.type(companyId, company);
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'send-key' } });
}

/** A page of the portal in a tab of its own, opened by the user. */
export async function openPortal({ session, sandbox, tabAt }: World, path = '', home?: string): Promise<Tab> {
  const page = await session.context.newPage();
  await page.goto((home ?? sandbox.url.officeProtect) + path);
  return tabAt(page);
}

/** Waits until the card on a portal page says this. */
export async function cardSays({ hooks }: Tab, handoff: string): Promise<void> {
  await hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': handoff } });
}

/** The portal in a tab of its own, signed in and with the form open; `home` names another portal. */
export async function openPortalForm(world: World, home?: string): Promise<Tab> {
  const portal = await openPortal(world, '', home);
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  return portal;
}

/** Signs in to the portal, opens the form, and waits until the waiting order has filled it. */
export async function receive(portal: Tab): Promise<void> {
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
}

export { checkConnection };

/** Says in the panel that the record on the page is for this setup. */
export async function claimRecord({ hooks }: Tab): Promise<void> {
  await hooks.click({ host: PANEL, attributes: { 'data-action': 'claim-record' } });
  await hooks.waitFor({ host: PANEL, attributes: { 'data-record': 'ours' } });
}
