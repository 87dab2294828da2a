/** Finds what a page says after Save was pressed, among the texts that were not there before. */

import { visibleControls } from '../../page/controls.ts';
import { closestInFlatTree, selfAndAncestors } from '../../page/dom-tree.ts';
import { type Box, inOneRow, overlapX } from '../../page/geometry.ts';
import { NO_LABEL } from '../../page/labels.ts';
import { cleanLabel } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import type { ScreenObservation } from '../model/observation.ts';

/** Px between the tops of Save and a message near it, and between a field and a message below it. */
const FARTHEST = { save: 80, below: 24 };
/** Higher than this (px), an element is more than a message. */
const HIGHEST = 160;
/** A single word, or a long one with a digit. */
const MAY_BE_KEY = /^\S+$|(?=[a-z]*\d)[a-z\d]{12,}/i;
/** Four words, or the end of a sentence. */
const SENTENCE = /(\S+\s+){3}\S|\p{L}[.!]$/u;

/**
 * Returns what a page says in `fresh`, the texts that are new since Save was pressed: in an alert or another live region, in
 * red, as a sentence near Save or in front of the page, or beside a field; at most 200 characters. Empty when it says
 * nothing, or something in green. No value of a field is returned, nor on the key screen a text that may hold a key.
 * `save` is the box of the control, `page` what was read of the page.
 */
export function messageIn(fresh: TextRun[], save: Box, page: ScreenObservation): string {
  const known = JSON.stringify(page);
  // A role has thousands of controls, and none that may be filled wrongly.
  const fields = page.screen === 'security-role' ? [] : visibleControls(document);
  const isMessage = ({ text, plain, element, box }: TextRun) => {
    const isOther =
      !plain ||
      /(…|\.\.\.)$/.test(text) ||
      known.includes(cleanLabel(text)) ||
      closestInFlatTree(element, `${NO_LABEL},[role=combobox],[role=tooltip]`) ||
      (page.screen === 'api-key' && MAY_BE_KEY.test(text));
    const tone = isOther ? -1 : toneOf(element);
    if (tone) return tone > 0;
    const isInFront = visibilityOf(element).layer || Math.abs(box.top - save.top) < FARTHEST.save;
    return (
      (isInFront && SENTENCE.test(text)) ||
      closestInFlatTree(element, '[role=alert],[role=status],[aria-live]') ||
      fields.some(
        (field) =>
          inOneRow(field.box, box) ||
          (overlapX(field.box, box) > 0 && Math.abs(box.top - field.box.bottom) < FARTHEST.below),
      )
    );
  };
  const texts = fresh.filter(isMessage).map(({ text }) => text);
  return [...new Set(texts)].join(' ').slice(0, 200);
}

/** The tone of a message's text or background: 1 for red, -1 for green, else 0. */
function toneOf(element: Element): number {
  for (const part of selfAndAncestors(element)) {
    if (part.getBoundingClientRect().height > HIGHEST) break;
    const { color, backgroundColor } = getComputedStyle(part);
    for (const paint of [color, backgroundColor]) {
      const [red = 0, green = 0, blue = 0] = paint.match(/[\d.]+/g)?.map(Number) ?? [];
      if (red - Math.max(green, blue) > 60) return 1;
      if (green - Math.max(red, blue) > 25) return -1;
    }
  }
  return 0;
}
