/** Reads the text that the user points at or has selected, wherever it stands. Its text goes into the caller's wrapper alone. */
import { coverAt, elementsAt } from '../../page/covers.ts';
import { shadowRoots } from '../../page/dom-tree.ts';
import { type Box, boxOf, centerX, centerY, contains, intersection } from '../../page/geometry.ts';
import { withReadCache } from '../../page/read-cache.ts';
import { isVisible, visibilityOf } from '../../page/visibility.ts';
import { type KeyFault, keyFault } from '../model/key-text.ts';

/** What may be shown of a text: which characters it has, and how many. */
type TextKind = 'letters' | 'digits' | 'mixed' | 'other';

/** `part`: the text goes on beside what was pointed at; `hidden`: the user cannot see it. */
type PointedFault = KeyFault | 'part' | 'hidden';

export interface PointedText<Wrapped> {
  text: Wrapped;
  kind: TextKind;
  length: number;
  /** Why it cannot be a key; null when it can. */
  fault: PointedFault | null;
  /** Its lines, in CSS pixels of this frame's viewport. */
  boxes: Box[];
}

/** A word of the page, or the value of a field. */
interface Found {
  text: string;
  element: Element;
  boxes: Box[];
  isPart: boolean;
}

/** Px beside a word where nothing else may be written. */
const BESIDE = 2;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Returns the word or the field's value at a point of the viewport (CSS pixels); null where there is neither. */
export function textAtPoint<Wrapped>(
  x: number,
  y: number,
  wrap: (text: string) => Wrapped,
): PointedText<Wrapped> | null {
  return withReadCache(() => {
    const found = foundAt(x, y);
    if (!found) return null;
    const isSeen = isVisible(found.element) && coverAt(found.element, x, y) === 'clear';
    return described({ ...found, isPart: isJoined(found) }, isSeen, wrap);
  });
}

/** Returns the text that is selected in this frame, in the page or in the field that has the focus; null when none is. */
export function selectedText<Wrapped>(wrap: (text: string) => Wrapped): PointedText<Wrapped> | null {
  return withReadCache(() => {
    const found = selectionInField() ?? selectionInPage();
    return (
      found &&
      described(
        found,
        found.boxes.every((box) => isSeenIn(found.element, box)),
        wrap,
      )
    );
  });
}

/** Whether two readings found the same text at the same place. */
export function isSamePlace(one: PointedText<unknown>, other: PointedText<unknown>): boolean {
  const isSame = (box: Box, at: number) => {
    const then = other.boxes[at];
    return then && Math.abs(box.left - then.left) < 1 && Math.abs(box.top - then.top) < 1;
  };
  return one.boxes.length === other.boxes.length && one.boxes.every(isSame);
}

function described<Wrapped>(
  { text, boxes, isPart }: Found,
  isSeen: boolean,
  wrap: (text: string) => Wrapped,
): PointedText<Wrapped> {
  const fault = keyFault(text) ?? (isPart ? 'part' : isSeen ? null : 'hidden');
  return { text: wrap(text), kind: kindOf(text), length: text.length, fault, boxes };
}

function kindOf(text: string): TextKind {
  if (!/^[A-Za-z0-9]+$/.test(text)) return 'other';
  return /^\d+$/.test(text) ? 'digits' : /\d/.test(text) ? 'mixed' : 'letters';
}

function isSeenIn(element: Element, box: Box): boolean {
  const shown = intersection(box, visibilityOf(element).view);
  const isInView = shown.right > shown.left && shown.bottom > shown.top;
  return isInView && isVisible(element) && coverAt(element, centerX(shown), centerY(shown)) === 'clear';
}

/** The topmost word or field at a point: also below what is over it without hiding it. */
function foundAt(x: number, y: number): Found | null {
  for (const element of elementsAt(x, y)) {
    const found = isField(element) ? fieldText(element) : wordIn(element, x, y);
    if (found) return found;
  }
  return null;
}

/** Fields whose value is text. */
function isField(element: Element): element is Field {
  const isText = /^(text|password|search|url|tel|email|number|)$/;
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && isText.test(element.type))
  );
}

function fieldText(field: Field): Found {
  return { text: field.value.trim(), element: field, boxes: [boxOf(field)], isPart: false };
}

/** The word of an element's own text at a point. */
function wordIn(element: Element, x: number, y: number): Found | null {
  const nodes = element instanceof HTMLSlotElement ? element.assignedNodes() : element.childNodes;
  for (const node of nodes) {
    if (!(node instanceof Text)) continue;
    for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
      const boxes = boxesOf(node, index, index + text.length);
      if (boxes.some((box) => contains(box, x, y))) return { text, element, boxes, isPart: false };
    }
  }
  return null;
}

function boxesOf(node: Text, start: number, end: number): Box[] {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return boxesIn(range);
}

function boxesIn(range: Range): Box[] {
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
}

/** Whether letters or digits of other elements join a word without a gap: it is a part of a longer one. */
function isJoined({ element, boxes }: Found): boolean {
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (isField(element) || !first || !last) return false;
  const before = foundAt(first.left - BESIDE, centerY(first));
  const after = foundAt(last.right + BESIDE, centerY(last));
  const isWord = (text = '') => WORD_CHARACTER.test(text);
  return isWord(wordOf(before)?.at(-1)) || isWord(wordOf(after)?.[0]);
}

/** A field beside a word is no part of it. */
function wordOf(found: Found | null): string | undefined {
  return found && !isField(found.element) ? found.text : undefined;
}

function selectionInField(): Found | null {
  const field = focused(document);
  if (!field || !isField(field)) return null;
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (start === null || end === null || start === end) return null;
  const text = value.slice(start, end);
  return {
    text: text.trim(),
    element: field,
    boxes: [boxOf(field)],
    isPart: isCut(text, value[start - 1], value[end]),
  };
}

/** The element with the focus, open shadow roots included. */
function focused(root: Document | ShadowRoot): Element | null {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement;
}

function selectionInPage(): Found | null {
  const selection = getSelection();
  const text = selection?.toString() ?? '';
  const range = text.trim() === '' ? null : rangeOf(selection);
  if (!range) return null;
  const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
  const before = start instanceof Text && startOffset < start.length ? start.data[startOffset - 1] : '';
  const after = end instanceof Text && endOffset > 0 ? end.data[endOffset] : '';
  const element = start instanceof Element ? start : start.parentElement;
  return element && { text: text.trim(), element, boxes: boxesIn(range), isPart: isCut(text, before, after) };
}

/** The selected range. One in an open shadow root is seen as empty from outside of it, and Chromium tells it there. */
function rangeOf(selection: Selection | null): Range | null {
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range?.collapsed) return range;
  const inside = shadowRoots(document)
    .map((root) => (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.())
    .find((other) => other && !other.isCollapsed);
  return inside?.getRangeAt(0) ?? null;
}

/** Whether a selection begins or ends in the middle of a word. */
function isCut(text: string, before = '', after = ''): boolean {
  const isBegun = WORD_CHARACTER.test(before) && !/^\s/.test(text);
  return isBegun || (WORD_CHARACTER.test(after) && !/\s$/.test(text));
}
