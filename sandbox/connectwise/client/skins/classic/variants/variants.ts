/** The classic theme with one part that is drawn, worded or loaded in another way. */
import type { Flow } from '../../../flow/flow.ts';
import type { Theme } from '../../base/theme.ts';
import { speak } from '../../base/words.ts';
import { moduleFrame } from '../../frames/module-frame.ts';
import { classicTheme } from '../classic-theme.ts';
import { roleGrid } from '../role-grid.ts';
import columnsCss from './columns.css?raw';
import { columnsGrid } from './columns-grid.ts';
import frenchCss from './french.css?raw';
import { FRENCH } from './french.ts';
import lazyCss from './lazy.css?raw';
import { lazyBody } from './lazy-body.ts';
import virtualCss from './virtual.css?raw';
import { virtualGrid } from './virtual-grid.ts';

declare global {
  interface Window {
    /** Handed down by the top document: the frames of its module draw this flow. */
    moduleFlow?: Flow;
  }
}

interface Variant extends Partial<Omit<Theme, 'styles'>> {
  /** Styles besides those of the classic theme. */
  css?: string;
}

let frame: HTMLIFrameElement | undefined;

const VARIANTS = {
  /** A list of levels that keeps only the rows in view in the page. */
  virtual: { roleGrid: virtualGrid, css: virtualCss },
  /** All modules are closed at first, and the rows come from the server when one is opened. */
  lazy: {
    css: lazyCss,
    roleGrid(editor, customize) {
      editor.collapseAll();
      return roleGrid(editor, customize, lazyBody);
    },
  },
  /**
   * The levels in other columns, wider than a small window. `&zoom=80` or another number of per cent makes the page
   * smaller or larger, as a browser's zoom does.
   */
  columns: {
    css: columnsCss,
    roleGrid: columnsGrid,
    start() {
      const zoom = new URL(location.href).searchParams.get('zoom');
      document.documentElement.style.zoom = zoom ? `${zoom}%` : '';
    },
  },
  /** For a member whose language is French; see docs/office-protect.md for the vendor's words. */
  french: { css: frenchCss, start: () => speak(FRENCH) },
  /** Menu and bar are in the top document, and the screens two frames further down. */
  frames: {
    workspace(flow) {
      window.moduleFlow = flow;
      frame ??= moduleFrame('modulehost.aspx');
      return [frame];
    },
  },
} satisfies Record<string, Variant>;

export type VariantName = keyof typeof VARIANTS;

/** The classic theme with one of its variants. */
export function classicVariant(name: VariantName): Theme {
  const { css = '', start, ...parts }: Variant = VARIANTS[name];
  return {
    ...classicTheme,
    ...parts,
    styles: [...classicTheme.styles, css],
    start() {
      start?.();
      classicTheme.start();
    },
  };
}
