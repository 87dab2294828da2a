import { describe, expect, test } from 'vitest';
import { joinSettings, parseSettings, settingsChange } from './settings.ts';

const USUAL = { added: { connectwise: [], portal: [] }, keyMinutes: { value: 15, isFixed: false } };

test.each([undefined, null, 'nonsense', 7, [], {}])('nothing stored (%s) means the usual', (raw) => {
  expect(joinSettings(parseSettings(raw), parseSettings(raw))).toEqual(USUAL);
});

test('addresses are read as people write them, each once; what is none is left out', () => {
  const stored = parseSettings({
    connectWiseServers: ['cw.acme.example', 'https://cw.acme.example/', 'http://plain.example', 7, ''],
    portals: ['https://na.myconnectwise.net'],
  });
  expect(stored).toEqual({ connectWiseServers: ['https://cw.acme.example'], portals: [] });
});

test('one value that does not fit does not make the others void', () => {
  const stored = parseSettings({ connectWiseServers: 'cw.acme.example', keyMinutes: 30 });
  expect(joinSettings(stored, {}).keyMinutes.value).toBe(30);
  expect(joinSettings(stored, {}).added.connectwise).toEqual([]);
});

describe('company policy', () => {
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
  expect(joinSettings(parseSettings({ keyMinutes }), {}).keyMinutes.value).toBe(15);
});
