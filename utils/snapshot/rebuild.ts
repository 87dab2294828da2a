/** Builds the page of a snapshot again: rrweb-snapshot makes the elements, then each gets its style and its state. */
import type { serializedNodeWithId } from '@rrweb/types';
import { createCache, createMirror, createSandboxedIframe, rebuild } from 'rrweb-snapshot';
import { flatTreeParent } from '../page/dom-tree.ts';
import {
  type FrameSnapshot,
  isElementNode,
  type PageSnapshot,
  type SavedElement,
  type SavedNode,
  type SavedText,
} from './snapshot-file.ts';

/** Names an element of which CSS adds content. */
const PSEUDO = 'data-pseudo';

interface Built {
  /** The elements and texts that were built, with what was saved of them. */
  elements: [Element, SavedElement][];
  texts: [Text, SavedText][];
  /** The elements of frames by their index. */
  frames: Map<number, HTMLIFrameElement>;
}

/** Shows a page of a snapshot in a new frame below `root` that runs no script, as wide as the page was, with its frames. */
export function rebuildSandboxed(root: Element, { frames }: PageSnapshot): HTMLIFrameElement {
  const [top, ...inner] = [...frames].sort((one, other) => one.path.length - other.path.length);
  if (!top) throw new Error('The snapshot has no frame.');
  const iframe = createSandboxedIframe({ root });
  iframe.width = String(top.viewport.width);
  iframe.height = String(top.viewport.height);
  const places = new Map<string, HTMLIFrameElement>();
  const note = (path: number[], built: Built) => {
    for (const [index, element] of built.frames) places.set([...path, index].join(), element);
  };
  note([], build(iframe.contentDocument as Document, top, false));
  for (const frame of inner) {
    // Frames within one that runs no script run none either.
    const document = places.get(frame.path.join())?.contentDocument;
    if (document) note(frame.path, build(document, frame, true));
  }
  return iframe;
}

/** Replaces a whole document by a frame of a snapshot. The document is our own: tests and the replay read it. */
export function rebuildInto(document: Document, frame: FrameSnapshot): Built {
  return build(document, frame, true);
}

function build(document: Document, frame: FrameSnapshot, isOwnDocument: boolean): Built {
  const mirror = createMirror();
  const saved = new Map<number, SavedNode>();
  const numbered = (node: SavedNode): serializedNodeWithId => {
    // rrweb takes 1 for the document.
    const id = saved.size + 2;
    saved.set(id, node);
    return serialized(node, id, numbered);
  };
  const tree = {
    type: DOCUMENT,
    id: 1,
    childNodes: [numbered(frame.root)],
    ...(frame.isQuirks && { compatMode: 'BackCompat' }),
  } as serializedNodeWithId;
  rebuild(tree, {
    doc: document,
    mirror,
    cache: createCache(),
    hackCss: false,
    UNSAFE_allowUnprotectedRebuild: isOwnDocument,
  });
  const built: Built = { elements: [], texts: [], frames: new Map() };
  for (const [id, node] of saved) {
    const made = mirror.getNode(id);
    if (!made) continue;
    if (isElementNode(node)) built.elements.push([made as Element, node]);
    else built.texts.push([made as Text, node]);
  }
  dress(document, built, frame.styles);
  return built;
}

/** As in `NodeType` of rrweb, which is an enum at run time. */
const [DOCUMENT, ELEMENT, TEXT] = [0, 2, 3];

function serialized(
  node: SavedNode,
  id: number,
  numbered: (node: SavedNode) => serializedNodeWithId,
): serializedNodeWithId {
  if (!isElementNode(node)) return { type: TEXT, id, textContent: node.text } as serializedNodeWithId;
  const { tag, attributes = {}, children = [], isSvg, isHost, isInShadow } = node;
  return {
    type: ELEMENT,
    id,
    tagName: tag,
    attributes,
    childNodes: children.map(numbered),
    ...(isSvg && { isSVG: true }),
    ...(isHost && { isShadowHost: true }),
    ...(isInShadow && { isShadow: true }),
  } as serializedNodeWithId;
}

