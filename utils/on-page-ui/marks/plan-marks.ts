/** Decides which marks a page gets, from findings and the elements that were read. Paints nothing. */

import type { Cell } from '../../connectwise/model/levels.ts';
import type { MemberField, Target } from '../../connectwise/model/observation.ts';
import type { LevelVerdict, MemberVerdict } from '../../integrations/finding.ts';
import type { Mark } from './mark.ts';

/** Gives the whole of a control, with its arrow, for the part that holds its value. */
type Whole = (control: Element) => Element;

/** Marks over the level cells: every wanted one that was read, and every one that grants too much. */
export function levelMarks(findings: LevelVerdict[], cells: Map<Cell, Element>, whole: Whole): Mark[] {
  return findings.flatMap(({ cell, state, wanted, actual, optional }) => {
    const control = cells.get(cell);
    if (!control || state === 'unseen') return [];
    const attributes: Record<string, string> = {
      'data-cell': cell,
      'data-state': state,
      'data-wanted': wanted,
      'data-actual': actual,
    };
    if (optional) attributes['data-optional'] = '';
    return [{ key: cell, element: whole(control), look: state, isOptional: optional, attributes }];
  });
}

/** Marks over closed groups that hide a level which is not known to be right. */
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
      ? [{ key: `group/${module}`, element, look: 'collapsed' as const, isOptional: false, attributes }]
      : [];
  });
}

/** Marks over the member form's fields. */
export function fieldMarks(
  findings: MemberVerdict[],
  fields: Map<MemberField, Element>,
  whole: Whole,
): Mark[] {
  return findings.flatMap(({ field, severity }) => {
    const control = fields.get(field);
    const attributes = { 'data-finding': `member/${field}`, 'data-severity': severity };
    return control
      ? [{ key: `member/${field}`, element: whole(control), look: severity, isOptional: false, attributes }]
      : [];
  });
}

/** The mark over the control to press next. */
export function targetMark(target: Target, element: Element): Mark {
  return {
    key: `target/${target}`,
    element,
    look: 'target',
    isOptional: false,
    attributes: { 'data-target': target },
  };
}
