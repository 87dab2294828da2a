/** Which control belongs to which label: by linkage where the page has any, else by nearness. */
import { type Control, isVisible, type Run } from './layout.ts';
import type { Box } from './observation.ts';

/** A label and the control that it names. */
export interface Field {
  label: Run;
  control: Control;
}

/** Farther than this (px) from its label, a control is somebody else's. */
const FARTHEST = { below: 32, beside: 420 };

/** A label is short, has letters (a lone `*` is none), and stands in no control. */
function isLabel(run: Run, controls: Control[]): boolean {
  return (
    run.text.length < 60 &&
    /\p{L}/u.test(run.text) &&
    !controls.some(({ element }) => element.contains(run.element))
  );
}

/**
 * Pairs labels with controls, nearest first, each used once. All of the page's texts should be given,
 * wanted or not, so that a foreign label keeps its own control.
 */
export function pairFields(runs: Run[], controls: Control[]): Field[] {
  const labels = runs.filter((run) => isLabel(run, controls));
  const pairs: (Field & { distance: number })[] = [];
  for (const label of labels) {
    for (const control of controls) {
      const distance = isLinked(label, control) ? -1 : distanceOf(label.box, control.box);
      if (distance !== null) pairs.push({ label, control, distance });
    }
  }
  pairs.sort((a, b) => a.distance - b.distance);
  const fields: Field[] = [];
  for (const { label, control } of pairs) {
    if (!fields.some((field) => field.label === label || field.control === control))
      fields.push({ label, control });
  }
  return fields;
}

/** Px between a label and the control it may name; null when it cannot. */
function distanceOf(label: Box, control: Box): number | null {
  const middle = (label.top + label.bottom) / 2;
  const overlapsX = Math.min(label.right, control.right) - Math.max(label.left, control.left) > 0;
  if (overlapsX && Math.abs(label.left - control.left) < 48) {
    const gap = control.top - label.bottom;
    // A floating label lies over its own control.
    if (middle >= control.top - 2 && middle <= control.bottom) return 0;
    if (gap > -label.bottom + label.top && gap <= FARTHEST.below) return Math.max(gap, 0);
  }
  const isBeside = middle > control.top - 4 && middle < control.bottom + 4;
  const gap = control.left - label.right;
  return isBeside && gap > -4 && gap <= FARTHEST.beside ? Math.max(gap, 0) / 4 : null;
}

/** Linked by `for`, by wrapping, by `aria-labelledby` or by `aria-label`. */
function isLinked(label: Run, { element }: Control): boolean {
  const wrapping = label.element.closest('label');
  if (wrapping && (wrapping.contains(element) || (wrapping.htmlFor && wrapping.htmlFor === element.id)))
    return true;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.some((id) => {
    const target = id ? label.element.ownerDocument.getElementById(id) : null;
    return (
      target !== null &&
      isVisible(target) &&
      (target.contains(label.element) || label.element.contains(target))
    );
  });
}
