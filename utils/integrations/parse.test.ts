import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProfile } from './parse.ts';

const FILE = 'utils/integrations/office-protect/profile.json';
const json = readFileSync(new URL('./office-protect/profile.json', import.meta.url), 'utf8');

/** The shipped profile with one value replaced, or removed when `value` is undefined. */
function changed(path: (string | number)[], value: unknown): string {
  const profile = JSON.parse(json);
  const parent = path.slice(0, -1).reduce((node, key) => node[key], profile);
  parent[path.at(-1) as string] = value;
  return JSON.stringify(profile);
}

test('the shipped profile asks for four required and two optional levels, each with reason and source', () => {
  const { settings } = parseProfile(FILE, json);
  expect(
    settings.map(({ module, permission, level, access, optional }) =>
      [module, permission, level, access, optional ? 'optional' : 'required'].join(' / '),
    ),
  ).toEqual([
    'Companies / Company Maintenance / inquire / All / required',
    'Service Desk / Service Tickets / add / All / required',
    'Service Desk / Service Tickets / edit / All / required',
    'Service Desk / Service Tickets / inquire / All / required',
    'System / Table Setup / inquire / All / optional',
    'System / Member Maintenance / inquire / All / optional',
  ]);
  for (const { reason, source } of settings) {
    for (const text of Object.values(reason)) expect(text).toMatch(/\.$/);
    expect(source.url).toMatch(/^https:\/\/help\.office-protect\.com\//);
  }
});

describe('a profile that does not fit is refused, and the file and the field are named', () => {
  test.each<[string, (string | number)[], unknown, string]>([
    ['a level that ConnectWise does not have', ['settings', 0, 'level'], 'read', 'settings[0].level'],
    ['an access that ConnectWise does not have', ['settings', 1, 'access'], 'Some', 'settings[1].access'],
    ['a setting that asks for nothing', ['settings', 1, 'access'], 'None', 'settings[1].access'],
    ['no reason in French', ['settings', 2, 'reason', 'fr'], undefined, 'settings[2].reason.fr'],
    ['a blank reason in English', ['settings', 2, 'reason', 'en'], '  ', 'settings[2].reason.en'],
    ['a blank module', ['settings', 3, 'module'], '', 'settings[3].module'],
    ['a word for yes', ['settings', 4, 'optional'], 'yes', 'settings[4].optional'],
    ['a source that is no address', ['settings', 5, 'source', 'url'], 'help', 'settings[5].source.url'],
    [
      'a source without https',
      ['settings', 5, 'source', 'url'],
      'http://a.example',
      'settings[5].source.url',
    ],
    ['a day that does not exist', ['settings', 5, 'source', 'date'], '2026-02-30', 'settings[5].source.date'],
    [
      'a member ID that ConnectWise would not take',
      ['names', 'memberId'],
      'OfficeProtectAPI',
      'names.memberId',
    ],
    ['no settings', ['settings'], [], 'settings'],
    ['an id with blanks', ['id'], 'Office Protect', 'id'],
    ['no version', ['version'], undefined, 'version'],
  ])('%s', (_, path, value, field) => {
    const parse = () => parseProfile(FILE, changed(path, value));
    expect(parse).toThrow(FILE);
    // The field is at the end of its line: `names` is not `names.memberId`.
    expect(parse).toThrow(new RegExp(`at ${field.replace(/[[\].]/g, '\\$&')}$`, 'm'));
  });

  test('a field that the schema does not know', () => {
    expect(() => parseProfile(FILE, changed(['settings', 0, 'acess'], 'All'))).toThrow(
      /acess.*settings\[0\]/s,
    );
  });

  test('one level that is named twice', () => {
    const [first] = JSON.parse(json).settings;
    const twice = changed(['settings', 5], { ...first, access: 'My' });
    expect(() => parseProfile(FILE, twice)).toThrow(/names one level twice.*at settings/s);
  });

  test('a text that is not JSON', () => {
    expect(() => parseProfile(FILE, json.slice(0, -3))).toThrow(`${FILE} is not JSON`);
  });
});
