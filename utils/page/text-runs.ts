/** The texts that a person sees on the page, each as one run: what stands together and reads as one. */

import { cacheShadowRoots, commonAncestor } from './dom-tree.ts';
import { type Box, union } from './geometry.ts';
import { isIcon } from './icons.ts';
import { collapseSpaces, normalizeText } from './normalize-text.ts';
import { isOwnElement } from './own-elements.ts';
import { withReadCache } from './read-cache.ts';
import { blockOf, isHidden, isWithin, visibilityOf } from './visibility.ts';

/** A piece of text that reads as one: the inline content of one block, on the page. */
export interface TextRun {
  text: string;
  /** The text in the form in which words are compared. */
  plain: string;
  /** The smallest element that holds the text. */
  element: Element;
  box: Box;
}

/** A text node, and whether it begins a line that was broken by hand. */
interface Piece {
  node: Text;
  holder: Element;
  startsLine: boolean;
}

const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|OPTION|IFRAME|INPUT)$/;
/** Longer than this (characters), text that is broken by hand is lines, not one wrapped label. */
const WRAPPED_LABEL = 32;
/** Px between two parts of a line that stand apart like columns. */
const APART = 24;

/**
 * All visible runs of text below `root`, in document order, open shadow roots included, icons and what `rest` says left out.
 * Parts of a line are runs of their own when they are more than `apart` px from each other; with less than `APART` px, each
 * line is one too.
 */
export function visibleTextRuns(
  root: Node,
  rest: (element: Element) => boolean = () => false,
  apart = APART,
): TextRun[] {
  return withReadCache(() => textRunsBelow(root, rest, apart));
}

function textRunsBelow(root: Node, rest: (element: Element) => boolean, apart: number): TextRun[] {
  const textRuns: TextRun[] = [];
  const shadows: ShadowRoot[] = [];
  let block: Element | null = null;
  let pieces: Piece[] = [];
  let startsLine = false;

  const flush = () => {
    for (const line of linesOf(pieces)) textRuns.push(...textRunsOf(line, apart));
    block = null;
    pieces = [];
    startsLine = false;
  };
  const take = (node: Text) => {
    const isBlank = !/\S/.test(node.data);
    if (isBlank && !block) return;
    const holder = holderOf(node);
    const owner = holder && blockOf(node.assignedSlot ?? holder);
    if (owner !== block) flush();
    if (!holder || (isBlank && !block)) return;
    block = owner;
    pieces.push({ node, holder, startsLine });
    startsLine = false;
  };
  const enter = (element: Element) => {
    const { tagName, shadowRoot } = element;
    // Most drawings have no words.
    if (tagName === 'svg' && !element.textContent) return;
    const isSkipped = SKIPPED.test(tagName) || isOwnElement(element);
    if (shadowRoot && !isSkipped) shadows.push(shadowRoot);
    if (isSkipped || isIcon(element) || rest(element)) flush();
    else if (tagName === 'BR') startsLine = true;
    else {
      if (shadowRoot) walk(shadowRoot);
      walk(element);
    }
  };
  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) take(node);
      else if (isElement(node)) enter(node);
    }
  };
  const { shadowRoot } = root as Partial<Element>;
  if (shadowRoot) walk(shadowRoot);
  walk(root);
  flush();
  if (root === document.body) cacheShadowRoots(shadows);
  return textRuns;
}

/** Whether an element is closed details, whose own texts are not shown. */
function isClosed(element: Element): boolean {
  return element instanceof HTMLDetailsElement && !element.open;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function holderOf({ parentNode }: Text): Element | null {
  return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
}

/** One label that is wrapped by hand, as in `Add<br>Level`, or several lines of text. */
function linesOf(pieces: Piece[]): Piece[][] {
  if (!pieces.some((piece) => piece.startsLine)) return pieces.length ? [pieces] : [];
  const text = wordsOf(pieces);
  if (text.length <= WRAPPED_LABEL && !text.includes(':')) return [pieces];
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.startsLine) lines.push([]);
    lines.at(-1)?.push(piece);
  }
  return lines;
}

function wordsOf(pieces: Piece[]): string {
  return collapseSpaces(
    pieces.map(({ node, startsLine }) => (startsLine ? ` ${node.data}` : node.data)).join(''),
  );
}

/** One run, or several where parts of a line stand apart, or are links of their own. */
function textRunsOf(pieces: Piece[], apart: number): TextRun[] {
  const groups: { pieces: Piece[]; box: Box }[] = [];
  for (const piece of pieces) {
    const box = rectOf(piece.node);
    const last = groups.at(-1);
    // What has no box and is no blank is not drawn, such as the title of a picture.
    if (!box) last?.pieces.push(...(/\S/.test(piece.node.data) ? [] : [piece]));
    else if (last && !standsApart(last.box, box, apart) && !isOtherLink(last.pieces, piece)) {
      last.pieces.push(piece);
      last.box = union(last.box, box);
    } else groups.push({ pieces: [piece], box });
  }
  return groups.flatMap((group) => textRunOf(group.pieces, group.box) ?? []);
}

function textRunOf(pieces: Piece[], box: Box): TextRun | null {
  const { node, holder } = pieces[0] as Piece;
  const round = node.assignedSlot ?? holder;
  const { reach, clip } = visibilityOf(round);
  if (!isWithin(box, reach) || isHidden(round) || isClosed(holder)) return null;
  const holders = pieces.filter((piece) => /\S/.test(piece.node.data)).map((piece) => piece.holder);
  const element = commonAncestor(holders) ?? holder;
  let text = wordsOf(pieces);
  const title = element.getAttribute('title');
  // Cut text stands in full in the title (docs/connectwise-ui.md, A.3).
  if (/(…|\.\.\.)$/.test(text) && title?.startsWith(text.replace(/(…|\.\.\.)$/, '')))
    text = collapseSpaces(title);
  const isCut = clip !== null && clip.left <= box.left && box.left < clip.right;
  const right = isCut ? Math.min(box.right, clip.right) : box.right;
  return text ? { text, plain: normalizeText(text), element, box: { ...box, right } } : null;
}

const range = typeof document === 'undefined' ? null : document.createRange();

function rectOf(node: Text): Box | null {
  range?.selectNodeContents(node);
  const box = range?.getBoundingClientRect();
  if (!box || box.width < 0.5 || box.height < 0.5) return null;
  return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
}

function standsApart(a: Box, b: Box, apart: number): boolean {
  const isOneLine = b.top < (a.top + a.bottom) / 2 && b.bottom > (a.top + a.bottom) / 2;
  const gap = b.left - a.right;
  return apart < APART ? !isOneLine || Math.abs(gap) > apart : isOneLine && gap > apart;
}

function isOtherLink(before: Piece[], { holder }: Piece): boolean {
  const own = holder.closest('a,button,[role=tab]');
  const last = before.at(-1)?.holder.closest('a,button,[role=tab]');
  return Boolean(own && last && own !== last);
}
