import data from './office-protect/profile.json' with { type: 'json' };
import type { Profile } from './schema.ts';

/** The Office Protect profile. The build parses it with `profileSchema` (wxt.config.ts), so code may trust it. */
export const officeProtect = data as Profile;
