/**
 * The text that names a control without a linked label, by position, for callers that must not guess: null whenever the
 * text may belong to another control. `labels.ts` pairs all labels and controls of a page instead.
 */
import { namesField } from './control-names.ts';
import { closestInFlatTree, flatTreeContains, selfAndAncestors, treeRootOf } from './dom-tree.ts';
import { type Box, boxOf, centerY, overlapX } from './geometry.ts';
import { type TextRun, visibleTextRuns } from './text-runs.ts';

/** What is collected once for several controls of a page. */
export interface NearbyTexts {
  /** The visible controls of the page: what a text may belong to. */
  controls: readonly Element[];
  /** Whether a text is a name that the caller knows. */
  isName: (text: string) => boolean;
  /** Texts by boundary: the surrounding form, dialog, shadow root or document body. */
  texts: Map<Node, TextRun[]>;
}

/** Greatest distances in CSS pixels between a text and its control. */
const ABOVE = 32;
const BEFORE = 200;
/** Distances this close are a tie. */
const TIE = 4;
const BOUNDARY = 'form,dialog,[role=dialog],body';
const NOT_NAME = 'button,[role=button],[role=tooltip]';

/**
 * The elements that name a control in its wrapper (unlinked `label` and `legend`) or, if there are none, the text beside
 * it: above, to the left or inside of its box. Null where that is unclear.
 */
export function nearestName(
  control: Element,
  nearby: NearbyTexts,
): { labels: Element[]; text: string | null } {
  const inWrapper = [...wrapperOf(control, nearby).querySelectorAll('label,legend')];
  const labels = inWrapper.filter((label) => !(label instanceof HTMLLabelElement && namesField(label)));
  if (labels.length > 0) return { labels, text: null };
  return { labels, text: textBeside(control, control.closest(BOUNDARY) ?? treeRootOf(control), nearby) };
}

/** The largest wrapper that contains this control and no other. */
function wrapperOf(control: Element, { controls }: NearbyTexts): Element {
  let wrapper = control;
  for (const part of selfAndAncestors(control)) {
    const isShared = controls.some((other) => other !== control && flatTreeContains(part, other));
    if (part.matches(BOUNDARY) || isShared) break;
    wrapper = part;
  }
  return wrapper;
}

/**
 * The nearest text. One that is nearer to another control is passed over; one that is as near counts only where names
 * come before their controls, else it may be the label that follows the control before.
 */
function textBeside(control: Element, boundary: Node, nearby: NearbyTexts): string | null {
  const own = boxOf(control);
  const others = nearby.controls.filter((other) => other !== control).map(boxOf);
  let nearest: { text: string; gap: number; isTie: boolean } | null = null;
  for (const { text, box } of textsIn(boundary, nearby)) {
    const gap = gapBetween(box, own);
    if (gap === null || (nearest !== null && gap >= nearest.gap)) continue;
    const toOthers = Math.min(...others.map((other) => distance(box, other)));
    if (toOthers >= gap - TIE) nearest = { text, gap, isTie: toOthers <= gap + TIE };
  }
  if (nearest === null || (nearest.isTie && !namesComeFirst(boundary, nearby))) return null;
  return nearest.text;
}

/** Texts that may be names: not those of buttons and tooltips, nor of labels that are linked to a field. */
function textsIn(boundary: Node, { texts }: NearbyTexts): TextRun[] {
  const known = texts.get(boundary);
  if (known) return known;
  const found = visibleTextRuns(boundary).filter(({ element }) => {
    const label = closestInFlatTree(element, 'label');
    return (
      closestInFlatTree(element, NOT_NAME) === null &&
      !(label instanceof HTMLLabelElement && namesField(label))
    );
  });
  texts.set(boundary, found);
  return found;
}

/** Whether the first control within the boundary has its name before it: so have the others, then. */
function namesComeFirst(boundary: Node, nearby: NearbyTexts): boolean {
  const boxes = nearby.controls.filter((control) => boundary.contains(control)).map(boxOf);
  const [first] = boxes.sort((one, other) => one.top - other.top || one.left - other.left);
  if (first === undefined) return false;
  return textsIn(boundary, nearby).some(
    ({ text, box }) => gapBetween(box, first) !== null && nearby.isName(text),
  );
}

/** Pixels from a text to a control that it may name; null when it is elsewhere. */
function gapBetween(text: Box, control: Box): number | null {
  const middle = centerY(text);
  const inRow = middle >= control.top && middle <= control.bottom;
  const inColumn = overlapX(text, control) > 0;
  if (inRow && inColumn) return 0;
  if (inRow && text.right <= control.left + TIE) {
    const gap = Math.max(0, control.left - text.right);
    return gap <= BEFORE ? gap : null;
  }
  const below = control.top - text.bottom;
  return inColumn && below >= -TIE && below <= ABOVE ? Math.max(0, below) : null;
}

/** Pixels between two boxes, wherever they are. */
function distance(one: Box, other: Box): number {
  const x = Math.max(0, one.left - other.right, other.left - one.right);
  const y = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(x, y);
}
