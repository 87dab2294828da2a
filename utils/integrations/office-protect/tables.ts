/** Tables that the vendor's product reads for its ticket settings, as `Category / Table` in the "Update Security" dialog. */
export const TICKET_TABLES: readonly string[] = [
  'Service / Service Board',
  'Service / Service Status',
  'Service / Board Status',
];
