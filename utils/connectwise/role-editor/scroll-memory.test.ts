import { describe, expect, test } from 'vitest';
import { rolePage } from '../../../tests/support/samples.ts';
import { type Cell, cellOf } from '../model/levels.ts';
import type { RoleObservation } from '../model/observation.ts';
import { createRoleMemory } from './scroll-memory.ts';

const ADD: Cell = 'Service Desk/Service Tickets/add';
const INQUIRE: Cell = 'Companies/Company Maintenance/inquire';

/** Returns the access of each level, by cell. */
function known({ levels }: RoleObservation): Record<string, string> {
  return Object.fromEntries(
    levels.map(({ module, permission, level, access }) => [cellOf(module, permission, level), access]),
  );
}

describe('levels of rows that a list does not draw', () => {
  test('are remembered while the role is open', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }), [ADD]);
    expect(known(memory.recall(rolePage({ [INQUIRE]: 'None' }), [INQUIRE]))).toEqual({
      [ADD]: 'All',
      [INQUIRE]: 'None',
    });
  });

  test('are replaced by those in view', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }), [ADD]);
    expect(known(memory.recall(rolePage({ [ADD]: 'My' }), [ADD]))).toEqual({ [ADD]: 'My' });
  });

  test('are forgotten when their cell is in view and cannot be read', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }), [ADD]);
    expect(known(memory.recall(rolePage({}), [ADD]))).toEqual({});
  });

  test('are forgotten when another role is shown', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }), [ADD]);
    expect(known(memory.recall(rolePage({}, { roleName: 'Other' }), []))).toEqual({});
  });

  test('are kept after a save that the page confirms, and forgotten when changes may have been discarded', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }, { saveState: 'unsaved' }), [ADD]);
    expect(known(memory.recall(rolePage({}, { saveState: 'saved', isConfirmed: true }), []))).toEqual({
      [ADD]: 'All',
    });
    memory.recall(rolePage({ [ADD]: 'All' }, { saveState: 'unsaved' }), [ADD]);
    expect(known(memory.recall(rolePage({}, { saveState: 'saved' }), []))).toEqual({});
  });

  test('are forgotten when another screen is shown', () => {
    const memory = createRoleMemory();
    memory.recall(rolePage({ [ADD]: 'All' }), [ADD]);
    memory.forget();
    expect(known(memory.recall(rolePage({}), []))).toEqual({});
  });
});
