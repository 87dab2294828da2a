import { type AddressProblem, readAddress } from '../settings/address.ts';
import { KINDS, type Kind, patternsOf } from '../settings/origins.ts';
import { permissionsFor } from '../settings/own-hosts.ts';
import type { SettingsChange } from '../settings/settings.ts';
import { send } from './client.ts';
import type { SettingsView } from './contract.ts';
import { type OptionsView, optionsView } from './settings-view.ts';

/** What the options page asks for. Each promise is null or rejects when the background did not answer. */
export interface OptionsClient {
  load(): Promise<OptionsView | null>;
  change(change: SettingsChange): Promise<OptionsView | null>;
  /** Requests the host permission and adds the address. `known` are the addresses that are shown. */
  addAddress(
    kind: Kind,
    text: string,
    known: Record<Kind, { origin: string }[]>,
  ): Promise<{ problem: AddressProblem | 'other-product' | 'refused' } | { view: OptionsView | null }>;
  removeAddress(kind: Kind, origin: string): Promise<OptionsView | null>;
  /** Requests the host permission for the built-in addresses of a product; whether the user granted it. */
  allowBuiltIn(kind: Kind): Promise<boolean>;
  changeCompanyId(site: string, companyId: string): Promise<OptionsView | null>;
  reset(): Promise<OptionsView | null>;
}

/**
 * `requestPermissions` asks the browser for host permissions (match patterns); it resolves to whether the user granted
 * them. The options page asks itself, since browsers allow that only in an event handler of a click.
 */
export function createOptionsClient(
  requestPermissions: (patterns: string[]) => Promise<boolean>,
): OptionsClient {
  const viewOf = async (reply: Promise<SettingsView | null>) => {
    const settings = await reply;
    return settings && optionsView(settings);
  };
  return {
    load: () => viewOf(send('get-settings', {})),
    change: (change) => viewOf(send('change-settings', change)),
    async addAddress(kind, text, known) {
      const read = readAddress(text);
      if ('problem' in read) return read;
      const { origin } = read;
      const others = KINDS.filter((other) => other !== kind).flatMap((other) => known[other]);
      if (others.some((address) => address.origin === origin)) return { problem: 'other-product' };
      if (!(await requestPermissions(permissionsFor(origin)))) return { problem: 'refused' };
      return { view: await viewOf(send('add-origin', { kind, origin })) };
    },
    removeAddress: (kind, origin) => viewOf(send('remove-origin', { kind, origin })),
    allowBuiltIn: (kind) => requestPermissions(patternsOf(kind)),
    changeCompanyId: (site, companyId) => viewOf(send('change-company-id', { site, companyId })),
    reset: () => viewOf(send('reset', {})),
  };
}
