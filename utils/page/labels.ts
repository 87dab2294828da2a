/** Which control belongs to which label: by linkage where the page has any, else by nearness. */

import { linkedLabels } from './control-names.ts';
import { type Control, textsInControls } from './controls.ts';
import { commonAncestor, flatTreeContains, flatTreeParent } from './dom-tree.ts';
import { boxOf, overlapX } from './geometry.ts';
import type { TextRun } from './text-runs.ts';

/** A label and the control that it names. */
export interface Field {
  label: TextRun;
  control: Control;
}

/** What a person takes for the field, where it is more than the control itself. */
type Frame = Control;

/** Farther than this (px) from its label, a control is somebody else's. */
const FARTHEST = { below: 32, beside: 420, behind: 40 };
/** A control narrower than this (px) is a box to tick: its label may stand behind it. */
const TICK_BOX = 48;
/** Px between the left edges of a control and of the label above it. */
const INDENT = 48;
/** Px by which a text in a control's own frame is farther away than it stands. */
const VALUE = 8;
/** Px by which a label is farther away, at most, that stands in another part of the page. */
const CROWD = 8;
/** A text that explains a field, rather than naming it. */
const SENTENCE = /\p{L}[.!]$|(\S+\s+){6}\S/u;
/** What is pressed or chosen, and so names no field. */
export const NO_LABEL = 'button,[role=button],[role=tab],[role=option],[role=menuitem]';

/**
 * Pairs labels with controls, nearest first, each used once. All of the page's texts should be given,
 * wanted or not, so that a foreign label keeps its own control.
 */
export function pairFields(textRuns: TextRun[], controls: Control[]): Field[] {
  const labels = labelsAmong(textRuns, controls);
  const controlsAround = createControlCounter(controls);
  const pairs: (Field & { distance: number })[] = [];
  for (const control of controls) {
    const linked = linkedLabels(control.element);
    const frame = frameOf(control);
    for (const label of labels) {
      const isLinked = linked.some(
        (element) => flatTreeContains(element, label.element) || flatTreeContains(label.element, element),
      );
      const distance = isLinked ? -1 : distanceOf(label, control, frame);
      if (distance === null) continue;
      const apart = isLinked ? 0 : Math.min(controlsAround(label.element, control.element), CROWD);
      pairs.push({ label, control, distance: distance + apart });
    }
  }
  pairs.sort((a, b) => a.distance - b.distance);
  const fields: Field[] = [];
  const used = new Set<TextRun | Control>();
  for (const { label, control } of pairs) {
    if (used.has(label) || used.has(control)) continue;
    fields.push({ label, control });
    used.add(label).add(control);
  }
  return fields;
}

/** Says how many controls the smallest element holds that has both a label and a control: of its own field, or of the whole page. */
function createControlCounter(controls: Control[]): (label: Element, control: Element) => number {
  const known = new Map<Element, number>();
  return (label, control) => {
    const home = commonAncestor([label, control]) ?? document.body;
    const count = known.get(home) ?? controls.filter(({ element }) => flatTreeContains(home, element)).length;
    known.set(home, count);
    return count;
  };
}

/** Texts that may be labels: short, with letters (a lone `*` is none), in no control and no button. */
function labelsAmong(textRuns: TextRun[], controls: Control[]): TextRun[] {
  const inControls = new Set([...textsInControls(textRuns, controls).values()].flat());
  return textRuns.filter(
    (textRun) =>
      textRun.text.length < 60 &&
      !SENTENCE.test(textRun.text) &&
      /\p{L}/u.test(textRun.text) &&
      !inControls.has(textRun) &&
      !textRun.element.closest(NO_LABEL),
  );
}

/** The frame that a person takes for the field, where an input stands in one behind chips or a value. */
function frameOf({ element, box }: Control): Frame | null {
  const highest = (box.bottom - box.top) * 3 + 20;
  let part = flatTreeParent(element);
  for (let i = 0; part && i < 3; i++, part = flatTreeParent(part)) {
    if (part.getBoundingClientRect().height > highest) return null;
    if (Number.parseFloat(getComputedStyle(part).borderBottomWidth) > 0)
      return { element: part, box: boxOf(part) };
  }
  return null;
}

/** Px between a label and the control it may name; null when it cannot. */
function distanceOf({ box: label, element }: TextRun, { box }: Control, frame: Frame | null): number | null {
  const control = frame?.box ?? box;
  const middle = (label.top + label.bottom) / 2;
  const isInside = frame !== null && flatTreeContains(frame.element, element);
  if (
    overlapX(label, control) > 0 &&
    Math.abs(label.left - control.left) < INDENT &&
    !(isInside && label.right <= box.left)
  ) {
    const gap = control.top - label.bottom;
    // A floating label lies over its own control.
    if (middle >= control.top - 2 && middle <= control.bottom) return 0;
    if (gap > -label.bottom + label.top && gap <= FARTHEST.below) return Math.max(gap, 0);
  }
  const isBeside = middle > control.top - 4 && middle < control.bottom + 4;
  const behind = label.left - box.right;
  if (isBeside && behind > -2 && behind < FARTHEST.behind && box.right - box.left < TICK_BOX)
    return behind / 4;
  const gap = (isInside ? box.left : control.left) - label.right;
  // A label that is too long for its place runs into its control.
  const isOver = gap <= -0.4 * (label.right - label.left);
  if (!isBeside || isOver || gap > FARTHEST.beside) return null;
  // What stands before an input in its frame is more likely a value.
  return Math.max(gap, 0) / 4 + (isInside ? VALUE : 0);
}
