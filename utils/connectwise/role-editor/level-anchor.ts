import { type Box, boxOf } from '../../page/geometry.ts';
import type { ObservedLevel } from '../model/observation.ts';

/** Where a level was read: later it is the same one if its control and its names are unchanged and have not moved. */
export interface LevelAnchor extends Omit<ObservedLevel, 'access'> {
  control: Element;
  /** The control, and the elements that name the level. */
  parts: { element: Element; box: Box; words: string }[];
}

/** Records the boxes of a level's control and of the elements that name it, and their texts. */
export function anchorOf(
  level: Omit<ObservedLevel, 'access'>,
  control: Element,
  names: Element[],
): LevelAnchor {
  const nameParts = names.map((element) => ({ element, box: boxOf(element), words: textOf(element) }));
  return { ...level, control, parts: [{ element: control, box: boxOf(control), words: '' }, ...nameParts] };
}

export function textOf({ textContent }: Element): string {
  return textContent ?? '';
}
