import type { MemberField } from './observation.ts';

/** The English labels of ConnectWise's API member form (docs/connectwise-ui.md, A.5), for texts of the assistant. */
export const FIELD_NAMES: Record<MemberField, string> = {
  'member-id': 'Member ID',
  'member-name': 'Member Name',
  'role-id': 'Role ID',
  level: 'Level',
  'location-name': 'Name',
  location: 'Location',
  department: 'Department',
  'default-territory': 'Default Territory',
  'time-zone': 'Time Zone',
  'default-board': 'Default Board',
  'restricted-boards': 'Restrict Board Access',
};

/** What is checked of a member: the form's fields, the Inactive checkbox, and the list it belongs to. */
export const CHECK_NAMES: Record<MemberField | 'inactive' | 'kind', string> = {
  ...FIELD_NAMES,
  inactive: 'Inactive',
  kind: 'API Members',
};
