/** The settings as options page, popup and welcome page show them. */
import { readAddress } from '../settings/address.ts';
import { hostText } from '../settings/display-host.ts';
import { hostOf, KINDS, type Kind, kindOf, patternsOf } from '../settings/origins.ts';
import { type OwnHost, ownHostOf, withApi } from '../settings/own-hosts.ts';
import { containerOf } from '../settings/sites.ts';
import type { SettingsView } from './contract.ts';

/** What the options page shows. */
export type OptionsView = ReturnType<typeof optionsView>;

/** Adds the names of hosts for display, and whether the built-in addresses are allowed. */
export function optionsView({ addresses, companyIds, missingHostPermissions, ...settings }: SettingsView) {
  const named = (kind: Kind) =>
    addresses[kind].map((address) => ({
      ...address,
      name: `https://${hostText(new URL(address.origin).host)}`,
    }));
  const isAllowed = (kind: Kind) =>
    !patternsOf(kind).some((pattern) => missingHostPermissions.includes(pattern));
  return {
    ...settings,
    addresses: { connectwise: named('connectwise'), portal: named('portal') },
    isBuiltInAllowed: { connectwise: isAllowed('connectwise'), portal: isAllowed('portal') },
    companies: Object.entries(companyIds)
      .filter(([, companyId]) => companyId !== '')
      .map(([site, companyId]) => ({
        site,
        companyId,
        host: hostText(new URL(site).host),
        container: containerOf(site),
      })),
  };
}

/** The hosts whose host permission is missing, for display. */
export function missingHosts({ missingHostPermissions }: SettingsView): string[] {
  return missingHostPermissions.map((pattern) => hostText(hostOf(pattern)));
}

/** The page at `url` as an address that the user could add, with its host for display; null for any other page. */
export function unknownAddress(
  { addresses }: SettingsView,
  url: string,
): { origin: string; host: string } | null {
  const read = URL.canParse(url) && new URL(url).protocol === 'https:' ? readAddress(url) : null;
  if (!read || 'problem' in read) return null;
  const { origin } = read;
  const isKnown = KINDS.some((kind) => addresses[kind].some((address) => address.origin === origin));
  return isKnown || ownHostOf(origin) ? null : { origin, host: hostText(new URL(origin).host) };
}

/** Whether the page at `url` is one that can be reported: of ConnectWise or the portal, at an address that is allowed. */
export function canReport({ addresses, missingHostPermissions }: SettingsView, url: string): boolean {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const allowed = (kind: Kind) =>
    addresses[kind].filter(({ isAllowed }) => isAllowed).map((address) => address.origin);
  const kind = kindOf(origin, { connectwise: allowed('connectwise'), portal: allowed('portal') });
  if (kind === null) return false;
  const isAdded = allowed(kind).includes(origin);
  return isAdded || !patternsOf(kind).some((pattern) => missingHostPermissions.includes(pattern));
}

/** Another host of ConnectWise's own, which the user can allow. */
export interface OwnAddress {
  name: OwnHost;
  origin: string;
  host: string;
  /** Host of its API that is allowed with it; null where none is known. */
  api: string | null;
}

/**
 * The page at `url` as a host of ConnectWise's own that is not allowed yet; null for any other page. What company policy
 * has set is among the missing host permissions.
 */
export function ownAddress({ addresses }: SettingsView, url: string): OwnAddress | null {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const name = ownHostOf(origin);
  const isElsewhere = addresses.portal.some((address) => address.origin === origin);
  const listed = addresses.connectwise.find((address) => address.origin === origin);
  if (!name || isElsewhere || listed?.isAllowed || listed?.isFixed) return null;
  const [api] = withApi(origin).filter((other) => other !== origin);
  return { name, origin, host: new URL(origin).host, api: api ? new URL(api).host : null };
}

/**
 * The hash of the options page that suggests an address: `#portal=https://…` from the popup's "Use this page as …", and
 * `#portal=` from the welcome page's "Add the address"; the same for `connectwise`.
 */
export function suggestionHash(kind: Kind, origin: string): string {
  return `#${new URLSearchParams({ [kind]: origin })}`;
}

/** The suggestion in such a hash; `origin` is empty when the user has to type it. Null for any other hash. */
export function suggestionIn(hash: string): { kind: Kind; origin: string } | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const kind = KINDS.find((name) => parameters.has(name));
  if (!kind) return null;
  const read = readAddress(parameters.get(kind) ?? '');
  return { kind, origin: 'origin' in read ? read.origin : '' };
}
