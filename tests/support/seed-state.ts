/** Starts in the middle of the setup: earlier steps are written to the sandbox's store instead of being clicked. */
import { randomUUID } from 'node:crypto';
import { hashOf, type Place } from '../../sandbox/connectwise/client/flow/place.ts';
import type {
  ApiMember,
  ApiMemberForm,
  KeyPair,
  Level,
  Levels,
  Role,
} from '../../sandbox/connectwise/model.ts';
import { TECHNICIAN } from '../../sandbox/connectwise/seed.ts';
import { grant, NEW_API_MEMBER } from '../../sandbox/connectwise/seed-records.ts';
import type { ConnectWiseStore } from '../../sandbox/connectwise/store.ts';
import { typeAt } from './connectwise.ts';
import { OPTIONAL, REQUIRED, saveKey } from './setup-steps.ts';
import type { World } from './world.ts';

const BY = TECHNICIAN.identifier;

/**
 * Opens a screen of ConnectWise by its address, with a session that is still valid. `skin`
 * selects another skin.
 */
export async function openSignedIn(
  { sandbox, session, tab }: World,
  place: Place,
  { skin }: { skin?: string } = {},
): Promise<void> {
  const token = randomUUID();
  sandbox.connectWise.sessions.add(token);
  const address = new URL(sandbox.url.connectWise);
  await session.context.addCookies([{ name: 'cwSession', value: token, url: address.origin }]);
  if (skin) address.searchParams.set('skin', skin);
  await tab.page.goto(address.href + hashOf(place));
}

/** Opens another screen by its address, without reloading the page. */
export async function goTo({ tab }: World, place: Place): Promise<void> {
  const [address] = tab.page.url().split('#');
  await tab.page.goto(address + hashOf(place));
}

/** A role that has these cells at All and everything else at None. */
export function addRole(store: ConnectWiseStore, name: string, cells: string[]): Role {
  const role = store.addRole(name, BY);
  for (const cell of cells) setLevel(role, cell, 'All');
  return role;
}

/** The role as the profile requires it, with the optional levels or without. */
export function addRightRole(store: ConnectWiseStore, { optional = true } = {}): Role {
  return addRole(store, 'OfficeProtect', optional ? [...REQUIRED, ...OPTIONAL] : REQUIRED);
}

/** Changes one level of a role in the store. */
export function setLevel(role: Role, cell: string, access: Levels[Level]): void {
  const [row, level] = split(cell);
  grant(role, row, { [level]: access });
}

/** Every level of a role that is not None, by cell. */
export function grantsOf({ levels }: Role): Record<string, string> {
  return Object.fromEntries(
    Object.entries(levels).flatMap(([row, access]) =>
      Object.entries(access).flatMap(([level, value]) =>
        value === 'None' ? [] : [[`${row}/${level}`, value]],
      ),
    ),
  );
}

/** An API member as it should be, with this role; `form` replaces single fields. */
export function addRightMember(
  store: ConnectWiseStore,
  role: Role,
  form: Partial<ApiMemberForm> = {},
): ApiMember {
  return store.addApiMember({ ...rightForm(role), ...form }, BY);
}

/** The member form filled in as it should be. Board 2 is Security Alerts; level 1 is Corporate. */
function rightForm(role: Role): ApiMemberForm {
  return {
    ...NEW_API_MEMBER,
    identifier: 'OfficeProtect',
    name: 'Office Protect',
    roleId: role.id,
    structureLevelId: 1,
    structureNameId: 1,
    defaultBoardId: 2,
  };
}

/** Role and member are there and saved; the next thing to make is a key. */
export function readyForKey(store: ConnectWiseStore, role = addRightRole(store)): ApiMember {
  return addRightMember(store, role);
}

/** The pair that `openNewKey` leads to. */
export const PAIR: KeyPair = { publicKey: 'PublicQ7x2Lm9Ta4', privateKey: 'SecretW3z8Rb6Kc1' };

/**
 * Opens the form for a new key of a finished member and types its description; Save will show `PAIR`. The member has
 * the right role unless another is named.
 */
export async function openNewKey(world: World, role?: Role): Promise<ApiMember> {
  const { connectWise } = world.sandbox;
  const member = readyForKey(connectWise, role);
  connectWise.nextKeyPair = PAIR;
  await openSignedIn(world, { screen: 'ApiKeyDetail', memberId: member.id, id: null });
  await typeAt(world.tab, 'Description:', 'Office Protect integration');
  return member;
}

/** The same, saved: `PAIR` is held and waits to be sent. */
export async function holdKey(world: World, role?: Role): Promise<void> {
  await openNewKey(world, role);
  await saveKey(world.tab);
}

function split(cell: string): [row: string, level: Level] {
  const end = cell.lastIndexOf('/');
  return [cell.slice(0, end), cell.slice(end + 1) as Level];
}
