/** Decides what can be filled in on a page for the user. Pure. */
import type { FillItem } from '../connectwise/model/fill.ts';
import {
  MEMBER_FIELDS,
  type MemberField,
  type MemberObservation,
  type ScreenObservation,
} from '../connectwise/model/observation.ts';
import type { MemberExpectation } from './check-member.ts';
import type { Profile } from './schema.ts';

/**
 * Returns what to fill in, in the order of the form: fields that were read and are empty. A value that is there stays,
 * right or wrong. That the record is this setup's is for the caller to know.
 */
export function planFill(
  { names }: Pick<Profile, 'names'>,
  expected: MemberExpectation,
  page: ScreenObservation,
): FillItem[] {
  switch (page.screen) {
    case 'api-member':
      return memberPlan(names, expected, page);
    case 'security-roles': {
      const isEmpty = page.view === 'form' && page.name === '' && !expected.isAdmin;
      return isEmpty ? [{ field: 'role-id', how: 'type', text: names.role }] : [];
    }
    case 'api-key': {
      const isEmpty = page.view === 'new' && page.description === '';
      return isEmpty ? [{ field: 'key-description', how: 'type', text: names.keyDescription }] : [];
    }
    default:
      return [];
  }
}

function memberPlan(
  { memberId, memberName }: Profile['names'],
  { role }: MemberExpectation,
  { fields, kind }: MemberObservation,
): FillItem[] {
  if (kind === 'person') return [];
  const itemOf = (field: MemberField): FillItem => {
    switch (field) {
      case 'member-id':
        return { field, how: 'type', text: memberId };
      case 'member-name':
        return { field, how: 'type', text: memberName };
      case 'role-id':
        return { field, how: 'choose', text: role };
      case 'level':
        return { field, how: 'top-level' };
      default:
        return { field, how: 'only-choice' };
    }
  };
  // No board has to be restricted.
  return MEMBER_FIELDS.filter((field) => field !== 'restricted-boards' && fields[field] === '').map(itemOf);
}
