import { describe, expect, it } from 'vitest';
import { MODULES, PERMISSIONS, permissionKey } from './permissions.ts';
import { grant } from './seed-records.ts';
import { ConnectWiseStore } from './store.ts';

describe('the rows of the role editor', () => {
  it('are named once in their module, and hold what the screenshots show', () => {
    const keys = PERMISSIONS.map(permissionKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(MODULES).toHaveLength(9);
    expect(keys.length).toBeGreaterThan(105);
    expect(PERMISSIONS.filter(({ module }) => module === 'Companies')).toHaveLength(15);
    expect(PERMISSIONS).toContainEqual({
      module: 'Companies',
      name: 'Contacts',
      offersMy: false,
      customizable: false,
    });
    expect(PERMISSIONS).toContainEqual({
      module: 'System',
      name: 'Table Setup',
      offersMy: false,
      customizable: true,
    });
  });
});

describe('roles', () => {
  it('start with None everywhere, and save only what changed', () => {
    const store = new ConnectWiseStore();
    const role = store.addRole('Office', 'tech');
    expect(new Set(Object.values(role.levels).flatMap((levels) => Object.values(levels)))).toEqual(
      new Set(['None']),
    );
    const before = structuredClone(role);
    const draft = structuredClone({ levels: role.levels, allowed: role.allowed });
    const row = draft.levels['System/Table Setup'];
    if (row) {
      row.inquire = 'All';
    }
    store.updateRole(role, draft, 'swhite');
    expect(role.levels['System/Table Setup']?.inquire).toBe('All');
    expect(role.modules.System?.updatedBy).toBe('swhite');
    expect(role.modules.Companies).toEqual(before.modules.Companies);
  });

  it('cannot be removed while a member has them', () => {
    const store = new ConnectWiseStore();
    const used = store.roles.find(({ name }) => name === 'Backup Integration');
    const free = store.addRole('Office', 'tech');
    expect(used && store.removeRole(used)).toBe(false);
    expect(store.removeRole(free)).toBe(true);
    expect(store.roles).not.toContain(free);
  });

  it('have no rows that the editor has not', () => {
    const role = new ConnectWiseStore().addRole('Office', 'tech');
    expect(() => grant(role, 'System/No Such Row', { inquire: 'All' })).toThrow('no row');
  });
});

describe('keys', () => {
  it('are 16 letters and digits, unless the next pair is given, which is used once', () => {
    const store = new ConnectWiseStore();
    const member = store.apiMembers[0];
    const given = { publicKey: 'PUBLICcanary0001', privateKey: 'PRIVATEcanary001' };
    store.nextKeyPair = given;
    expect(store.addKey(member?.id ?? 0, 'one', 'tech')).toMatchObject(given);
    const second = store.addKey(member?.id ?? 0, 'two', 'tech');
    expect(second.publicKey).toMatch(/^[A-Za-z0-9]{16}$/);
    expect(second.privateKey).toMatch(/^[A-Za-z0-9]{16}$/);
    expect(second.privateKey).not.toBe(second.publicKey);
    expect(store.memberOfKey(given.publicKey, given.privateKey)).toBe(member);
    expect(store.memberOfKey(given.publicKey, second.privateKey)).toBeUndefined();
  });
});

describe('stores', () => {
  it('share nothing', () => {
    const one = new ConnectWiseStore();
    one.addRole('Office', 'tech');
    one.roles[0]?.allowed['System/Table Setup']?.pop();
    const other = new ConnectWiseStore();
    expect(other.roles).toHaveLength(one.roles.length - 1);
    expect(other.roles[0]?.allowed['System/Table Setup']).toContain('Time / Work Type');
  });
});
