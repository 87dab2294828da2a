/** Limits of settings, for the fields of the options page and for the stored values. */

/** How long a key pair is held, in minutes (docs/secrets.md). */
export const KEY_MINUTES = { min: 1, max: 60, default: 15 } as const;

/** ConnectWise's limits for names, in characters (docs/connectwise-api.md, C.3). */
export const MAX_LENGTH = { roleName: 30, memberId: 15 } as const;
