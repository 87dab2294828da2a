/** What stands above every screen: where am I, what can I do, and how did the last Save go? */
import type { Editor } from '../../flow/editor.ts';
import { classes } from '../base/class-names.ts';
import { el } from '../base/dom.ts';
import { icon } from '../base/icons.ts';
import type { Crumb, Drawn, ToolbarItem } from '../base/theme.ts';
import { iconButton, link, textButton } from './buttons.ts';
import { addListBox } from './list-box.ts';

export function head(crumbs: readonly Crumb[], title: string, ...below: Node[]): HTMLElement {
  const trail = crumbs.flatMap(({ text, press }, index) => [
    ...(index > 0 ? [el('span', '~crumb-arrow', { ariaHidden: 'true' }, '›')] : []),
    press ? link(text, press) : el('span', '', {}, text),
  ]);
  return el(
    'div',
    '~head',
    {},
    el('nav', '~crumbs', { ariaLabel: 'Breadcrumb' }, ...trail),
    el('div', '~title', { role: 'heading', ariaLevel: '1' }, title),
    ...below,
  );
}

export function tabs<Name extends string>(
  names: readonly Name[],
  current: Name,
  choose: (name: Name) => void,
): HTMLElement {
  const buttons = names.map((name) => {
    const tab = el(
      'button',
      '~tab',
      { type: 'button', role: 'tab', ariaSelected: String(name === current) },
      name,
    );
    tab.addEventListener('click', () => choose(name));
    return tab;
  });
  return el('div', '~tabs', { role: 'tablist' }, ...buttons);
}

export function toolbar(items: readonly ToolbarItem[]): Drawn {
  const buttons = items.map((item) => ({ item, button: toolbarButton(item) }));
  const update = () => {
    for (const { item, button } of buttons) {
      button.disabled = !(item.enabled?.() ?? true);
    }
  };
  update();
  return {
    element: el('div', '~toolbar', { role: 'toolbar' }, ...buttons.map(({ button }) => button)),
    update,
  };
}

/** A bar that floats above the foot of the screen until the record is changed again. */
export function messageBar(editor: Editor): Drawn {
  const element = el('div', '', { role: 'status' });
  return {
    element,
    update() {
      const { banner } = editor;
      element.className = banner ? classes(`~snack ~snack-${banner.kind}`) : '';
      element.replaceChildren(
        ...(banner
          ? [
              icon(banner.kind === 'success' ? 'approve' : 'info'),
              el('div', '', {}, ...banner.lines.map((line) => el('div', '', {}, line))),
            ]
          : []),
      );
    },
  };
}

function toolbarButton(item: ToolbarItem): HTMLButtonElement {
  const { menu, press } = item;
  if (menu) {
    const button = textButton(item.title, () => {});
    button.append(icon('down', 14));
    addListBox(button, { kind: 'menu', values: menu, pick: (entry) => press?.(entry) });
    return button;
  }
  return item.icon
    ? iconButton(item.icon, item.title, () => press?.())
    : textButton(item.title, () => press?.());
}
