import { describe, expect, test } from 'vitest';
import { homeOf, KINDS, kindOf, patternOf, patternsOf } from './origins.ts';

const ADDED = { connectwise: ['https://cw.acme.example:8443'], portal: ['https://protect.acme.example'] };

describe.each([
  { kind: 'connectwise', domain: 'myconnectwise.net' },
  { kind: 'portal', domain: 'office-protect.com' },
] as const)('an origin of $domain', ({ kind, domain }) => {
  test.each([
    `https://na.${domain}`,
    `https://a.b.${domain}`,
    `https://${domain}`,
    `https://NA.${domain}:443`,
  ])('is %s', (origin) => expect(kindOf(origin)).toBe(kind));

  test.each([
    ['without https', `http://na.${domain}`],
    ['with a port', `https://na.${domain}:8443`],
    ['with another protocol', `ftp://na.${domain}`],
    ['inside a blob’s address', `blob:https://na.${domain}/1`],
    ['as a part of another domain', `https://${domain}.evil.example`],
    ['glued to another name', `https://evil${domain}`],
    ['as a user of another host', `https://na.${domain}@evil.example`],
    ['in another host’s path', `https://evil.example/na.${domain}`],
    ['in another host’s query', `https://evil.example?.${domain}`],
    ['under another top level', `https://na.${domain.replace(/\.\w+$/, '.example')}`],
    ['without protocol', `na.${domain}`],
  ])('is none %s', (_, origin) => expect(kindOf(origin, ADDED)).toBeNull());

  test('contains the default address of its button', () =>
    expect(kindOf(new URL(homeOf(kind)).origin)).toBe(kind));
});

test.each(['', 'null', 'about:blank', 'https://'])('no origin reads "%s"', (origin) => {
  expect(kindOf(origin, ADDED)).toBeNull();
});

test('an added origin counts as what it was added as, and with its port only', () => {
  expect(kindOf('https://cw.acme.example:8443', ADDED)).toBe('connectwise');
  expect(kindOf('https://protect.acme.example', ADDED)).toBe('portal');
  expect(kindOf('https://cw.acme.example', ADDED)).toBeNull();
  expect(kindOf('https://cw.acme.example:8443')).toBeNull();
  expect(kindOf('https://www.protect.acme.example', ADDED)).toBeNull();
  expect(kindOf('http://protect.acme.example', ADDED)).toBeNull();
});

test('a built-in address cannot be made the other product', () => {
  const twisted = {
    connectwise: ['https://portal.office-protect.com'],
    portal: ['https://na.myconnectwise.net'],
  };
  expect(kindOf('https://portal.office-protect.com', twisted)).toBe('portal');
  expect(kindOf('https://na.myconnectwise.net', twisted)).toBe('connectwise');
});

test('the button opens the address that was added last', () => {
  expect(homeOf('portal', { ...ADDED, portal: ['https://old.example', 'https://new.example'] })).toBe(
    'https://new.example/',
  );
});

test('built-in patterns have the one form that the check understands, added ones name one host', () => {
  for (const kind of KINDS) {
    expect(patternsOf(kind)).toEqual([expect.stringMatching(/^https:\/\/\*\.[a-z-]+\.[a-z]+\/\*$/)]);
  }
  expect(patternOf('https://cw.acme.example:8443')).toBe('https://cw.acme.example/*');
  expect(patternsOf('connectwise', ADDED)[1]).toBe('https://cw.acme.example/*');
});
