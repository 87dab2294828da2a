/** Determines the marks of a page from the findings and the elements that were read. Draws nothing. */

import type { FillField } from '../../connectwise/model/fill.ts';
import type { Cell } from '../../connectwise/model/levels.ts';
import type { MemberField, Target } from '../../connectwise/model/observation.ts';
import type { LevelVerdict, MemberVerdict } from '../../integrations/finding.ts';
import type { Mark } from './mark.ts';

/** Returns the whole control, with its arrow, for the element that holds its value. */
type WholeControl = (control: Element) => Element;

/** Marks for the level cells: every wanted level that was read, and every extra permission. */
export function levelMarks(findings: LevelVerdict[], cells: Map<Cell, Element>, whole: WholeControl): Mark[] {
  return findings.flatMap(({ cell, state, wanted, actual, optional }) => {
    const control = cells.get(cell);
    if (!control || state === 'unseen' || state === 'partly') return [];
    const attributes: Record<string, string> = {
      'data-cell': cell,
      'data-state': state,
      'data-wanted': wanted,
      'data-actual': actual,
    };
    if (optional) attributes['data-optional'] = '';
    return [{ key: cell, element: whole(control), kind: state, isOptional: optional, attributes }];
  });
}

/** Marks for closed groups that hide a level which is not known to be set. */
export function groupMarks(
  findings: LevelVerdict[],
  collapsed: string[],
  groups: Map<string, Element>,
): Mark[] {
  const hiding = collapsed.filter((module) => findings.some((f) => f.module === module && f.state !== 'met'));
  return hiding.flatMap((module) => {
    const element = groups.get(module);
    const attributes = { 'data-group': module, 'data-state': 'collapsed' };
    return element
      ? [{ key: `group/${module}`, element, kind: 'collapsed' as const, isOptional: false, attributes }]
      : [];
  });
}

/** Marks for the member form's fields. */
export function fieldMarks(
  findings: MemberVerdict[],
  fields: Map<FillField, Element>,
  whole: WholeControl,
): Mark[] {
  return findings.flatMap(({ field, severity }) => {
    const control = fields.get(field as MemberField);
    const attributes = { 'data-finding': `member/${field}`, 'data-severity': severity };
    return control
      ? [{ key: `member/${field}`, element: whole(control), kind: severity, isOptional: false, attributes }]
      : [];
  });
}

/** The mark for the control to click next. */
export function targetMark(target: Target, element: Element): Mark {
  return {
    key: `target/${target}`,
    element,
    kind: 'target',
    isOptional: false,
    attributes: { 'data-target': target },
  };
}
