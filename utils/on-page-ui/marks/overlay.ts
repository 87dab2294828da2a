/**
 * Draws marks over the page: in a closed shadow root of its own, above everything, transparent to the
 * mouse. The page's own elements are never touched.
 */

import { visibleBox } from '../../page/covers.ts';
import { type Box, frameOffset } from '../../page/geometry.ts';
import { glyph } from './glyph.ts';
import type { Mark } from './mark.ts';
import styles from './marks.css?inline';

const HOST = 'office-protect-marks';
/** The page's own rules must neither reach nor hide the marks: an important inline style wins over all of them. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483646',
  'pointer-events': 'none',
};

export interface Overlay {
  /** Replaces what is marked. */
  show(marks: Mark[]): void;
  /** Puts every mark where its element is now. Call it when something moved. */
  place(): void;
  /** Draws the eye to one mark, once. */
  pulse(key: string): void;
  /** What the visible marks that ask for something point at, in the top frame's viewport. */
  pointsAt(): Box[];
  remove(): void;
}

/** An overlay for this document; its host is there only while something is marked. */
export function createOverlay(): Overlay {
  const host = document.createElement(HOST);
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);
  const drawn = new Map<string, { mark: Mark; element: HTMLElement; box: Box | null }>();

  const place = () => {
    const found = [...drawn.values()];
    // All reads before all writes, so that layout is computed once.
    const boxes = found.map(({ mark }) => visibleBox(mark.element));
    // A page that zooms itself by CSS zooms what is in it; boxes are told in the viewport's pixels.
    const zoom = document.documentElement.currentCSSZoom;
    host.style.setProperty('zoom', String(1 / (zoom || 1)), 'important');
    found.forEach((entry, i) => {
      const box = boxes[i] ?? null;
      entry.box = box;
      entry.element.hidden = box === null;
      if (box) moveTo(entry.element, box);
    });
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
        dress(element, mark);
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
        box && mark.look !== 'met' && mark.look !== 'ok' ? [shifted(box, offset)] : [],
      );
    },
    remove() {
      drawn.clear();
      host.remove();
    },
  };
}

/** Gives a mark's element its hooks and look; a mark of one key always has the same hooks. */
function dress(element: HTMLElement, { look, isOptional, attributes }: Mark): void {
  const className = `mark ${look}${isOptional ? ' optional' : ''}`;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (element.className === className) return;
  element.className = className;
  element.replaceChildren(glyph(look));
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
