import type { Mark } from './mark.ts';

const TICK = 'm4 8.5 2.8 2.8L12 5.5';
const ALERT = 'M8 4v5M8 12h.01';
/** Icon paths in a 16 x 16 box. They show the meaning of a mark without colour. */
const PATHS: Record<Mark['kind'], string> = {
  missing: 'M8 12.5V4M4.5 7.5 8 4l3.5 3.5',
  met: TICK,
  excess: 'M5 5l6 6M11 5l-6 6',
  collapsed: 'M4.5 6.5 8 10l3.5-3.5',
  target: 'M4 8h8M8.5 4.5 12 8l-3.5 3.5',
  error: ALERT,
  warning: ALERT,
  ok: TICK,
};

const SVG = 'http://www.w3.org/2000/svg';

/** Creates the badge on a mark's corner. */
export function glyph(kind: Mark['kind']): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[kind]);
  svg.append(path);
  return svg;
}
