import type { Kit } from '../base/kit.ts';
import { classicKit } from '../classic/classic-kit.ts';
import columnsCss from './columns.css?raw';
import { columnsGrid } from './columns-grid.ts';

/**
 * Classic, with the levels in other columns, wider than a small window. `&zoom=80` or another number of
 * per cent makes the page smaller or larger, as a browser's zoom does.
 */
export const columnsKit: Kit = {
  ...classicKit,
  styles: [...classicKit.styles, columnsCss],
  roleGrid: columnsGrid,
  start() {
    classicKit.start();
    const zoom = new URL(location.href).searchParams.get('zoom');
    document.documentElement.style.zoom = zoom ? `${zoom}%` : '';
  },
};
