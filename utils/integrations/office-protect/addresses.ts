/** Where the vendor's portal is. Its host is not published; its domain is known (docs/office-protect.md). */

/** Match pattern of the portal's pages. */
export const PORTAL_PATTERN = 'https://*.office-protect.com/*';

/** The page that is opened when no tab shows the portal and the user has added no other address of it. */
export const PORTAL_HOME = 'https://portal.office-protect.com/';
