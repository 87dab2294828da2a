/**
 * The text that names a control without a linked label, by position, for callers that must not guess: null whenever the
 * text may belong to another control. `labels.ts` pairs all labels and controls of a page instead.
 */
import { namesField } from './control-names.ts';
import {
  closestInFlatTree,
  flatTreeContains,
  querySelectorAllDeep,
  selfAndAncestors,
  treeRootOf,
} from './dom-tree.ts';
import { type Box, boxOf, centerY, overlapX } from './geometry.ts';
import { type TextRun, visibleTextRuns } from './text-runs.ts';

/** What is collected once for several controls of a page. */
export interface NearbyTexts {
  /** The visible controls of the page: what a text may belong to. */
  controls: readonly Element[];
  /** Whether a text is a name that the caller knows. */
  isName: (text: string) => boolean;
  /** Texts by boundary: the surrounding form, dialog or document body. */
  texts: Map<Element, TextRun[]>;
  /** Texts beside each control that was asked for. */
  beside: Map<Element, Beside>;
}

/** Where a text stands: inside of the control's box or before it in its row, or above it. */
type Side = 'inRow' | 'above';

interface NearText {
  text: string;
  box: Box;
  gap: number;
  /** Whether another control is as near to it. */
  isTie: boolean;
}

/** The nearest text on each side. */
type Beside = Partial<Record<Side, NearText>>;

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
  const inWrapper = querySelectorAllDeep(wrapperOf(control, nearby), 'label,legend');
  const labels = inWrapper.filter((label) => !(label instanceof HTMLLabelElement && isTaken(label)));
  if (labels.length > 0) return { labels, text: null };
  return { labels, text: textBeside(control, boundaryOf(control), nearby) };
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

/** Whether a label is linked to a field, or to a custom element with a field in its shadow root. */
function isTaken(label: HTMLLabelElement): boolean {
  const host = label.htmlFor ? treeRootOf(label).getElementById(label.htmlFor) : null;
  return namesField(label) || host?.shadowRoot?.querySelector('input,select,textarea') != null;
}

function boundaryOf(control: Element): Element {
  return closestInFlatTree(control, BOUNDARY) ?? control.ownerDocument.documentElement;
}

/**
 * The nearest text. One that is as near to another control counts only where names come before their controls, else it may
 * be the label that follows the control before.
 */
function textBeside(control: Element, boundary: Element, nearby: NearbyTexts): string | null {
  const { inRow, above } = besideOf(control, boundary, nearby);
  const isHeading =
    inRow && above && isRepeated(control, 'inRow', nearby) && !isRepeated(control, 'above', nearby);
  const nearest = above && !isHeading && !(inRow && inRow.gap <= above.gap) ? above : inRow;
  if (!nearest || (nearest.isTie && !namesComeFirst(boundary, nearby))) return null;
  return nearest.text;
}

/** The nearest text on each side, without those that are nearer to another control. */
function besideOf(control: Element, boundary: Element, nearby: NearbyTexts): Beside {
  const known = nearby.beside.get(control);
  if (known) return known;
  const own = boxOf(control);
  const others = nearby.controls.filter((other) => other !== control).map(boxOf);
  const beside: Beside = {};
  for (const { text, box } of textsIn(boundary, nearby)) {
    const gap = gapBetween(box, own);
    const side = isInRow(box, own) ? 'inRow' : 'above';
    if (gap === null || gap >= (beside[side]?.gap ?? Infinity)) continue;
    const toOthers = Math.min(...others.map((other) => distance(box, other)));
    if (toOthers >= gap - TIE) beside[side] = { text, box, gap, isTie: toOthers <= gap + TIE };
  }
  nearby.beside.set(control, beside);
  return beside;
}

/**
 * Whether another control of the same column has its text on that side at the same place. A heading or a sentence above
 * the first of several fields has no counterpart; the names of the fields have.
 */
function isRepeated(control: Element, side: Side, nearby: NearbyTexts): boolean {
  const boundary = boundaryOf(control);
  const [own, text] = [boxOf(control), besideOf(control, boundary, nearby)[side]];
  if (!text) return false;
  return nearby.controls.some((other) => {
    if (other === control || boundaryOf(other) !== boundary) return false;
    const [box, match] = [boxOf(other), besideOf(other, boundary, nearby)[side]];
    if (!match || Math.abs(box.left - own.left) > TIE) return false;
    const isAligned =
      Math.abs(match.box.left - text.box.left) <= TIE || Math.abs(match.box.right - text.box.right) <= TIE;
    return isAligned && (side === 'inRow' || Math.abs(match.gap - text.gap) <= TIE);
  });
}

/** Texts that may be names: not those of buttons and tooltips, nor of labels that are linked to a field. */
function textsIn(boundary: Element, { texts }: NearbyTexts): TextRun[] {
  const known = texts.get(boundary);
  if (known) return known;
  // What is put into a slot stands elsewhere in the document.
  const isInShadow = boundary.getRootNode() instanceof ShadowRoot;
  const found = visibleTextRuns(isInShadow ? boundary.ownerDocument.body : boundary).filter(({ element }) => {
    const label = closestInFlatTree(element, 'label');
    return (
      (!isInShadow || flatTreeContains(boundary, element)) &&
      closestInFlatTree(element, NOT_NAME) === null &&
      !(label instanceof HTMLLabelElement && isTaken(label))
    );
  });
  texts.set(boundary, found);
  return found;
}

/** Whether the first control within the boundary has its name before it: so have the others, then. */
function namesComeFirst(boundary: Element, nearby: NearbyTexts): boolean {
  const boxes = nearby.controls.filter((control) => flatTreeContains(boundary, control)).map(boxOf);
  const [first] = boxes.sort((one, other) => one.top - other.top || one.left - other.left);
  if (first === undefined) return false;
  return textsIn(boundary, nearby).some(
    ({ text, box }) => gapBetween(box, first) !== null && nearby.isName(text),
  );
}

function isInRow(text: Box, control: Box): boolean {
  return centerY(text) >= control.top && centerY(text) <= control.bottom;
}

/** Pixels from a text to a control that it may name; null when it is elsewhere. */
function gapBetween(text: Box, control: Box): number | null {
  const inRow = isInRow(text, control);
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
