/** The technician's whole journey, step by step, as the panel leads it. Shared by the tests and the demo. */
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import { signInSeen } from './background.ts';
import { chooseAt, chooseLevel, openSystem, pressMarked, signIn, typeAt } from './connectwise.ts';
import { checkConnection, openConnectWiseForm, signInToPortal } from './portal.ts';
import type { Desk, World } from './world.ts';

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
export async function enterConnectWise({ sandbox, session, desk }: World): Promise<void> {
  await desk.page.goto(sandbox.url.connectWise);
  await signInSeen(session);
  await signIn(desk);
}

/** System > Security Roles > New Item > Role ID > Save: the role's levels, all at None. */
export async function startRole(desk: Desk, name = 'OfficeProtect'): Promise<void> {
  await openSystem(desk, 'Security Roles');
  await pressMarked(desk, 'new-item');
  await typeAt(desk, 'Role ID:', name);
  await pressMarked(desk, 'save');
  await desk.hooks.waitForState(
    { host: PANEL, attributes: { 'data-step': 'role' } },
    { 'data-status': 'current' },
  );
  await desk.hooks.waitFor({
    host: PANEL,
    attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' },
  });
}

/** Sets the levels in the marked cells. */
export async function setLevels(desk: Desk, cells: string[]): Promise<void> {
  for (const cell of cells) {
    await chooseLevel(desk, cell, 'All');
    await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-cell': cell, 'data-state': 'met' } });
  }
}

/** Presses the marked Save, until the step is done. */
export async function saveRole(desk: Desk): Promise<void> {
  await pressMarked(desk, 'save');
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'role', 'data-status': 'done' } });
}

/** System > Members > API Members > New Item, up to the empty form. */
export async function startMember(desk: Desk): Promise<void> {
  await openSystem(desk, 'Members');
  await pressMarked(desk, 'api-members-tab');
  await pressMarked(desk, 'new-item');
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-screen': 'api-member' } });
}

export interface MemberChoices {
  id?: string;
  role?: string;
  level?: string;
  board?: string;
}

/** Fills in the member's form. */
export async function fillMember(desk: Desk, choices: MemberChoices = {}): Promise<void> {
  const { id = 'OfficeProtect', role = 'OfficeProtect', level = 'Corporate (Level 1)' } = choices;
  await typeAt(desk, 'Member ID*', id);
  await typeAt(desk, 'Member Name*', 'Office Protect');
  await chooseAt(desk, 'Role ID*', role);
  await chooseAt(desk, 'Level*', level);
  await chooseAt(desk, 'Name*', 'Brightwater IT');
  await chooseAt(desk, 'Default Board', choices.board ?? 'Security Alerts');
}

/** Presses the marked Save, until the step is done. */
export async function saveMember(desk: Desk): Promise<void> {
  await pressMarked(desk, 'save');
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-step': 'member', 'data-status': 'done' } });
}

/** The member's API Keys tab > New Item > description, not saved yet. */
export async function startKey(desk: Desk): Promise<void> {
  await pressMarked(desk, 'api-keys-tab');
  await pressMarked(desk, 'new-item');
  await typeAt(desk, 'Description:', 'Office Protect integration');
}

/** Presses the marked Save, until the pair is held. */
export async function saveKey(desk: Desk): Promise<void> {
  await pressMarked(desk, 'save');
  await desk.hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
}

/** The dedicated role's whole way in ConnectWise, from sign-in to the pair that is held. */
export async function walkToKey(world: World, cells = REQUIRED): Promise<void> {
  const { desk } = world;
  await enterConnectWise(world);
  await startRole(desk);
  await setLevels(desk, cells);
  await saveRole(desk);
  await startMember(desk);
  await fillMember(desk);
  await saveMember(desk);
  await startKey(desk);
  await saveKey(desk);
}

/** Presses Send to Office Protect, which opens the portal. Returns the desk there. */
export async function send(world: World): Promise<Desk> {
  const [portal] = await Promise.all([world.session.context.waitForEvent('page'), order(world)]);
  return world.deskAt(portal);
}

/** Presses Send to Office Protect; types the company ID first if it was not learned at sign-in. */
export async function order({ desk }: World, company: string = CREDENTIALS.company): Promise<void> {
  const companyId = { host: PANEL, attributes: { 'data-field': 'company-id' } } as const;
  const known = await desk.hooks.waitFor(companyId);
  if (known.value === '') await desk.hooks.type(companyId, company);
  await desk.hooks.click({ host: PANEL, attributes: { 'data-action': 'send-key' } });
}

/** The portal in a tab of its own, signed in and with the form open. */
export async function openPortalForm({ session, sandbox, deskAt }: World): Promise<Desk> {
  const page = await session.context.newPage();
  await page.goto(sandbox.url.officeProtect);
  const portal = await deskAt(page);
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  return portal;
}

/** Signs in to the portal, opens the form, and waits until the armed order has filled it. */
export async function receive(portal: Desk): Promise<void> {
  await signInToPortal(portal);
  await openConnectWiseForm(portal);
  await portal.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
}

export { checkConnection };
