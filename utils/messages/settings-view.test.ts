import { expect, test } from 'vitest';
import type { SettingsView } from './contract.ts';
import { canReport, ownAddress, unknownAddress } from './settings-view.ts';

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

const CLOUD = 'https://na.myconnectwise.net/v4_6_release/ConnectWise.aspx';
const PORTAL = 'https://portal.office-protect.com/integrations';
const ACME = 'https://connectwise.acme.example';
const added = (isAllowed: boolean) => ({ connectwise: [{ origin: ACME, isFixed: false, isAllowed }] });

test.each([
  ['the cloud', CLOUD, {}, [], true],
  ['the cloud, not permitted', CLOUD, {}, ['https://*.myconnectwise.net/*'], false],
  ['the portal', PORTAL, {}, ['https://*.myconnectwise.net/*'], true],
  ['an added server', `${ACME}/x`, added(true), ['https://*.myconnectwise.net/*'], true],
  ['an added server, not permitted any more', `${ACME}/x`, added(false), [], false],
  ['any other page', 'https://example.com/', added(true), [], false],
  ['no address', '', added(true), [], false],
])('whether %s can be reported', (_, url, addresses, missingHostPermissions, can) => {
  expect(canReport({ ...settingsWith(addresses), missingHostPermissions }, url)).toBe(can);
});
