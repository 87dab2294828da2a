import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { checkMember, type MemberExpectation } from './check-member.ts';
import { compare, type WantedLevel } from './compare-role.ts';
import type { LevelVerdict, MemberVerdict } from './finding.ts';

export interface PageVerdicts {
  levels: LevelVerdict[];
  member: MemberVerdict[];
}

/** The verdicts on one page. On the Admin route no role is judged: it grants everything by design. */
export function judge(
  wanted: WantedLevel[],
  page: ScreenObservation,
  expected: MemberExpectation,
): PageVerdicts {
  if (page.screen === 'api-member') return { levels: [], member: checkMember(page, expected) };
  if (page.screen !== 'security-role' || expected.isAdmin) return { levels: [], member: [] };
  const verdicts = compare(wanted, page.levels);
  return { levels: [...verdicts.wanted, ...verdicts.excess], member: [] };
}
