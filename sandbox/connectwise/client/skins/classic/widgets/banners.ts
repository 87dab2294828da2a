/** The grey head of every screen (where am I?), the bars that say how a Save went, and tabs. */
import type { Editor } from '../../../flow/editor.ts';
import { classes } from '../../base/class-names.ts';
import { el, onPress } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import type { Crumb, Drawn } from '../../base/theme.ts';
import { say } from '../../base/words.ts';
import { label, link } from '../dom.ts';

/** Breadcrumb and bold title; further elements stand below. */
export function head(crumbs: readonly Crumb[], title: string, ...below: Node[]): HTMLElement {
  const trail = crumbs.flatMap(({ text, press }, index) => {
    const entry = press
      ? link(text, 'navigationEntry cw_CwLabel ~crumb ~crumb-link', press)
      : label(text, 'navigationEntry cw_CwLabel ~crumb');
    return index === 0 ? [entry] : [el('div', '~crumb-arrow', {}, '❯'), entry];
  });
  return el(
    'div',
    'cw-main-banner cw_BannerView ~head',
    {},
    el('div', '~crumbs', {}, ...trail),
    label(title, 'detailLabel cw_CwLabel ~title'),
    ...below,
  );
}

/** The green or red bar below the toolbar; empty while there is nothing to say. */
export function messageBar(editor: Editor): Drawn {
  const element = el('div', '');
  return {
    element,
    update() {
      const { banner } = editor;
      element.className = banner ? classes(`~message ~message-${banner.kind}`) : '';
      element.replaceChildren(
        ...(banner
          ? [
              icon(banner.kind === 'success' ? 'approve' : 'info', 22),
              el('div', '', {}, ...banner.lines.map((line) => label(say(line)))),
            ]
          : []),
      );
    },
  };
}

/** A row of tabs, and the gear behind them. */
export function tabs<Name extends string>(
  names: readonly Name[],
  current: Name,
  choose: (name: Name) => void,
): HTMLElement {
  return el(
    'div',
    '~tabs',
    {},
    ...names.map((name) => {
      const tab = el(
        'div',
        name === current ? '~tab ~tab-current' : '~tab',
        { tabIndex: 0, role: 'tab', ariaSelected: String(name === current) },
        label(say(name)),
      );
      onPress(tab, () => choose(name));
      return tab;
    }),
    el('div', '~tab-gear', {}, icon('gear')),
  );
}
