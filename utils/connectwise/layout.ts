/**
 * Words and boxes: what a person sees of a page, without its structure. All boxes are in CSS pixels
 * of this frame's viewport.
 */
import { fold } from './fold.ts';
import type { Box } from './observation.ts';

/** A piece of text that reads as one: the inline content of one block, on the page. */
export interface Run {
  text: string;
  /** The text in the form in which words are compared. */
  folded: string;
  /** The block that holds the text. */
  element: Element;
  box: Box;
}

/** Something a user can set or type into. */
export interface Control {
  element: Element;
  box: Box;
}

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'IFRAME',
]);
const TEXT_CONTROLS =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=image],[type=file]),' +
  'select,textarea,[role=combobox],[role=textbox],[aria-haspopup=listbox],[contenteditable=true]';

/** All visible runs of text below `root`, in document order, open shadow roots included. */
export function visibleRuns(root: Node): Run[] {
  const runs: Run[] = [];
  const blocks = new Map<Element, Element>();
  let block: Element | null = null;
  let parts: Text[] = [];

  const flush = () => {
    if (block && parts.length) {
      const run = runOf(block, parts);
      if (run) runs.push(run);
    }
    parts = [];
    block = null;
  };
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!parts.length && !/\S/.test(child.nodeValue as string)) continue;
        const owner = blockOf((child as Text).parentElement ?? (node as ShadowRoot).host, blocks);
        if (owner !== block) flush();
        if (!parts.length && !/\S/.test(child.nodeValue as string)) continue;
        block = owner;
        parts.push(child as Text);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = child as Element;
        if (SKIPPED.has(element.tagName) || element.tagName.startsWith('OFFICE-PROTECT-')) continue;
        if (element.tagName === 'BR' || element.tagName === 'INPUT') flush();
        if (element.shadowRoot) walk(element.shadowRoot);
        walk(element);
      }
    }
  };
  walk(root);
  flush();
  return runs;
}

/** All visible text controls below `root`, open shadow roots included; a control inside another counts once. */
export function visibleControls(root: ParentNode): Control[] {
  const found: Control[] = [];
  for (const element of deepQuery(root, TEXT_CONTROLS)) {
    if (found.length && (found[found.length - 1] as Control).element.contains(element)) {
      // A combobox drawn as a box round its own input: the input is what holds the value.
      if (element.tagName === 'INPUT' && isVisible(element)) found.pop();
      else continue;
    }
    if (isVisible(element)) found.push({ element, box: boxOf(element) });
  }
  return found;
}

/** `querySelectorAll` that also looks into open shadow roots. */
export function deepQuery(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const host of root.querySelectorAll('*')) {
    if (host.shadowRoot) found.push(...deepQuery(host.shadowRoot, selector));
  }
  return found;
}

/** What a control shows as its value. A placeholder is not a value. */
export function shownValue(element: Element): string {
  if (element instanceof HTMLSelectElement) return squash(element.selectedOptions[0]?.text ?? '');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return squash(element.value);
  return squash((element as HTMLElement).innerText ?? element.textContent ?? '');
}

/** Rendered, not transparent, and with an area; it may be scrolled out of view. */
export function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && shows(element);
}

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

export const centerX = (box: Box) => (box.left + box.right) / 2;
export const centerY = (box: Box) => (box.top + box.bottom) / 2;

/** Whether two boxes stand in one row: the centre of one lies within the height of the other. */
export function inOneRow(a: Box, b: Box): boolean {
  const slack = 2;
  const y = centerY(a);
  const z = centerY(b);
  return (y > b.top - slack && y < b.bottom + slack) || (z > a.top - slack && z < a.bottom + slack);
}

/** Trims and reduces all white space to single spaces. */
export function squash(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/**
 * The largest ancestor that still belongs to `element` alone: the last one for which `alone` holds.
 * With `alone` = "holds none of the other labels" this climbs from a text to its row or cell.
 */
export function climb(element: Element, alone: (ancestor: Element) => boolean): Element {
  let reached = element;
  for (let next = element.parentElement; next && alone(next); next = next.parentElement) reached = next;
  return reached;
}

/** A control with its arrow and frame, but without its label and neighbours: the thing that a person sees. For marks. */
export function wholeControl(control: Element): Element {
  const own = control.getBoundingClientRect();
  return climb(control, (ancestor) => {
    const box = ancestor.getBoundingClientRect();
    return box.height <= own.height * 1.25 + 6 && box.width <= own.width * 1.8 + 24;
  });
}

/** The lowest element that contains all of them; null for an empty list. */
export function commonAncestor(elements: Element[]): Element | null {
  let ancestor: Element | null = elements[0] ?? null;
  for (const element of elements) {
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  }
  return ancestor;
}

function runOf(block: Element, parts: Text[]): Run | null {
  const range = document.createRange();
  range.setStartBefore(parts[0] as Text);
  range.setEndAfter(parts[parts.length - 1] as Text);
  const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
  if (width < 1 || height < 1 || !shows((parts[0] as Text).parentElement ?? block)) return null;
  let text = squash(parts.map((part) => part.nodeValue).join(''));
  const title = block.getAttribute('title');
  // Cut text stands in full in the title (docs/connectwise-ui.md, A.3).
  if (/(…|\.\.\.)$/.test(text) && title?.startsWith(text.replace(/(…|\.\.\.)$/, ''))) text = squash(title);
  return { text, folded: fold(text), element: block, box: { left, top, right, bottom } };
}

function shows(element: Element): boolean {
  return element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: false,
  });
}

function blockOf(element: Element, known: Map<Element, Element>): Element {
  const cached = known.get(element);
  if (cached) return cached;
  const { display } = getComputedStyle(element);
  const parent = element.parentElement;
  const block = parent && (display === 'inline' || display === 'contents') ? blockOf(parent, known) : element;
  known.set(element, block);
  return block;
}
