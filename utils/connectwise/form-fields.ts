/** Which control belongs to which label: by linkage where the page has any, else by nearness. */
import { textsInControls } from './control-texts.ts';
import { type Control, overlapX, type Run } from './layout.ts';
import type { Box } from './observation.ts';
import { holds } from './tree.ts';

/** A label and the control that it names. */
export interface Field {
  label: Run;
  control: Control;
}

/** Farther than this (px) from its label, a control is somebody else's. */
const FARTHEST = { below: 32, beside: 420 };
/** Px between the left edges of a control and of the label above it. */
const INDENT = 48;
const NO_LABEL = 'button,[role=button],[role=tab],[role=option],[role=menuitem]';

/**
 * Pairs labels with controls, nearest first, each used once. All of the page's texts should be given,
 * wanted or not, so that a foreign label keeps its own control.
 */
export function pairFields(runs: Run[], controls: Control[]): Field[] {
  const labels = labelsAmong(runs, controls);
  const pairs: (Field & { distance: number })[] = [];
  for (const control of controls) {
    const linked = linkedLabels(control.element);
    for (const label of labels) {
      const isLinked = linked.some(
        (element) => holds(element, label.element) || holds(label.element, element),
      );
      const distance = isLinked ? -1 : distanceOf(label.box, control.box);
      if (distance !== null) pairs.push({ label, control, distance });
    }
  }
  pairs.sort((a, b) => a.distance - b.distance);
  const fields: Field[] = [];
  const used = new Set<Run | Control>();
  for (const { label, control } of pairs) {
    if (used.has(label) || used.has(control)) continue;
    fields.push({ label, control });
    used.add(label).add(control);
  }
  return fields;
}

/** Texts that may be labels: short, with letters (a lone `*` is none), in no control and no button. */
function labelsAmong(runs: Run[], controls: Control[]): Run[] {
  const inControls = new Set([...textsInControls(runs, controls).values()].flat());
  return runs.filter(
    (run) =>
      run.text.length < 60 &&
      /\p{L}/u.test(run.text) &&
      !inControls.has(run) &&
      !run.element.closest(NO_LABEL),
  );
}

/** Px between a label and the control it may name; null when it cannot. */
function distanceOf(label: Box, control: Box): number | null {
  const middle = (label.top + label.bottom) / 2;
  if (overlapX(label, control) > 0 && Math.abs(label.left - control.left) < INDENT) {
    const gap = control.top - label.bottom;
    // A floating label lies over its own control.
    if (middle >= control.top - 2 && middle <= control.bottom) return 0;
    if (gap > -label.bottom + label.top && gap <= FARTHEST.below) return Math.max(gap, 0);
  }
  const isBeside = middle > control.top - 4 && middle < control.bottom + 4;
  const gap = control.left - label.right;
  return isBeside && gap > -4 && gap <= FARTHEST.beside ? Math.max(gap, 0) / 4 : null;
}

/** The elements that name a control by `for`, by wrapping it, or by `aria-labelledby`. */
export function linkedLabels(control: Element): Element[] {
  const scope = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  const named = ids
    .flatMap((id) => scope.getElementById(id) ?? [])
    .filter((element) => !holds(element, control));
  const labels =
    control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.labels : null;
  const wrapping = control.closest('label');
  return [...named, ...(labels ?? []), ...(wrapping ? [wrapping] : [])];
}
