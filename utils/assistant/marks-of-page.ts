import { shownRecord } from '../connectwise/model/record.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import { findControl } from '../connectwise/screens/find-control.ts';
import { judge } from '../integrations/evaluate-page.ts';
import type { AssistantContext } from '../messages/contract.ts';
import type { Mark } from '../on-page-ui/marks/mark.ts';
import { fieldMarks, groupMarks, levelMarks, targetMark } from '../on-page-ui/marks/plan-marks.ts';
import { wholeControl } from '../page/controls.ts';
import type { TextRun } from '../page/text-runs.ts';
import { showsOwnRecord } from './screen-state.ts';

/**
 * The marks of a page: its levels and fields as they are judged, and the control to click next, which is marked on
 * other pages only while the setup is in progress. A record has marks only if it is this setup's. `readTextRuns` is called
 * for that control where the reading has no texts.
 */
export function marksOfPage(
  { page, cells, groups, fields, textRuns }: PageReading<unknown>,
  context: AssistantContext,
  readTextRuns: () => TextRun[],
): Mark[] {
  const { wanted, expected, target, isActive } = context;
  if (shownRecord(page) && !showsOwnRecord(page, context)) return [];
  const findings = judge(wanted, page, expected);
  const marks = [
    ...levelMarks(findings.levels, cells, wholeControl),
    ...fieldMarks(findings.member, fields, wholeControl),
  ];
  if (page.screen === 'security-role') marks.push(...groupMarks(findings.levels, page.collapsed, groups));
  if (!target || !(isActive || page.screen !== 'none')) return marks;
  const control = findControl(target, textRuns.length ? textRuns : readTextRuns());
  return control ? [...marks, targetMark(target, control)] : marks;
}
