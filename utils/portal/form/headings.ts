/** Which system a part of the page belongs to, by its titles: headings before it and names of its wrappers. */

import { labelledBy, textParts } from '../../page/control-names.ts';
import { flatTreeParent, querySelectorAllDeep, selfAndAncestors, treeRootOf } from '../../page/dom-tree.ts';
import { namesAccountPage, systemNamed } from './classify-text.ts';
import type { FormControl } from './fillable.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
const NAMED = '[aria-label], [aria-labelledby]';

/** 1 to 6; a legend is below every heading. */
function levelOf(heading: Element): number {
  const level = heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1];
  return level === undefined ? 7 : Number(level);
}

function textOf(element: Element): string {
  return textParts(element).join(' ');
}

/** The order of two elements. Browsers give those of different trees a random one, so what is round them in one tree is compared. */
function comesBefore(one: Element, other: Element): boolean {
  const roundOther = [...selfAndAncestors(other)];
  for (const part of selfAndAncestors(one)) {
    const match = roundOther.find((candidate) => treeRootOf(candidate) === treeRootOf(part));
    if (match) return (part.compareDocumentPosition(match) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** A legend over a single field is that field's name. */
function namesOneField(heading: Element): boolean {
  if (!heading.matches('legend')) return false;
  return (heading.closest('fieldset')?.querySelectorAll('input, select, textarea').length ?? 0) < 2;
}

/** The visible headings of a document, open shadow roots included. */
export function headingsOf(document: Document): Element[] {
  return querySelectorAllDeep(document, HEADING).filter(
    (heading) => heading.checkVisibility({ visibilityProperty: true }) && !namesOneField(heading),
  );
}

/** True when a heading stands between the two, in the order of the document: they are in different sections. */
export function headingBetween(one: Element, other: Element, headings: readonly Element[]): boolean {
  const [first, last] = comesBefore(one, other) ? [one, other] : [other, one];
  return headings.some((heading) => comesBefore(first, heading) && comesBefore(heading, last));
}

/** The outline above an element: its nearest heading first, then each further up of a higher rank. */
function outlineAbove(element: Element, headings: readonly Element[]): string[] {
  const hosts = [...selfAndAncestors(element)];
  const before = headings.filter((heading) =>
    hosts.some(
      (host) =>
        treeRootOf(host) === treeRootOf(heading) && comesBefore(heading, host) && !heading.contains(host),
    ),
  );
  let rank = 8;
  return before.reverse().flatMap((heading) => {
    const level = levelOf(heading);
    if (level >= rank) return [];
    rank = level;
    return [textOf(heading)];
  });
}

function namesOfWrappers(element: Element): string[] {
  const parent = flatTreeParent(element);
  if (parent === null) return [];
  return [...selfAndAncestors(parent)]
    .filter((ancestor) => ancestor.matches(NAMED))
    .map((ancestor) =>
      [ancestor.getAttribute('aria-label') ?? '', ...labelledBy(ancestor).map(textOf)].join(' '),
    );
}

/** The system whose section an input stands in; null when no title names one. The nearest title decides. */
export function systemOf(input: Element, headings: readonly Element[]): 'ours' | 'other' | null {
  for (const title of [...namesOfWrappers(input), ...outlineAbove(input, headings)]) {
    const system = systemNamed(title);
    if (system !== null) return system;
  }
  return null;
}

/** True when the section's nearest title, or a button of its form, is that of a sign-in or password page. */
export function isAccountSection(input: FormControl, headings: readonly Element[]): boolean {
  const [nearest] = outlineAbove(input, headings);
  const buttons = input.form?.querySelectorAll('button, input[type="submit"]') ?? [];
  const captions = [...buttons].map((button) => button.getAttribute('value') ?? textOf(button));
  return [nearest ?? '', ...namesOfWrappers(input), ...captions].some(namesAccountPage);
}
