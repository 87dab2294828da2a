/** Messages of the options page: what is set, and how it is changed. */
import { profile } from '../../integrations/index.ts';
import type { SettingsView } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/router.ts';
import type { Kind } from '../../settings/origins.ts';
import { forgetAddress, forgetAll } from '../forget.ts';
import { grantOrigin } from '../permissions.ts';
import { showCards } from '../portal-tabs/cards.ts';
import { publish, publishAll } from '../publish.ts';
import { readCompanyIds, writeCompanyId } from '../session.ts';
import {
  addedOrigins,
  changeSettings,
  isAllowed,
  missingHostPermissions,
  readSettings,
} from '../settings.ts';
import { languageNow } from '../texts.ts';

export const settingsHandlers = {
  'get-settings': () => settingsView(),
  async 'change-settings'(change) {
    await changeSettings(change);
    await Promise.all([publishAll(), showCards()]);
    return settingsView();
  },
  async 'add-origin'({ kind, origin }) {
    // The user may have denied the host permission, or revoked it since.
    if (await isAllowed(origin)) await grantOrigin(kind, origin);
    return settingsView();
  },
  async 'remove-origin'({ kind, origin }) {
    await forgetAddress(kind, origin);
    return settingsView();
  },
  async 'change-company-id'({ site, companyId }) {
    await writeCompanyId(site, companyId);
    await publish(site);
    return settingsView();
  },
  async reset() {
    await forgetAll();
    return settingsView();
  },
} satisfies Partial<Handlers>;

/** What the options page shows. */
async function settingsView(): Promise<SettingsView> {
  const [{ added, ...others }, shownIn, allowed, missing, companyIds] = await Promise.all([
    readSettings(),
    languageNow(),
    addedOrigins(),
    missingHostPermissions(),
    readCompanyIds(),
  ]);
  const addressesOfKind = (kind: Kind) =>
    added[kind].map((place) => ({ ...place, isAllowed: allowed[kind].includes(place.origin) }));
  return {
    shownIn,
    missingHostPermissions: missing,
    addresses: { connectwise: addressesOfKind('connectwise'), portal: addressesOfKind('portal') },
    ...others,
    suggested: { roleName: profile.names.role, memberId: profile.names.memberId },
    companyIds,
  };
}
