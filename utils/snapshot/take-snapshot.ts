/** Takes the snapshot of this frame's document: serialised by rrweb-snapshot, then masked by us. */
import type { serializedNodeWithId } from '@rrweb/types';
import { createMirror, snapshot } from 'rrweb-snapshot';
import type { PageReading } from '../connectwise/read-page.ts';
import { keysIn } from './mask/key-like.ts';
import { maskElement } from './mask/mask-tree.ts';
import { createPageMasker } from './mask/words.ts';
import { savedReading } from './reading.ts';
import type { FrameSnapshot, SavedBox, SavedElement, SavedText } from './snapshot-file.ts';
import { createStyleReader } from './styles.ts';

/** Thrown instead of a snapshot that holds something of the page that looks like a key. */
export class KeyInSnapshot extends Error {}

/** A snapshot of this document as JSON. `read` reads the page, for the snapshot to say what was read. */
export function takeSnapshot(read: () => PageReading<unknown>): string {
  const start = performance.now();
  const masker = createPageMasker();
  const styles = createStyleReader(masker);
  const mirror = createMirror();
  const tree = snapshot(document, { mirror, inlineStylesheet: false, maskAllInputs: {} });
  const top = tree && 'childNodes' in tree ? tree.childNodes.find((node) => 'tagName' in node) : undefined;
  if (!tree || !top || !('tagName' in top)) throw new Error('The document has no element.');
  const root = maskElement(top, masker, {
    element: (saved, id) => addDetails(saved, mirror.getNode(id), styles),
    text: (saved, id) => addWidth(saved, mirror.getNode(id)),
  });
  if (!root) throw new Error('The document has no element.');
  const frame: FrameSnapshot = {
    path: pathOf(window),
    viewport: { width: innerWidth, height: innerHeight },
    isQuirks: document.compatMode === 'BackCompat',
    root,
    styles: styles.styles,
    reading: savedReading(read(), masker),
    maskedTexts: masker.count,
    duration: Math.round(performance.now() - start),
  };
  const json = JSON.stringify(frame);
  refuseKeys(json, tree);
  return json;
}

/** Notes how an element is drawn. False when it is not: then nothing below it is either. */
function addDetails(
  saved: SavedElement,
  node: Node | null,
  styles: ReturnType<typeof createStyleReader>,
): boolean {
  if (!(node instanceof Element)) return false;
  saved.style = styles.styleOf(node);
  if (node instanceof HTMLIFrameElement || node instanceof HTMLFrameElement) {
    const index = Array.from({ length: window.length }, (_, i) => window[i]).indexOf(
      node.contentWindow as Window,
    );
    if (index >= 0) saved.frame = index;
  }
  if (node instanceof HTMLInputElement && node.indeterminate) saved.isIndeterminate = true;
  if (node.matches(':popover-open')) saved.isPopover = true;
  const { display } = getComputedStyle(node);
  if (display === 'none') return false;
  if (display !== 'contents') saved.box = boxOf(node);
  if (isOneLine(node)) saved.isOneLine = true;
  const before = styles.pseudoStyleOf(node, '::before');
  const after = styles.pseudoStyleOf(node, '::after');
  if (before !== undefined) saved.before = before;
  if (after !== undefined) saved.after = after;
  return true;
}

function boxOf(element: Element): SavedBox {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [rounded(left), rounded(top), rounded(width), rounded(height)];
}

/** Whether an element has texts of its own, and all in it is in one line. */
function isOneLine(element: Element): boolean {
  if (![...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects()].filter(({ height }) => height > 0);
  return Math.max(...rects.map(({ top }) => top)) < Math.min(...rects.map(({ bottom }) => bottom));
}

/** Notes the width of a text that stands in one line, so that the masked one can be drawn as wide. */
function addWidth(saved: SavedText, node: Node | null): void {
  if (!(node instanceof Text) || !/\S/.test(node.data)) return;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = range.getClientRects();
  if (rects.length === 1) saved.width = rounded(rects[0]?.width ?? 0);
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The way from the top frame to this one: the index of each frame among its parent's. */
function pathOf(inner: Window): number[] {
  const path: number[] = [];
  for (let frame = inner; frame !== frame.parent; frame = frame.parent) {
    const { parent } = frame;
    const indices = Array.from({ length: parent.length }, (_, index) => index);
    path.unshift(indices.find((index) => parent[index] === frame) ?? -1);
  }
  return path;
}

/** Fails when anything that looks like a key on the page is in the snapshot. */
function refuseKeys(json: string, tree: serializedNodeWithId): void {
  const found = new Set(keysIn(json));
  if (found.size === 0) return;
  if (keysIn(JSON.stringify(tree)).some((key) => found.has(key))) throw new KeyInSnapshot();
}
