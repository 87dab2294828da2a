import { expect, test } from 'vitest';
import type { SettingsView } from './contract.ts';
import { ownAddress, unknownAddress } from './settings-view.ts';

const STAGING = 'https://staging.connectwisedev.com';
const OTHER = 'https://na.connectwise.net';
const NAMED = {
  name: 'staging',
  origin: STAGING,
  host: 'staging.connectwisedev.com',
  api: 'api-staging.connectwisedev.com',
} as const;

function settingsWith(addresses: Partial<SettingsView['addresses']> = {}): SettingsView {
  return { addresses: { connectwise: [], portal: [], ...addresses } } as SettingsView;
}

test.each([
  [`${STAGING}/v4_6_release/ConnectWise.aspx?x#y`, NAMED],
  [`${OTHER}/`, { name: 'other', origin: OTHER, host: 'na.connectwise.net', api: null }],
])('%s is offered as a host of ConnectWise’s own, and not as one that may be anybody’s', (url, offered) => {
  expect(ownAddress(settingsWith(), url)).toEqual(offered);
  expect(unknownAddress(settingsWith(), url)).toBeNull();
});

test.each(['', 'chrome://newtab', 'http://staging.connectwisedev.com/', 'https://na.myconnectwise.net/'])(
  '"%s" is offered as neither',
  (url) => {
    expect(ownAddress(settingsWith(), url)).toBeNull();
    expect(unknownAddress(settingsWith(), url)).toBeNull();
  },
);

test('a page that may be anybody’s is none of ConnectWise’s own', () => {
  const url = 'https://connectwise.acme.example/x';
  expect(ownAddress(settingsWith(), url)).toBeNull();
  expect(unknownAddress(settingsWith(), url)).toMatchObject({ host: 'connectwise.acme.example' });
});

test.each([
  ['added and allowed', { isFixed: false, isAllowed: true }, null],
  ['added, but not allowed any more', { isFixed: false, isAllowed: false }, NAMED],
  ['set by company policy, whose addresses are shown as missing', { isFixed: true, isAllowed: false }, null],
])('one that is %s', (_, state, offered) => {
  const connectwise = [{ origin: STAGING, ...state }];
  expect(ownAddress(settingsWith({ connectwise }), STAGING)).toEqual(offered);
});

test('one that is listed as a portal is left to the user', () => {
  const portal = [{ origin: STAGING, isFixed: false, isAllowed: true }];
  expect(ownAddress(settingsWith({ portal }), STAGING)).toBeNull();
});