/** Styles, states, the positions of what scrolls, and of the rest, in this order: each needs the one before. */
function dress(document: Document, built: Built, styles: string[]): void {
  const rules: string[] = [];
  for (const [element, saved] of built.elements) {
    const { style, before, after, frame, isOneLine, isIndeterminate } = saved;
    if (style !== undefined) dressElement(element as HTMLElement, styles[style] ?? '');
    if (before !== undefined || after !== undefined) {
      element.setAttribute(PSEUDO, String(rules.length));
      const selector = `[${PSEUDO}="${rules.length}"]`;
      const ruleOf = (which: string, number: number | undefined) =>
        number === undefined ? '' : `${selector}::${which}{all:unset;${styles[number] ?? ''}}`;
      rules.push(ruleOf('before', before) + ruleOf('after', after));
    }
    if (isOneLine) (element as HTMLElement).style.setProperty('text-wrap-mode', 'nowrap');
    if (isIndeterminate) (element as HTMLInputElement).indeterminate = true;
    if (frame !== undefined) built.frames.set(frame, element as HTMLIFrameElement);
    if (saved.attributes && 'onclick' in saved.attributes) element.setAttribute('onclick', '');
  }
  addRules(document, built, rules);
  for (const [element, { attributes = {}, isPopover }] of built.elements) {
    if (isPopover) (element as HTMLElement).showPopover();
    if (attributes.rr_open_mode !== 'modal') continue;
    element.removeAttribute('open');
    (element as HTMLDialogElement).showModal();
  }
  fitTexts(document, built.texts);
  for (const [element, { attributes = {} }] of built.elements) {
    if ('rr_scrollLeft' in attributes) element.scrollLeft = Number(attributes.rr_scrollLeft);
    if ('rr_scrollTop' in attributes) element.scrollTop = Number(attributes.rr_scrollTop);
  }
  settle(built);
}

/**
 * Moves what stands elsewhere than it was, from the outside to the inside. A margin goes through the edge of an element whose height depends
 * on what is in it, and here every height is fixed; the lines of a grid have no names here; and fonts are others.
 */
function settle({ elements }: Built): void {
  const depthOf = (element: Element): number => {
    let depth = 0;
    for (let part = flatTreeParent(element); part; part = flatTreeParent(part)) depth += 1;
    return depth;
  };
  const byDepth = elements
    .map(([element, { box, isSvg }]) => ({ element, box, isSvg, depth: depthOf(element) }))
    .sort((one, other) => one.depth - other.depth);
  for (const { element, box, isSvg } of byDepth) {
    if (!box || isSvg) continue;
    const { left, top } = element.getBoundingClientRect();
    const [missingX, missingY] = [box[0] - left, box[1] - top];
    if (Math.abs(missingX) < 1 && Math.abs(missingY) < 1) continue;
    const computed = getComputedStyle(element);
    const [x, y] = [Number.parseFloat(computed.left) || 0, Number.parseFloat(computed.top) || 0];
    const zoom = element.currentCSSZoom || 1;
    const { style } = element as HTMLElement;
    if (computed.position === 'static') style.position = 'relative';
    style.left = `${x + missingX / zoom}px`;
    style.top = `${y + missingY / zoom}px`;
  }
}

function dressElement(element: HTMLElement, declarations: string): void {
  const { style } = element;
  style.cssText = `all:unset;${declarations}`;
  // Columns are as wide as they were, whatever their masked texts would need.
  if (/(^|;)display:table-cell/.test(declarations)) {
    style.minWidth = style.width;
    style.maxWidth = style.width;
  }
}

/** Rules for added content go into each tree, since those of a document end at a shadow root. */
function addRules(document: Document, { elements }: Built, rules: string[]): void {
  const view = document.defaultView;
  if (!view || rules.length === 0) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  const roots = elements.flatMap(([{ shadowRoot }]) => shadowRoot ?? []);
  for (const root of [document, ...roots]) root.adoptedStyleSheets = [sheet];
}

/**
 * Draws each text that stood in one line as wide as it was: letters of the same shape are not of the same width. An
 * element has one spacing of letters, which its longest text decides.
 */
function fitTexts(document: Document, texts: [Text, SavedText][]): void {
  const range = document.createRange();
  const longest = new Map<HTMLElement, { node: Text; width: number }>();
  for (const [node, { width }] of texts) {
    const parent = node.parentElement;
    if (width === undefined || !parent) continue;
    if (node.length > (longest.get(parent)?.node.length ?? 0)) longest.set(parent, { node, width });
  }
  const spacings = new Map<Element, number>();
  for (const [parent, { node, width }] of longest) {
    range.selectNodeContents(node);
    const zoom = parent.currentCSSZoom || 1;
    const missing = (width - range.getBoundingClientRect().width) / zoom;
    const spacing = Number.parseFloat(getComputedStyle(parent).letterSpacing) || 0;
    spacings.set(parent, spacing + missing / Math.max(1, node.data.trim().length));
  }
  // Elements within take the spacing over, unless they have one.
  const inner = [...longest.keys()].flatMap((parent) => [...parent.children]);
  const kept = inner.map((child) => getComputedStyle(child).letterSpacing);
  inner.forEach((child, index) => {
    (child as HTMLElement).style.letterSpacing = kept[index] ?? '';
  });
  for (const [parent, spacing] of spacings)
    (parent as HTMLElement).style.letterSpacing = `${spacing.toFixed(3)}px`;
}
