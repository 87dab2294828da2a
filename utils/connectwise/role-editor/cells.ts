/** Finds the cells in the role editor's level columns: controls, and texts where there is no control. */

import { type Control, textsInControls, valueFrom } from '../../page/controls.ts';
import { climbWhile, commonAncestor, flatTreeContains, flatTreeParent } from '../../page/dom-tree.ts';
import { type Box, overlaps } from '../../page/geometry.ts';
import { createRowIndex } from '../../page/row-index.ts';
import { unscrolledHeader, unscrolledTop } from '../../page/scrolling.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { visibilityOf } from '../../page/visibility.ts';
import { accessOf } from '../model/access.ts';
import type { Level } from '../model/levels.ts';
import { type ColumnAt, columnsUnder, headerElements, headerRuns, type LevelHeaders } from './columns.ts';

/** One level of one row. */
export interface GridCell {
  /** The control, or the text's element where there is no control. */
  element: Element;
  box: Box;
  text: string;
  isControl: boolean;
  /** All options, where they are visible side by side. */
  options?: GridCell[];
}

/** A cell with the column it is in. */
export interface Placed extends GridCell {
  level: Level;
}

export interface Cells {
  controls: Placed[];
  /** Texts in level columns outside of controls, whether they name an access or not. */
  words: Placed[];
  /** Boxes of the words of access that are in no column that is known. */
  strays: Box[];
  /** All texts of this role's part of the page that are in no control and no header. */
  texts: TextRun[];
  /** Whether a text is in a column of levels or dates, and so is not a label. */
  isInColumn(textRun: TextRun): boolean;
  /** Whether an element lies over the grid without being part of it: an open list, a tooltip. */
  isOverlay(element: Element): boolean;
}

/** The number of options in a list of accesses. */
const OPTIONS = 3;
/** Maximum distance (px) from the header texts to the bottom of the element that holds them. */
const HEADER_PADDING = 48;

/** Finds the cells below the header rows of one role. `otherHeaderRows` are those of other roles on the page. */
export function findCells(
  textRuns: TextRun[],
  controls: Control[],
  headerRows: LevelHeaders[],
  otherHeaderRows: LevelHeaders[],
): Cells {
  const headers = headerElements(headerRows);
  const otherHeaders = headerElements(otherHeaderRows);
  const gridRoot = climbWhile(
    commonAncestor(headers) ?? document.body,
    (ancestor) => !otherHeaders.some((otherHeader) => flatTreeContains(ancestor, otherHeader)),
  );
  const controlTexts = textsInControls(textRuns, controls);
  const inControls = new Set([...controlTexts.values()].flat());
  const columns = columnsOf(headerRows, textRuns);
  const strays: Box[] = [];
  const place = (cell: GridCell): Placed[] => {
    const column = columns(cell.element, cell.box);
    // Filters, and controls that set all rows at once, are not cells.
    const isInRows = flatTreeContains(gridRoot, cell.element) && !cell.element.closest('thead,tfoot');
    if (!column && isInRows && accessOf(cell.text)) strays.push(cell.box);
    return column?.level && isInRows ? [{ ...cell, level: column.level }] : [];
  };
  const fields = controls.flatMap(({ element, box }) =>
    place({ element, box, text: valueFrom(element, controlTexts), isControl: true }),
  );
  // A sticky header lies over rows, but its text does not belong to them.
  const rowElements = headerRows.map(headerElementOf);
  const texts = textRuns.filter(
    ({ element }) =>
      flatTreeContains(gridRoot, element) &&
      !headers.includes(element) &&
      !rowElements.some((header) => header && flatTreeContains(header, element)),
  );
  const free = texts.filter((textRun) => !inControls.has(textRun));
  const words = free.flatMap(({ element, box, text }) => place({ element, box, text, isControl: false }));
  const isOverlay = overlayTest([...fields, ...words.filter(({ text }) => accessOf(text))], headers);
  const isInGrid = ({ element }: Placed) => !isOverlay(element);
  const isInColumn = (textRun: TextRun) => columns(textRun.element, textRun.box) !== null;
  return {
    controls: fields.filter(isInGrid),
    words: words.filter(isInGrid),
    strays,
    texts: free,
    isInColumn,
    isOverlay,
  };
}

/** The element of a header row; null where headers and cells share one element. */
function headerElementOf(headerRow: LevelHeaders): Element | null {
  const root = commonAncestor(headerElements([headerRow]));
  const bottom = Math.max(...headerRuns([headerRow]).map(({ box }) => box.bottom));
  return root && root.getBoundingClientRect().bottom - bottom < HEADER_PADDING ? root : null;
}

/**
 * Returns a test for elements that lie over the grid. An element out of the page's flow does so, unless it is part of
 * the grid: then it holds the headers, levels of several columns like a row of a virtual list, or levels of one column
 * that stand beside those of others and over none.
 */
function overlayTest(cells: Placed[], headers: Element[]): (element: Element) => boolean {
  const layerOf = (element: Element) => {
    let outermost: Element | null = null;
    for (let layer = visibilityOf(element).layer; layer; layer = outerLayer(layer)) {
      if (headers.some((header) => flatTreeContains(layer as Element, header))) break;
      outermost = layer;
      // It does not scroll with the rows, though it may be inside of one.
      if (getComputedStyle(layer).position === 'fixed') break;
    }
    return outermost;
  };
  const byLayer = Map.groupBy(cells, ({ element }) => layerOf(element));
  const layers = new Map([...byLayer].flatMap(([layer, own]) => own.map((cell) => [cell, layer] as const)));
  const rowIndex = createRowIndex(cells, ({ box }) => box);
  const isBesideOthers = (layer: Element, cell: Placed) => {
    const others = rowIndex.inRow(cell.box).filter((other) => layers.get(other) !== layer);
    const isOver = others.some(({ box }) => overlaps(cell.box, box, 0.2));
    return !isOver && others.some(({ level }) => level !== cell.level);
  };
  const isPart = (layer: Element | null) => {
    const own = byLayer.get(layer) ?? [];
    if (layer === null || new Set(own.map(({ level }) => level)).size > 1) return true;
    const texts = new Set(own.map(({ text }) => text));
    const isList = own.length > 1 && own.length <= OPTIONS && texts.size === own.length;
    return own.length > 0 && !isList && own.every((cell) => isBesideOthers(layer, cell));
  };
  const parts = new Map([...byLayer.keys()].map((layer) => [layer, isPart(layer)]));
  return (element) => {
    const layer = layerOf(element);
    return layer !== null && !parts.get(layer);
  };
}

function outerLayer(layer: Element): Element | null {
  const parent = flatTreeParent(layer);
  return parent && visibilityOf(parent).layer;
}

/** Returns a function that finds an element's column, by the lowest header row above the element. */
function columnsOf(
  headerRows: LevelHeaders[],
  textRuns: TextRun[],
): (element: Element, box: Box) => ReturnType<ColumnAt> {
  const known = headerRows.map((headerRow) => {
    const bottoms = headerRuns([headerRow]).map(
      ({ element, box }) => unscrolledHeader(element, box) + box.bottom - box.top,
    );
    return { columnAt: columnsUnder(headerRow, textRuns), bottom: Math.max(...bottoms) };
  });
  known.sort((a, b) => a.bottom - b.bottom);
  return (element, box) => {
    const top = unscrolledTop(element, box);
    return known.findLast(({ bottom }) => top > bottom - 4)?.columnAt(box) ?? null;
  };
}
