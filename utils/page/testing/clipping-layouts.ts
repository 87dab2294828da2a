/** Layouts about where an element lies: clipped, scrolled away, parked off the page. */
import type { Layout } from './layout.ts';

const INPUT = '<input id="it">';
const below = (px: number) => `<div style="height: ${px}px"></div>${INPUT}`;
const at = (style: string) => `<input id="it" style="${style}">`;

export const CLIPPING_LAYOUTS: Layout[] = [
  { name: 'clip-path: inset(100%)', html: at('clip-path: inset(100%)'), seen: 'hidden' },
  { name: 'clip-path: inset(50%)', html: at('clip-path: inset(50%)'), seen: 'hidden' },
  {
    name: 'clip-path that cuts off all from the right',
    html: at('clip-path: inset(0 100% 0 0)'),
    seen: 'hidden',
  },
  {
    name: 'clip-path that cuts off all from the bottom',
    html: `<div style="clip-path: inset(0 0 100% 0)">${INPUT}</div>`,
    seen: 'hidden',
  },
  { name: 'clip-path that rounds the corners', html: at('clip-path: inset(0 round 4px)'), seen: 'clear' },
  {
    name: 'clip-path that leaves the lower half of a wrapper',
    html: `<div style="clip-path: inset(50% 0 0 0); height: 200px; display: flex; align-items: end">${INPUT}</div>`,
    seen: 'clear',
  },
  { name: 'clip-path: circle(0)', html: at('clip-path: circle(0)'), seen: 'hidden' },
  {
    name: 'clip-path: a polygon of the whole box',
    html: `<div style="clip-path: polygon(0 0, 100% 0, 100% 100%, 0 100%)">${INPUT}</div>`,
    seen: 'clear',
  },
  {
    name: 'clip-path: a polygon without an area',
    html: `<div style="clip-path: polygon(0 0, 0 0, 0 0)">${INPUT}</div>`,
    seen: 'hidden',
  },
  { name: 'clip: rect() of nothing', html: at('position: absolute; clip: rect(0, 0, 0, 0)'), seen: 'hidden' },
  { name: 'clip: rect() without a position', html: at('clip: rect(0, 0, 0, 0)'), seen: 'clear' },
  {
    name: 'visually hidden, for screen readers',
    html: `<div style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0)">${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'in a wrapper without height that cuts it off',
    html: `<div style="height: 0; overflow: hidden">${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'in a wrapper without height that lets it out',
    html: `<div style="height: 0">${INPUT}</div>`,
    seen: 'clear',
  },
  {
    name: 'below the edge of a line that cuts it off',
    html: `<div style="height: 40px; overflow: hidden">${below(300)}</div>`,
    seen: 'hidden',
  },
  {
    name: 'below the edge of a box with overflow: hidden',
    html: `<div style="height: 200px; overflow: hidden">${below(400)}</div>`,
    seen: 'script',
  },
  {
    name: 'below the edge of a box with overflow: clip, which nothing scrolls',
    html: `<div style="height: 200px; overflow: clip">${below(400)}</div>`,
    seen: 'hidden',
  },
  {
    name: 'below the edge of a box that scrolls',
    html: `<div style="height: 200px; overflow: auto">${below(400)}</div>`,
    seen: 'scroll',
  },
  {
    name: 'scrolled out of its box at the top',
    html: `<div id="box" style="height: 200px; overflow: auto">${INPUT}<div style="height: 900px"></div></div>`,
    act: (find) => {
      find('#box').scrollTop = 300;
    },
    seen: 'scroll',
  },
  {
    name: 'scrolled into view in its box',
    html: `<div id="box" style="height: 200px; overflow: auto">${below(400)}</div>`,
    act: (find) => {
      find('#box').scrollTop = 400;
    },
    seen: 'clear',
  },
  {
    name: 'in a scrolled box within a scrolled box',
    html: `<div style="height: 300px; overflow: auto"><div style="height: 500px"></div><div style="height: 200px; overflow: auto">${below(400)}</div></div>`,
    seen: 'scroll',
  },
  {
    name: 'in a scrolled box that is zoomed',
    html: `<div style="zoom: 2"><div id="box" style="height: 100px; overflow: auto">${INPUT}<div style="height: 900px"></div></div></div>`,
    act: (find) => {
      find('#box').scrollTop = 200;
    },
    seen: 'scroll',
  },
  { name: 'below the fold', html: below(3000), seen: 'scroll' },
  {
    name: 'above the fold of a scrolled page',
    html: `${INPUT}<div style="height: 5000px"></div>`,
    act: () => scrollTo(0, 900),
    seen: 'scroll',
  },
  { name: 'parked to the left of the page', html: at('position: absolute; left: -9999px'), seen: 'hidden' },
  { name: 'parked above the page', html: at('position: absolute; top: -9999px'), seen: 'hidden' },
  { name: 'moved off the page', html: at('transform: translateX(-9999px)'), seen: 'hidden' },
  { name: 'far to the right, where the page scrolls', html: at('margin-left: 4000px'), seen: 'scroll' },
  {
    name: 'far to the right of a page that does not scroll sideways',
    html: `<style>body { overflow-x: hidden }</style><input id="it" style="position: absolute; left: 4000px">`,
    seen: 'hidden',
  },
  { name: 'fixed, below the window', html: at('position: fixed; top: 4000px'), seen: 'hidden' },
  {
    name: 'fixed in the window, in a wrapper without height',
    html: `<div style="height: 0; overflow: hidden">${at('position: fixed; left: 300px; top: 300px')}</div>`,
    seen: 'clear',
  },
  {
    name: 'absolute, out of a wrapper that cuts off only what it positions',
    html: `<div style="height: 0; overflow: hidden">${at('position: absolute; left: 300px; top: 300px')}</div>`,
    seen: 'clear',
  },
  {
    name: 'absolute, in a wrapper without height that positions it',
    html: `<div style="position: relative; height: 0; overflow: hidden">${at('position: absolute; top: 40px')}</div>`,
    seen: 'hidden',
  },
  {
    name: 'in a header that sticks to the top of a scrolled box',
    html: `<div id="box" style="height: 200px; overflow: auto"><div style="position: sticky; top: 0">${INPUT}</div><div style="height: 900px"></div></div>`,
    act: (find) => {
      find('#box').scrollTop = 500;
    },
    seen: 'clear',
  },
];
