/** What stands in the level columns of the role editor: controls, and texts where there are none. */

import { textsInControls, valueFrom } from '../../page/control-texts.ts';
import { climbWhile, commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import type { Control, TextRun } from '../../page/layout.ts';
import { unscrolledHeader, unscrolledTop } from '../../page/scrolling.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { accessOf } from '../model/access.ts';
import type { Level } from '../model/levels.ts';
import type { Box } from '../model/observation.ts';
import { type ColumnAt, columnsUnder, type LevelHeaders } from './columns.ts';

/** One level of one row. */
export interface GridCell {
  /** The control, or the text where there is none. */
  element: Element;
  box: Box;
  text: string;
  isControl: boolean;
  /** All choices, where they stand side by side. */
  options?: GridCell[];
}

export interface Placed extends GridCell {
  level: Level;
}

export interface Cells {
  controls: Placed[];
  /** Texts in level columns, whether they name an access or not. */
  words: Placed[];
  /** All texts of this role's part of the page that stand in no control and no header. */
  texts: TextRun[];
  /** Whether a text stands in a column of levels or dates, so that it is no label. */
  isInColumn(textRun: TextRun): boolean;
  /** Whether something hangs over the grid: an open list, a tooltip. */
  isOverlay(element: Element): boolean;
}

/** Px below its texts to which a row of headers reaches at most. */
const HEAD = 48;

/** Finds what stands under the strips of one role; `foreign` are those of others. */
export function findCells(
  textRuns: TextRun[],
  controls: Control[],
  headerRows: LevelHeaders[],
  otherHeaderRows: LevelHeaders[],
): Cells {
  const headers = elementsOf(headerRows);
  const otherHeaders = elementsOf(otherHeaderRows);
  const home = climbWhile(
    commonAncestor(headers) ?? document.body,
    (ancestor) => !otherHeaders.some((otherHeader) => flatTreeContains(ancestor, otherHeader)),
  );
  const ownText = textsInControls(textRuns, controls);
  const taken = new Set([...ownText.values()].flat());
  const columns = columnsOf(headerRows, textRuns);
  const place = (cell: GridCell): Placed[] => {
    const level = columns(cell.element, cell.box)?.level;
    // Filters and controls for all rows at once are no level of a row.
    const isRows = flatTreeContains(home, cell.element) && !cell.element.closest('thead,tfoot');
    return level && isRows ? [{ ...cell, level }] : [];
  };
  const fields = controls.flatMap(({ element, box }) =>
    place({ element, box, text: valueFrom(element, ownText), isControl: true }),
  );
  // A header that sticks to the top lies over rows whose text it is not.
  const heads = headerRows.map(headOf);
  const texts = textRuns.filter(
    ({ element }) =>
      flatTreeContains(home, element) &&
      !headers.includes(element) &&
      !heads.some((head) => head && flatTreeContains(head, element)),
  );
  const free = texts.filter((textRun) => !taken.has(textRun));
  const words = free.flatMap(({ element, box, text }) => place({ element, box, text, isControl: false }));
  const isOverlay = overlayTest([...fields, ...words.filter(({ text }) => accessOf(text))], headers);
  const isFirm = ({ element }: Placed) => !isOverlay(element);
  const isInColumn = (textRun: TextRun) => columns(textRun.element, textRun.box) !== null;
  return { controls: fields.filter(isFirm), words: words.filter(isFirm), texts: free, isInColumn, isOverlay };
}

function elementsOf(headerRows: LevelHeaders[]): Element[] {
  return headerRows.flatMap((headerRow) => [...headerRow.values()].map((textRun) => textRun.element));
}

/** The row of headers; null where headers and cells stand in one element. */
function headOf(headerRow: LevelHeaders): Element | null {
  const home = commonAncestor(elementsOf([headerRow]));
  const bottom = Math.max(...[...headerRow.values()].map(({ box }) => box.bottom));
  return home && home.getBoundingClientRect().bottom - bottom < HEAD ? home : null;
}

/**
 * What is placed out of the page's flow hangs over the grid, unless it is part of the grid itself: then
 * it holds its headers, or levels of several columns, as rows of virtual lists do.
 */
function overlayTest(cells: Placed[], headers: Element[]): (element: Element) => boolean {
  const layerOf = (element: Element) => {
    let outermost: Element | null = null;
    for (let layer = visibilityOf(element).layer; layer; layer = outerLayer(layer)) {
      if (headers.some((header) => flatTreeContains(layer as Element, header))) break;
      outermost = layer;
    }
    return outermost;
  };
  const levels = new Map<Element | null, Set<Level>>();
  for (const { element, level } of cells) {
    const layer = layerOf(element);
    levels.set(layer, (levels.get(layer) ?? new Set()).add(level));
  }
  return (element) => {
    const layer = layerOf(element);
    return layer !== null && (levels.get(layer)?.size ?? 0) < 2;
  };
}

function outerLayer(layer: Element): Element | null {
  const parent = flatTreeParent(layer);
  return parent && visibilityOf(parent).layer;
}

/** The column that something stands in, under the lowest strip that is above it. */
function columnsOf(
  headerRows: LevelHeaders[],
  textRuns: TextRun[],
): (element: Element, box: Box) => ReturnType<ColumnAt> {
  const known = headerRows.map((headerRow) => {
    const heads = [...headerRow.values()];
    const bottoms = heads.map(({ element, box }) => unscrolledHeader(element, box) + box.bottom - box.top);
    return { columnAt: columnsUnder(headerRow, textRuns), bottom: Math.max(...bottoms) };
  });
  known.sort((a, b) => a.bottom - b.bottom);
  return (element, box) => {
    const top = unscrolledTop(element, box);
    return known.findLast(({ bottom }) => top > bottom - 4)?.columnAt(box) ?? null;
  };
}
