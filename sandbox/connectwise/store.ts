/** The state of one sandbox: what the UI saves and what the REST API answers from. */
import { randomInt } from 'node:crypto';
import { customizeEntries } from './customize-entries.ts';
import type {
  Access,
  ApiKey,
  ApiMember,
  ApiMemberForm,
  KeyPair,
  Levels,
  PermissionKey,
  Role,
  Stamp,
  Ticket,
} from './model.ts';
import { MODULES, PERMISSIONS, permissionKey, sameLevels } from './permissions.ts';
import type { Failure } from './rest/failures.ts';
import { seedRecords } from './seed-records.ts';

const KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Length of both keys (every public sample has 16 characters). */
const KEY_LENGTH = 16;

/** What the role editor's Save sends. */
export interface RoleChange {
  levels: Record<PermissionKey, Levels>;
  allowed: Record<PermissionKey, string[]>;
}

export class ConnectWiseStore {
  readonly roles: Role[] = [];
  readonly apiMembers: ApiMember[] = [];
  readonly keys: ApiKey[] = [];
  readonly tickets: Ticket[] = [];
  /** Tokens of the people signed in to the UI; clear it, and their sessions are over. */
  readonly sessions = new Set<string>();
  /** The pair that the next new key gets, so that a test can look for a known value; used once. */
  nextKeyPair: KeyPair | undefined;
  /** What the REST API does wrong, on a test's wish; nothing as long as it is empty. */
  readonly failures: Failure[] = [];
  #lastId = 500;

  constructor() {
    seedRecords(this);
  }

  /** A number that no record of this store has yet. */
  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Adds a role whose levels are all `access`; None is what ConnectWise gives a new one. */
  addRole(name: string, by: string, options: { access?: Access; adminFlag?: boolean } = {}): Role {
    const stamp = stampOf(by);
    const role: Role = {
      id: this.newId(),
      name,
      adminFlag: options.adminFlag ?? false,
      levels: Object.fromEntries(
        PERMISSIONS.map((permission) => [permissionKey(permission), sameLevels(options.access ?? 'None')]),
      ),
      allowed: Object.fromEntries(
        PERMISSIONS.filter((permission) => permission.customizable).map((permission) => [
          permissionKey(permission),
          [...customizeEntries(permission)],
        ]),
      ),
      modules: Object.fromEntries(MODULES.map((module) => [module, stamp])),
      ...stamp,
    };
    this.roles.push(role);
    return role;
  }

  /** Saves levels and dialog boxes; only the modules in which a level changed get a new date. */
  updateRole(role: Role, change: RoleChange, by: string): void {
    const stamp = stampOf(by);
    for (const module of MODULES) {
      const keys = Object.keys(change.levels).filter((key) => key.startsWith(`${module}/`));
      if (keys.some((key) => JSON.stringify(role.levels[key]) !== JSON.stringify(change.levels[key]))) {
        role.modules[module] = stamp;
      }
    }
    Object.assign(role.levels, change.levels);
    Object.assign(role.allowed, change.allowed);
    Object.assign(role, stamp);
  }

  /** Removes a role, unless a member has it: then nothing happens and the answer is false. */
  removeRole(role: Role): boolean {
    if (role.adminFlag || this.apiMembers.some((member) => member.roleId === role.id)) {
      return false;
    }
    this.roles.splice(this.roles.indexOf(role), 1);
    return true;
  }

  addApiMember(form: ApiMemberForm, by: string): ApiMember {
    const member: ApiMember = { ...form, id: this.newId(), inactive: false, ...stampOf(by) };
    this.apiMembers.push(member);
    return member;
  }

  updateApiMember(member: ApiMember, form: ApiMemberForm, by: string): void {
    Object.assign(member, form, stampOf(by));
  }

  /** Makes a key for a member. Its private half is for the caller to show once. */
  addKey(memberId: number, description: string, by: string): ApiKey {
    const pair = this.nextKeyPair ?? { publicKey: randomKey(), privateKey: randomKey() };
    this.nextKeyPair = undefined;
    const key: ApiKey = { id: this.newId(), memberId, description, ...pair, ...stampOf(by) };
    this.keys.push(key);
    return key;
  }

  removeKey(key: ApiKey): void {
    this.keys.splice(this.keys.indexOf(key), 1);
  }

  /** The active member whose key pair this is, if there is one. */
  memberOfKey(publicKey: string, privateKey: string): ApiMember | undefined {
    const key = this.keys.find((each) => each.publicKey === publicKey && each.privateKey === privateKey);
    return this.apiMembers.find((member) => member.id === key?.memberId && !member.inactive);
  }

  roleOf(member: ApiMember): Role | undefined {
    return this.roles.find((role) => role.id === member.roleId);
  }
}

function stampOf(by: string): Stamp {
  return { lastUpdate: new Date().toISOString(), updatedBy: by };
}

function randomKey(): string {
  return Array.from({ length: KEY_LENGTH }, () => KEY_ALPHABET[randomInt(KEY_ALPHABET.length)]).join('');
}
