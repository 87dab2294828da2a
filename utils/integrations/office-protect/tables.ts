/**
 * Tables that the vendor's product reads for its ticket settings, as `Category / Table` in the "Update Security" dialog.
 * Ticket statuses belong to a service board; the dialog lists no table of their own (docs/connectwise-ui.md).
 */
export const TICKET_TABLES: readonly string[] = ['Service / Service Board'];
/** The permission whose `(customize)` link opens that dialog. */
export const TABLES_PERMISSION = 'Table Setup';
