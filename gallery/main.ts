/** The page of one grid, `?grid=NAME`: mounts the library, and tells the driver what is true (`window.gallery`). */
import { cellOf, groupsOfRole, HEADS, type Item, LEVELS, type Level, OPTIONS } from './role.ts';

/** What a grid says about itself once it is mounted. */
interface Mounted {
  /** The element that draws a level now; null when none does. Found by the library's own data, never by position. */
  cellEl(item: Item, level: Level): Element | null | undefined;
  /** How a user sets a level with the mouse. */
  editor: { open: 'click' | 'dblclick'; choose: 'list' | 'type' };
}

type Box = Record<'left' | 'top' | 'right' | 'bottom', number>;
interface TrueLevel {
  cell: string;
  access: string;
  /** In CSS pixels of the viewport; null when the level is not drawn or out of view. */
  box: Box | null;
}

const groups = groupsOfRole();
const items = groups.flatMap((group) => group.items);
const place = document.querySelector('#grid') as HTMLElement;
let mounted: Mounted | null = null;

const grids = import.meta.glob<{ mount: (role: unknown) => Promise<Mounted> }>('./grids/*.{js,jsx}');
const name = new URLSearchParams(location.search).get('grid') ?? '';
const load = grids[`./grids/${name}.js`] ?? grids[`./grids/${name}.jsx`];

/** The library's user has set a level: stores it, as a page would. */
function commit(item: Item | undefined, level: Level, access: string): void {
  if (item && LEVELS.includes(level) && OPTIONS.includes(access)) item[level] = access;
}

/** The box of a level's cell, when the middle of the cell is seen. */
function seenBox(element: Element | null | undefined): Box | null {
  if (!element?.isConnected) return null;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const hits = hitsAt((left + right) / 2, (top + bottom) / 2);
  return hits.includes(element) ? { left, top, right, bottom } : null;
}

/** The topmost element at a point that is not transparent, and all round it, through shadow roots and slots; ours are passed over. */
function hitsAt(x: number, y: number): Element[] {
  const isThere = (part: Element) =>
    !part.localName.startsWith('office-protect') && (part.textContent !== '' || !isTransparent(part));
  let hit = document.elementsFromPoint(x, y).find(isThere);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const found: Element[] = [];
  while (hit) {
    found.push(hit);
    hit = hit.assignedSlot ?? hit.parentElement ?? (hit.getRootNode() as ShadowRoot).host;
  }
  return found;
}

function isTransparent(element: Element): boolean {
  return getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)' && !element.matches('select,input');
}

/** The visible elements whose own text is one of the options, through shadow roots: the library's open list. */
function optionBoxes(access: string, root: ParentNode = document.body): Box[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName.startsWith('office-protect')) return [];
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
    const inside = element.shadowRoot ? optionBoxes(access, element.shadowRoot) : [];
    const box = own.join('').trim() === access ? seenBox(element) : null;
    return box ? [box, ...inside] : inside;
  });
}

const truth = (): TrueLevel[] =>
  items.flatMap((item) =>
    LEVELS.map((level) => ({
      cell: cellOf(item, level),
      access: item[level],
      box: seenBox(mounted?.cellEl(item, level)),
    })),
  );

const shifting = new CSSStyleSheet();

const gallery = {
  isReady: () => mounted !== null,
  editor: () => mounted?.editor,
  truth,
  optionBoxes: (access: string) => optionBoxes(access),
  /** Moves all of the page down without a mutation near it, a scroll or a resize: a banner's rule in a style sheet. */
  shift(pixels: number): void {
    shifting.replaceSync(`.shell{padding-top:${pixels}px}`);
    if (!document.adoptedStyleSheets.includes(shifting)) document.adoptedStyleSheets.push(shifting);
  },
};
Object.assign(window, { gallery });
export type Gallery = typeof gallery;

if (!load) throw new Error(`No grid is named ${name}.`);
const { mount } = await load();
mounted = await mount({
  el: place,
  groups,
  items,
  heads: { ...HEADS, updated: 'Last Update' },
  levels: LEVELS,
  commit,
  height: 640,
  width: 920,
});
