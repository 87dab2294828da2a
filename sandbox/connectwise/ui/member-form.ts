/** The server's checks of the API member form. */
import { z } from 'zod';
import type { ApiMemberForm } from '../model.ts';
import type { ConnectWiseStore } from '../store.ts';

/** Longest Member ID and Member Name (ConnectWise's OpenAPI description of ApiMember). */
const ID_LENGTH = 15;
const NAME_LENGTH = 30;

const reference = z.number().nullable();
export const apiMemberForm: z.ZodType<ApiMemberForm> = z.object({
  identifier: z.string(),
  name: z.string(),
  timeZoneId: reference,
  email: z.string(),
  notes: z.string(),
  roleId: reference,
  structureLevelId: reference,
  structureNameId: reference,
  locationId: reference,
  departmentId: reference,
  territoryId: reference,
  blockPrice: z.boolean(),
  blockCost: z.boolean(),
  defaultBoardId: reference,
  excludedBoardIds: z.array(z.number()),
});

const REQUIRED = {
  identifier: 'Member ID',
  name: 'Member Name',
  timeZoneId: 'Time Zone',
  roleId: 'Role ID',
  structureLevelId: 'Level',
  structureNameId: 'Name',
  locationId: 'Location',
  departmentId: 'Department',
  territoryId: 'Default Territory',
} as const satisfies Partial<Record<keyof ApiMemberForm, string>>;

/** Sentences that name each field which cannot be saved; none when the form is good. `ownId` is the member's own. */
export function checkMemberForm(store: ConnectWiseStore, form: ApiMemberForm, ownId?: number): string[] {
  const errors = Object.entries(REQUIRED)
    .filter(([field]) => isEmpty(form[field as keyof typeof REQUIRED]))
    .map(([, label]) => `${label} is a required field.`);
  if (form.identifier.length > ID_LENGTH) {
    errors.push(`Member ID cannot be longer than ${ID_LENGTH} characters.`);
  }
  if (form.name.length > NAME_LENGTH) {
    errors.push(`Member Name cannot be longer than ${NAME_LENGTH} characters.`);
  }
  const same = (identifier: string) => identifier.toLowerCase() === form.identifier.toLowerCase();
  if (store.apiMembers.some((member) => member.id !== ownId && same(member.identifier))) {
    errors.push('Member ID is already in use.');
  }
  return errors;
}

function isEmpty(value: string | number | null): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
