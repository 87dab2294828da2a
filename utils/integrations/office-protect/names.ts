/** Names that are the same in every language. */

export const VENDOR = 'Office Protect';
/** This extension's own name, made from the vendor's. */
export const ASSISTANT = 'Office Protect Assistant';
/** How the file with the setup record begins; a date follows. */
export const SETUP_FILE = 'office-protect-setup';
