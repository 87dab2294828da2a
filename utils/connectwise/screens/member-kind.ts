/** Tells API members from people, and a member's key from the user's own. */

import type { TextRun } from '../../page/text-runs.ts';
import type { KeyObservation, MemberObservation } from '../model/observation.ts';
import { isMemberRecord, memberTrailOf } from './identify.ts';
import type { FormFields } from './member-form.ts';

/** Whether a form is a program's or a person's, by breadcrumb or title and by fields; unknown where these disagree. */
export function memberKindOf(textRuns: TextRun[], fields: FormFields): MemberObservation['kind'] {
  const trail = memberTrailOf(textRuns);
  const hasName = fields.has('first') && fields.has('last');
  const isPerson = trail === 'members' || hasName || fields.has('license') || fields.has('password');
  if ((trail === 'api') === isPerson) return 'unknown';
  return isPerson ? 'person' : 'api';
}

/** Whose key the page shows, by its breadcrumb, else by its tabs. */
export function accountOf(textRuns: TextRun[]): KeyObservation['account'] {
  const trail = memberTrailOf(textRuns);
  if (trail === 'own') return trail;
  return trail || isMemberRecord(textRuns) ? 'member' : 'unknown';
}
