/** Line icons on a 24 × 24 grid, drawn for this sandbox. */

const PATHS = {
  add: 'M12 4v16M4 12h16',
  approve: 'M4 13l5 5L20 6',
  back: 'M15 4l-8 8 8 8',
  building: 'M4 21V3h9v18M13 9h7v12M3 21h18M7 7h3M7 11h3M7 15h3M16 13h1M16 17h1',
  calendar: 'M4 5h16v16H4zM4 10h16M8 2v5M16 2v5M8 14h2M14 14h2M8 17h2M14 17h2',
  cart: 'M2 3h4l3 12h10l2-8H7M10 20h.1M18 20h.1',
  chat: 'M3 4h18v13H9l-4 4v-4H3zM8 10h.1M12 10h.1M16 10h.1',
  clock: 'M12 3a9 9 0 1 0 .1 0M12 7v6l4 2',
  close: 'M5 5l14 14M19 5L5 19',
  copy: 'M8 3h9l3 3v12H8zM4 7v15h12',
  down: 'M5 9l7 7 7-7',
  finance: 'M4 7h6M7 4v6M14 7h6M4 15l6 6M10 15l-6 6M14 16h6M14 20h6',
  gear: 'M12 8.5a3.5 3.5 0 1 0 .1 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  headset: 'M4 15v-4a8 8 0 0 1 16 0v4M4 13h3v6H4zM17 13h3v6h-3M19 19q0 3-6 3',
  help: 'M3 4h18v16H3zM7 9h3M7 13h3M7 17h3M13 9h5M13 13h5M13 17h5',
  info: 'M12 3a9 9 0 1 0 .1 0M12 11v6M12 7v.5',
  print: 'M6 9V3h12v6M6 17H3V9h18v8h-3M7 14h10v7H7z',
  project: 'M4 3v18h17M8 7h6M11 11h7M8 15h5',
  recent: 'M4 12a8.500 8.500 0 1 0 3-6.500L4 8M4 3v5h5M12 8v5l4 2',
  refresh: 'M4 11a8 8 0 0 1 14-4l2 2M20 13a8 8 0 0 1-14 4l-2-2M20 4v5h-5M4 20v-5h5',
  sales: 'M4 21v-6M9 21v-9M14 21v-6M19 21V10M3 10l6-5 4 4 7-7M15 2h5v5',
  save: 'M4 4h13l3 3v13H4zM7 4v5h8V4M7 13h10v7H7zM9 16h6',
  'save-close': 'M4 4h13l3 3v13H4zM7 4v4h8V4M16 14H8M11 11l-3 3 3 3',
  star: 'M12 3l2.800 6 6.200.6-4.600 4.300 1.300 6.300L12 17l-5.700 3.200 1.300-6.300L3 9.600 9.200 9z',
  target: 'M12 3a9 9 0 1 0 .1 0M12 7a5 5 0 1 0 .1 0M12 11a1 1 0 1 0 .1 0',
  time: 'M9 8a6.500 6.500 0 1 0 .1 0M9 11v4h3M14 4h7M17 8h4M18 12h3M18 16h3M17 20h4',
  trash: 'M5 6h14M9 6V3h6v3M6 6v15h12V6M10 10v7M14 10v7',
  up: 'M5 15l7-7 7 7',
} as const;
export type IconName = keyof typeof PATHS;

/** An icon in the colour of its text; `size` in px. */
export function icon(name: IconName, size = 18): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'aria-hidden': true,
  })) {
    svg.setAttribute(key, String(value));
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The sandbox's own mark, where the product shows its maker's. */
export function mark(): SVGSVGElement {
  const svg = icon('add', 28);
  svg.querySelector('path')?.setAttribute('d', 'M4 4h10v10H4zM10 10h10v10H10z');
  return svg;
}
