import type { ScreenObservation } from '../connectwise/observation.ts';
import { checkMember, type MemberExpectation } from './check-member.ts';
import { compare } from './compare.ts';
import type { LevelFinding, MemberFinding } from './finding.ts';
import type { Profile } from './schema.ts';

export interface PageFindings {
  levels: LevelFinding[];
  member: MemberFinding[];
}

/** What is to be said of one page. On the Admin route no role is judged: it grants everything by design. */
export function judge(profile: Profile, page: ScreenObservation, expected: MemberExpectation): PageFindings {
  if (page.screen === 'api-member') return { levels: [], member: checkMember(page.fields, expected) };
  if (page.screen !== 'security-role' || expected.isAdmin) return { levels: [], member: [] };
  const { wanted, excess } = compare(profile, page.levels);
  return { levels: [...wanted, ...excess], member: [] };
}

/** What a member is expected to be before anything is known of the site. */
export function expectedAtFirst(profile: Profile): MemberExpectation {
  return { role: profile.names.role, isAdmin: false };
}
