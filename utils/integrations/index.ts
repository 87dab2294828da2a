/**
 * The registry: which vendor this build serves. No other file names a vendor's folder, so everything about one stays
 * there (tests/rules/vendor.test.ts). Each export is used alone: bundles hold only what they import.
 */
import data from './office-protect/profile.json' with { type: 'json' };
import type { Profile } from './schema.ts';

export { PORTAL_HOME, PORTAL_PATTERN } from './office-protect/addresses.ts';
export { API_PROBES } from './office-protect/api-probes.ts';
export * from './office-protect/form-words.ts';
export { ASSISTANT, SETUP_FILE, VENDOR } from './office-protect/names.ts';
export { TABLES_PERMISSION, TICKET_TABLES } from './office-protect/tables.ts';

/** The permissions that the vendor's product needs. The build parses the file with `profileSchema` (wxt.config.ts). */
export const profile = data as Profile;
