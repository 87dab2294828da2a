/** Limits of what may be set, for the fields of the options page as well as for what is stored. */

/** How long a pair may be held, in minutes (docs/secrets.md). */
export const KEY_MINUTES = { least: 1, most: 60, usual: 15 } as const;

/** ConnectWise's limits for names, in characters (docs/connectwise-api.md, C.3). */
export const LONGEST = { roleName: 30, memberId: 15 } as const;
