import type { Kit } from '../base/kit.ts';
import { classicKit } from '../classic/classic-kit.ts';
import virtualCss from './virtual.css?raw';
import { virtualGrid } from './virtual-grid.ts';

/** Classic, with a list of levels that keeps only the rows in sight and uses their elements again. */
export const virtualKit: Kit = {
  ...classicKit,
  styles: [...classicKit.styles, virtualCss],
  roleGrid: virtualGrid,
};
