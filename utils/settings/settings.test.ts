import { describe, expect, test } from 'vitest';
import { joinSettings, parseSettings, settingsChange } from './settings.ts';

const USUAL = {
  language: { value: 'auto', isFixed: false },
  added: { connectwise: [], portal: [] },
  keyMinutes: { value: 15, isFixed: false },
  clientId: { value: '', isFixed: false },
  roleName: { value: '', isFixed: false },
  memberId: { value: '', isFixed: false },
  capture: { value: 'auto', isFixed: false },
  panelPlace: { value: 'page', isFixed: false },
  invalid: [],
};

test.each([undefined, null, {}])('nothing stored (%s) gives the defaults', (raw) => {
  expect(joinSettings(parseSettings(raw), parseSettings(raw))).toEqual(USUAL);
});

test('addresses are parsed as users write them, without duplicates and invalid ones', () => {
  const stored = parseSettings({
    connectWiseServers: ['cw.acme.example', 'https://cw.acme.example/', 'http://plain.example', 7, ''],
    portals: ['https://na.myconnectwise.net'],
  });
  const { invalid, ...values } = stored;
  expect(values).toEqual({ connectWiseServers: ['https://cw.acme.example'], portals: [] });
  // A built-in address is needless, and nothing else.
  expect(invalid).toEqual(['connectWiseServers']);
});

test('an invalid value does not affect the others', () => {
  const stored = parseSettings({ connectWiseServers: 'cw.acme.example', language: 'de', keyMinutes: 30 });
  expect(joinSettings(stored, {}).keyMinutes.value).toBe(30);
  expect(joinSettings(stored, {}).added.connectwise).toEqual([]);
  expect(joinSettings(stored, {}).language.value).toBe('auto');
});

describe('an invalid value of a setting that protects a key gives the strictest one, and is named', () => {
  const strictest = { keyMinutes: 1, capture: 'ask', connectwise: [], portal: [] };
  const inForce = ({ keyMinutes, capture, added }: ReturnType<typeof joinSettings>) => {
    return { keyMinutes: keyMinutes.value, capture: capture.value, ...added };
  };
  const all = ['keyMinutes', 'capture', 'connectWiseServers', 'portals'];
  const broken = { keyMinutes: '60', capture: 'never', connectWiseServers: 'cw.acme.example', portals: {} };

  test.each(['nonsense', 7, [], broken])('in policy (%o), and the user cannot loosen it', (raw) => {
    const settings = joinSettings({ keyMinutes: 60, capture: 'auto' }, parseSettings(raw));
    expect(inForce(settings)).toEqual(strictest);
    expect(settings.keyMinutes.isFixed && settings.capture.isFixed).toBe(true);
    expect(settings.invalid).toEqual(all);
  });

  test.each(['nonsense', 7, [], broken])('in the user’s own (%o)', (raw) => {
    const settings = joinSettings(parseSettings(raw), {});
    expect(inForce(settings)).toEqual(strictest);
    expect(settings.invalid).toEqual(all);
  });

  test('but what is not in force is not named', () => {
    const settings = joinSettings(parseSettings(broken), { keyMinutes: 5, capture: 'auto', portals: [] });
    expect(settings.keyMinutes.value).toBe(5);
    expect(settings.invalid).toEqual(['connectWiseServers', 'portals']);
  });

  test('of a list that is too long what is beyond its end', () => {
    const portals = Array.from({ length: 101 }, (_, index) => `https://p${index}.acme.example`);
    const settings = joinSettings(parseSettings({ portals }), {});
    expect(settings.added.portal).toHaveLength(100);
    expect(settings.invalid).toEqual(['portals']);
  });
});

describe('company policy', () => {
  test('overrides the user’s language', () => {
    expect(joinSettings({ language: 'en' }, { language: 'fr' }).language).toEqual({
      value: 'fr',
      isFixed: true,
    });
    expect(joinSettings({ language: 'en' }, {}).language).toEqual({ value: 'en', isFixed: false });
  });

  test('wins', () => {
    expect(joinSettings({ keyMinutes: 60 }, { keyMinutes: 5 }).keyMinutes).toEqual({
      value: 5,
      isFixed: true,
    });
  });

  test('adds its addresses before the user’s, and once', () => {
    const own = { portals: ['https://mine.example', 'https://ours.example'] };
    expect(joinSettings(own, { portals: ['https://ours.example'] }).added.portal).toEqual([
      { origin: 'https://ours.example', isFixed: true },
      { origin: 'https://mine.example', isFixed: false },
    ]);
  });
});

test.each([0, 61, 1.5, '15', null])('a pair cannot be held for %s minutes', (keyMinutes) => {
  expect(settingsChange.safeParse({ keyMinutes }).success).toBe(false);
  expect(joinSettings(parseSettings({ keyMinutes }), {}).keyMinutes.value).toBe(1);
});

describe('a client ID', () => {
  const ID = '0F3D8F6E-2d0b-4a5e-8c43-7a1f0a1b2c3d';

  test('is a GUID, with or without spaces around it', () => {
    expect(joinSettings(parseSettings({ clientId: ` ${ID}\n` }), {}).clientId.value).toBe(ID);
    expect(settingsChange.parse({ clientId: ` ${ID}` })).toEqual({ clientId: ID });
  });

  test.each(['acme', '0F3D8F6E', `{${ID}}`, 7])('is not %s', (clientId) => {
    expect(settingsChange.safeParse({ clientId }).success).toBe(false);
    expect(joinSettings(parseSettings({ clientId }), {}).clientId.value).toBe('');
  });

  test('is removed by an empty text, and overridden by policy', () => {
    const own = parseSettings(settingsChange.parse({ clientId: '' }));
    expect(joinSettings(own, {}).clientId).toEqual({ value: '', isFixed: false });
    expect(joinSettings({ clientId: 'own' }, { clientId: ID }).clientId).toEqual({
      value: ID,
      isFixed: true,
    });
  });
});

describe('names of role and member', () => {
  test('are trimmed, and removed by an empty text', () => {
    expect(settingsChange.parse({ roleName: ' OP Integration ' })).toEqual({ roleName: 'OP Integration' });
    expect(joinSettings(parseSettings({ memberId: 'OPBot' }), {}).memberId.value).toBe('OPBot');
    expect(joinSettings(parseSettings(settingsChange.parse({ memberId: '' })), {}).memberId.value).toBe('');
  });

  test.each([{ roleName: 'r'.repeat(31) }, { memberId: 'm'.repeat(16) }, { roleName: ' ' }, { memberId: 7 }])(
    'are not %o',
    (change) => {
      expect(settingsChange.safeParse(change).success).toBe(false);
      const { roleName, memberId } = joinSettings(parseSettings(change), {});
      expect([roleName.value, memberId.value]).toEqual(['', '']);
    },
  );
});

test('a pair is taken automatically unless the user, or policy, chose to be asked', () => {
  expect(joinSettings(parseSettings({ capture: 'ask' }), {}).capture).toEqual({
    value: 'ask',
    isFixed: false,
  });
  expect(joinSettings({ capture: 'auto' }, { capture: 'ask' }).capture).toEqual({
    value: 'ask',
    isFixed: true,
  });
  expect(settingsChange.safeParse({ capture: 'never' }).success).toBe(false);
});
