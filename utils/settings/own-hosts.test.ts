import { expect, test } from 'vitest';
import { kindOf } from './origins.ts';
import { ownHostOf, ownOriginsIn, permissionsFor, withApi } from './own-hosts.ts';

test.each([
  ['https://staging.connectwisedev.com', 'staging'],
  ['https://na.connectwise.net', 'other'],
  ['https://na.myconnectwise.com', 'other'],
])('%s is one of ConnectWise’s own: %s', (origin, name) => {
  expect(ownHostOf(origin)).toBe(name);
  expect(kindOf(origin)).toBeNull();
});

test.each([
  'http://staging.connectwisedev.com',
  'https://staging.connectwisedev.com:8443',
  'https://api-staging.connectwisedev.com',
  'https://other.connectwisedev.com',
  'https://connectwisedev.com',
  'https://connectwise.net',
  'https://evilconnectwise.net',
  'https://na.connectwise.net:8443',
  'http://na.connectwise.net',
  'https://na.connectwise.net.evil.example',
  'https://na.connectwise.net@evil.example',
  'https://evil.example/na.connectwise.net',
  'https://www.connectwise.com',
  'https://cw.acme.example',
  'https://na.myconnectwise.net',
  'null',
  '',
])('"%s" is none that the facts name', (origin) => {
  expect(ownHostOf(origin)).toBeNull();
});

test.each(['na', 'sandbox-na', 'sandbox-eu'])('%s.myconnectwise.net is built in', (name) => {
  expect(kindOf(`https://${name}.myconnectwise.net`)).toBe('connectwise');
});

test('staging comes with its API’s host, any other address with none', () => {
  expect(withApi('https://staging.connectwisedev.com')).toEqual([
    'https://api-staging.connectwisedev.com',
    'https://staging.connectwisedev.com',
  ]);
  expect(permissionsFor('https://staging.connectwisedev.com')).toEqual([
    'https://api-staging.connectwisedev.com/*',
    'https://staging.connectwisedev.com/*',
  ]);
  for (const origin of ['https://na.connectwise.net', 'https://cw.acme.example:8443'])
    expect(withApi(origin)).toEqual([origin]);
});

test('permissions name an own host one by one: a wildcard or an API’s host does not', () => {
  const patterns = [
    'https://*/*',
    'https://*.connectwise.net/*',
    'https://api-staging.connectwisedev.com/*',
    'https://cw.acme.example/*',
    'https://staging.connectwisedev.com/*',
    'https://na.myconnectwise.com/*',
  ];
  expect(ownOriginsIn(patterns)).toEqual([
    'https://staging.connectwisedev.com',
    'https://na.myconnectwise.com',
  ]);
});
