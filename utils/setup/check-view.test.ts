import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../tests/support/words.ts';
import {
  type CheckRecord,
  type KeyCheck,
  type LevelProof,
  NO_CHECK,
} from '../connectwise/api/check-record.ts';
import { cellOf } from '../connectwise/model/levels.ts';
import { profile as officeProtect } from '../integrations/index.ts';
import { checkView } from './check-view.ts';
import { NO_KEY, newSite, type SiteState } from './state.ts';

const HELD: SiteState = { ...newSite(), key: { ...NO_KEY, status: 'held', id: 'one' } };
const PROVEN: LevelProof[] = officeProtect.settings.map(({ module, permission, level }) => ({
  cell: cellOf(module, permission, level),
  state: 'proven',
  reason: 'listed',
}));
const DONE: KeyCheck = {
  companyId: 'acme',
  pairId: 'one',
  status: 'done',
  reason: null,
  host: 'api-na.myconnectwise.net',
  at: null,
  wait: 0,
  levels: PROVEN,
  excess: { count: 0, isComplete: true, farthest: [] },
  board: { state: 'proven', reason: 'open', name: 'Security Alerts' },
  companies: 12,
  changedAt: 0,
};
const COMPANY = { companyId: 'acme', state: 'proven', reason: null, suggestion: 'acme' } as const;

const view = (record: CheckRecord = NO_CHECK, state = HELD, companyId = 'acme') =>
  checkView(ENGLISH, officeProtect, state, { id: companyId, since: 0 }, record);
const viewOf = (key: Partial<KeyCheck>) => view({ company: null, key: { ...DONE, ...key } });
const refused = (...indexes: number[]) =>
  PROVEN.map((proof, index) =>
    indexes.includes(index) ? { ...proof, state: 'refused' as const, reason: 'none' as const } : proof,
  );

describe('a check can be made', () => {
  test('when a pair is held and the company ID is known', () => {
    expect(view()).toMatchObject({ status: 'idle', whyNot: '', company: null, levels: [] });
  });

  test('not otherwise, with the reason', () => {
    expect(view(NO_CHECK, newSite()).whyNot).toMatch(/while it is held/);
    expect(view(NO_CHECK, HELD, '').whyNot).toMatch(/company ID/);
  });
});

describe('a result counts', () => {
  const record = { company: COMPANY, key: DONE };

  test('for its own pair, also after that was delivered and wiped', () => {
    const wiped: SiteState = { ...HELD, key: { ...HELD.key, status: 'wiped' } };
    expect(view(record, wiped)).toMatchObject({ status: 'done', company: { state: 'proven' } });
  });

  test('for no other pair, and for no other company ID', () => {
    const next: SiteState = { ...HELD, key: { ...HELD.key, id: 'two' } };
    expect(view(record, next)).toMatchObject({ status: 'idle', levels: [], board: null });
    expect(view(record, HELD, 'other')).toMatchObject({ status: 'idle', levels: [], company: null });
  });
});

describe('rights beyond the profile', () => {
  const farthest = [{ module: 'Finance', permission: 'Invoicing', level: 'delete', access: 'All' } as const];
  const excess = { count: 446, isComplete: true, farthest };
  const ADMIN: SiteState = { ...HELD, route: 'admin' };
  const viewWith = (key: Partial<KeyCheck>, state = HELD) =>
    view({ company: null, key: { ...DONE, excess, ...key } }, state);

  test('are a warning with the way to narrow the role', () => {
    expect(viewWith({})).toMatchObject({
      text: 'The key works: 6 of 6 levels proven. The key has 446 levels beyond what Office Protect needs: narrow its role in System > Security Roles.',
      excess: { count: 446, isExpected: false, farthest },
    });
  });

  test('are a fact when the user chose the Admin role', () => {
    expect(viewWith({}, ADMIN)).toMatchObject({
      text: 'The key works: 6 of 6 levels proven. This key has Admin rights: 446 levels beyond what Office Protect needs.',
      excess: { count: 446, isExpected: true },
    });
  });

  test('follow every other result, and the reason of a check that ended early', () => {
    for (const key of [
      { levels: refused(0) },
      { levels: refused(4) },
      { status: 'failed', reason: 'timeout' } as const,
    ]) {
      expect(viewWith(key)).toMatchObject({
        text: expect.stringContaining('446 levels beyond'),
        excess: { count: 446 },
      });
    }
  });

  test('may be more than those that were understood', () => {
    expect(viewWith({ excess: { ...excess, isComplete: false } }).text).toMatch(
      /446 levels beyond .* There may be more/,
    );
  });

  test('are said not to be known when they are not, and are not mentioned when there are none', () => {
    const unknown = viewWith({ excess: null });
    expect(unknown).toMatchObject({ text: expect.stringContaining('could not be tested'), excess: null });
    expect(viewOf({})).toMatchObject({ text: 'The key works: 6 of 6 levels proven.', excess: null });
  });

  test('are not mentioned before the check has ended, nor when it ended without them', () => {
    expect(viewWith({ status: 'running', at: 'board' })).toMatchObject({
      text: 'Asking ConnectWise for the default board.',
      excess: null,
    });
    const { text } = viewWith({ status: 'failed', reason: 'timeout', excess: null });
    expect(text).not.toContain('beyond');
  });
});

describe('texts', () => {
  test('all is proven', () => expect(viewOf({}).text).toBe('The key works: 6 of 6 levels proven.'));

  test('a required level is missing', () => {
    expect(viewOf({ levels: refused(0, 4) }).text).toMatch(
      /^The key lacks 1 level that Office Protect needs/,
    );
  });

  test('an optional level is missing', () => {
    expect(viewOf({ levels: refused(4, 5) }).text).toMatch(/^The key works. 2 optional levels are not set/);
  });

  test('levels could not be tested', () => {
    const levels = PROVEN.map((proof, index) =>
      index === 1 || index === 2
        ? { ...proof, state: 'untested' as const, reason: 'not-listed' as const }
        : proof,
    );
    expect(viewOf({ levels }).text).toBe(
      'The key works: 4 of 6 levels proven. 2 levels could not be tested.',
    );
  });

  test('progress, and a wait that ConnectWise asked for', () => {
    const running = { status: 'running', at: 'tickets' } as const;
    expect(viewOf(running)).toMatchObject({ done: 3, total: 7, text: 'Asking ConnectWise for tickets.' });
    expect(viewOf({ ...running, wait: 7 }).text).toContain('wait 7 seconds');
  });

  test('each refused level names the cell to set', () => {
    for (const { text, module, permission } of viewOf({ levels: refused(0, 1, 2, 3, 4, 5) }).levels) {
      expect(text).toContain(`set ${module} › ${permission} › `);
      expect(text).toContain('click Save');
    }
  });

  test('no client ID: what it is, where to get one, and that the check can be skipped', () => {
    const { text } = viewOf({ status: 'skipped', reason: 'no-client-id', levels: [], board: null });
    for (const words of ['client ID', 'developer.connectwise.com', 'options', 'skip']) {
      expect(text).toContain(words);
    }
  });

  test('the key sees no company', () => {
    expect(viewOf({ companies: 0 }).companies).toContain('Corporate (Level 1)');
    expect(viewOf({ companies: null }).companies).toBeNull();
  });
});
