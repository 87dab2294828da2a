/**
 * Names for inputs whose labels are linked to nothing: an unlinked `<label>` in the input's own wrapper, or the text
 * that stands left of, above or inside its box. A text belongs to one input only; when that is not clear, to none.
 */

import { meaningOf } from './classify-text.ts';
import { ancestorsOf, type FormControl, namesField, parentOf, rootOf } from './dom.ts';

interface TextRun {
  text: string;
  box: DOMRect;
}

/** What is collected once for a whole plan. */
export interface NearTexts {
  /** The visible controls of the page: what a text may belong to. */
  controls: readonly Element[];
  /** Text runs per boundary: the surrounding form, dialog, shadow root or document body. */
  runs: Map<Node, TextRun[]>;
}

/** Greatest distances in CSS pixels between a text and its input. */
const ABOVE = 32;
const LEFT = 200;
/** Distances this close are a tie. */
const TIE = 4;
const BOUNDARY = 'form, dialog, [role="dialog"], body';
const NOT_TEXT = 'button, select, textarea, script, style, [role="button"], [role="tooltip"]';
const BREAK = 'br, input, button, select, textarea, [role="button"]';

export function createNearTexts(controls: readonly Element[]): NearTexts {
  return { controls, runs: new Map() };
}

function blockOf(node: Node): Element | null {
  let block = parentOf(node);
  while (block !== null && getComputedStyle(block).display === 'inline') block = parentOf(block);
  return block;
}

function isReadable(text: Text): boolean {
  const parent = parentOf(text);
  if (text.data.trim() === '' || parent === null) return false;
  if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest(NOT_TEXT) !== null)
    return false;
  // The text of a label that is linked to a control is that control's alone.
  const label = parent.closest('label');
  return label === null || !namesField(label);
}

function runOf(texts: readonly Text[]): TextRun[] {
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = first.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return [{ text: texts.map((text) => text.data).join(''), box: range.getBoundingClientRect() }];
}

/** What reads as one text is one run: neighbouring text nodes of one block, with no control or break between. */
function runsIn(boundary: Node, near: NearTexts): TextRun[] {
  const known = near.runs.get(boundary);
  if (known !== undefined) return known;
  const nodes = document.createTreeWalker(boundary, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const groups: Text[][] = [[]];
  let block: Element | null = null;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (node instanceof Text && isReadable(node)) {
      const own = blockOf(node);
      if (own !== block) groups.push([]);
      block = own;
      groups.at(-1)?.push(node);
    } else if (node instanceof Element && node.matches(BREAK)) groups.push([]);
  }
  const runs = groups.flatMap(runOf);
  near.runs.set(boundary, runs);
  return runs;
}

/** Distance in CSS pixels from a text to a control it could name; null when it stands elsewhere. */
function gapTo(run: DOMRect, control: DOMRect): number | null {
  const middle = run.top + run.height / 2;
  const inRow = middle >= control.top && middle <= control.bottom;
  const inColumn = run.left < control.right && run.right > control.left;
  if (inRow && inColumn) return 0;
  if (inRow && run.right <= control.left + TIE) {
    const gap = Math.max(0, control.left - run.right);
    return gap <= LEFT ? gap : null;
  }
  const below = control.top - run.bottom;
  return inColumn && below >= -TIE && below <= ABOVE ? Math.max(0, below) : null;
}

/** Distance between two boxes, whatever their positions. */
function distance(one: DOMRect, other: DOMRect): number {
  const x = Math.max(0, one.left - other.right, other.left - one.right);
  const y = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(x, y);
}

/** True when the boundary's first control has its name before it: so have the others, then. */
function namesComeFirst(boundary: Node, near: NearTexts): boolean {
  const inside = near.controls.filter((control) => boundary.contains(control));
  const boxes = inside.map((control) => control.getBoundingClientRect());
  const [first] = boxes.sort((one, other) => one.top - other.top || one.left - other.left);
  if (first === undefined) return false;
  return runsIn(boundary, near).some(
    ({ text, box }) => gapTo(box, first) !== null && meaningOf([text]) !== null,
  );
}

/**
 * The nearest text left of, above or inside the input. A text that stands nearer to another control is not ours; one
 * that stands as near counts only where names come first, else it may be the label that follows the input before.
 */
function textAround(input: Element, boundary: Node, near: NearTexts): string | null {
  const own = input.getBoundingClientRect();
  const others = near.controls
    .filter((control) => control !== input)
    .map((each) => each.getBoundingClientRect());
  let nearest: { text: string; gap: number; tie: boolean } | null = null;
  for (const { text, box } of runsIn(boundary, near)) {
    const gap = gapTo(box, own);
    if (gap === null || (nearest !== null && gap >= nearest.gap)) continue;
    const toOthers = Math.min(...others.map((other) => distance(box, other)));
    if (toOthers < gap - TIE) continue;
    nearest = { text, gap, tie: toOthers <= gap + TIE };
  }
  if (nearest === null || (nearest.tie && !namesComeFirst(boundary, near))) return null;
  return nearest.text;
}

/** The largest wrapper that holds this control and no other. */
function cellOf(input: Element, near: NearTexts): Element {
  let cell = input;
  for (const ancestor of ancestorsOf(input)) {
    if (ancestor.matches(BOUNDARY)) break;
    const crowded = near.controls.some((each) => each !== input && ancestorsOf(each).includes(ancestor));
    if (crowded) break;
    cell = ancestor;
  }
  return cell;
}

/** Unlinked labels of the input's wrapper or, if there are none, the text beside its box; null when that is unclear. */
export function nearTextsOf(
  input: FormControl,
  near: NearTexts,
): { cellLabels: Element[]; around: string | null } {
  const labels = [...cellOf(input, near).querySelectorAll('label, legend')];
  const cellLabels = labels.filter((label) => !(label instanceof HTMLLabelElement && namesField(label)));
  if (cellLabels.length > 0) return { cellLabels, around: null };
  const boundary = input.closest(BOUNDARY) ?? rootOf(input);
  return { cellLabels, around: textAround(input, boundary, near) };
}
