import { describe, expect, test } from 'vitest';
import {
  CONNECTWISE_HOME,
  CONNECTWISE_MATCHES,
  isConnectWiseOrigin,
  isPortalOrigin,
  PORTAL_HOME,
  PORTAL_MATCHES,
} from './origins.ts';

describe.each([
  {
    isOurs: isConnectWiseOrigin,
    isOthers: isPortalOrigin,
    domain: 'myconnectwise.net',
    home: CONNECTWISE_HOME,
  },
  { isOurs: isPortalOrigin, isOthers: isConnectWiseOrigin, domain: 'office-protect.com', home: PORTAL_HOME },
])('an origin of $domain', ({ isOurs, isOthers, domain, home }) => {
  test.each([
    `https://na.${domain}`,
    `https://a.b.${domain}`,
    `https://${domain}`,
    `https://NA.${domain}:443`,
  ])('is %s, and of no other product', (origin) => {
    expect(isOurs(origin)).toBe(true);
    expect(isOthers(origin)).toBe(false);
  });

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
  ])('is none %s', (_, origin) => expect(isOurs(origin)).toBe(false));

  test.each(['', 'null', 'about:blank', 'https://'])('is none that reads "%s"', (origin) => {
    expect(isOurs(origin)).toBe(false);
  });

  test('is where its button leads', () => expect(isOurs(new URL(home).origin)).toBe(true));
});

test('the manifest’s patterns have the one form that the check understands', () => {
  for (const pattern of [...CONNECTWISE_MATCHES, ...PORTAL_MATCHES]) {
    expect(pattern).toMatch(/^https:\/\/\*\.[a-z-]+\.[a-z]+\/\*$/);
  }
});
