/**
 * Draws marks over the page, in a closed shadow root, on top of everything and without pointer events. It never changes
 * the page's own elements.
 */

import { visibleBox } from '../../page/covers.ts';
import { type Box, frameOffset } from '../../page/geometry.ts';
import { glyph } from './glyph.ts';
import type { Mark } from './mark.ts';
import styles from './marks.css?inline';
import { createPlaceWatch } from './place-watch.ts';

const HOST = 'office-protect-marks';
/** Important inline styles, so that no style rule of the page can change or hide the marks. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483646',
  'pointer-events': 'none',
};

export interface Overlay {
  /** Replaces all marks. */
  show(marks: Mark[]): void;
  /** Moves every mark to its element. Call it after a layout change. */
  place(): void;
  /** Animates one mark briefly. */
  pulse(key: string): void;
  /** Boxes of the visible marks that require an action, in the top frame's viewport. */
  pointsAt(): Box[];
  remove(): void;
}

/**
 * Creates an overlay for this document. Its host element exists only while there are marks. Calls `onMove` when marked
 * elements have moved though nothing was scrolled, resized or changed; the marks are in their new places then.
 */
export function createOverlay(onMove: () => void = () => {}): Overlay {
  const host = document.createElement(HOST);
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);
  const drawn = new Map<string, { mark: Mark; element: HTMLElement; box: Box | null }>();

  const places = createPlaceWatch(() => {
    place();
    onMove();
  });
  const place = () => {
    const found = [...drawn.values()];
    // All reads come before all writes, so that layout is computed once.
    const boxes = found.map(({ mark }) => visibleBox(mark.element));
    // The page's CSS zoom also applies to the host, but boxes are in viewport pixels: undo the zoom.
    const zoom = document.documentElement.currentCSSZoom;
    host.style.setProperty('zoom', String(1 / (zoom || 1)), 'important');
    found.forEach((entry, i) => {
      const box = boxes[i] ?? null;
      entry.box = box;
      entry.element.hidden = box === null;
      if (box) moveTo(entry.element, box);
    });
    places.watch(found.flatMap(({ mark, box }) => (box ? [mark.element] : [])));
  };

  return {
    show(marks) {
      const keys = new Set(marks.map(({ key }) => key));
      for (const [key, { element }] of drawn) {
        if (keys.has(key)) continue;
        element.remove();
        drawn.delete(key);
      }
      for (const mark of marks) {
        const element = drawn.get(mark.key)?.element ?? document.createElement('div');
        applyMark(element, mark);
        if (!element.parentNode) root.append(element);
        drawn.set(mark.key, { mark, element, box: null });
      }
      if (drawn.size === 0) host.remove();
      else if (!host.isConnected) document.documentElement.append(host);
      place();
    },
    place,
    pulse(key) {
      const element = drawn.get(key)?.element;
      element?.animate(
        [
          { outlineWidth: '3px', outlineOffset: '14px', outlineColor: 'currentColor' },
          { outlineWidth: '3px', outlineOffset: '0', outlineColor: 'transparent' },
        ],
        {
          duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 900,
          iterations: 2,
          easing: 'ease-out',
        },
      );
    },
    pointsAt() {
      const offset = frameOffset();
      if (!offset) return [];
      return [...drawn.values()].flatMap(({ mark, box }) =>
        box && mark.kind !== 'met' && mark.kind !== 'ok' ? [shifted(box, offset)] : [],
      );
    },
    remove() {
      places.watch([]);
      drawn.clear();
      host.remove();
    },
  };
}

/** Sets attributes and style of a mark's element. Marks with the same key always have the same attributes. */
function applyMark(element: HTMLElement, { kind, isOptional, attributes }: Mark): void {
  const className = `mark ${kind}${isOptional ? ' optional' : ''}`;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (element.className === className) return;
  element.className = className;
  element.replaceChildren(glyph(kind));
}

function moveTo(element: HTMLElement, box: Box): void {
  const { style } = element;
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.width = `${box.right - box.left}px`;
  style.height = `${box.bottom - box.top}px`;
}

function shifted(box: Box, { x, y }: { x: number; y: number }): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}
