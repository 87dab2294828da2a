/** What stands above every screen: where am I, what can I do, and how did the last Save go? */
import type { Editor } from '../../flow/editor.ts';
import { classes } from '../base/class-names.ts';
import { el } from '../base/dom.ts';
import type { Crumb, Drawn, ToolbarItem } from '../base/theme.ts';
import { button, dropDown, link } from './dom.ts';

export function head(crumbs: readonly Crumb[], title: string, ...below: Node[]): HTMLElement {
  return el(
    'header',
    '~head',
    {},
    el(
      'nav',
      '',
      { ariaLabel: 'Breadcrumb' },
      el(
        'ol',
        '~crumbs',
        {},
        ...crumbs.map(({ text, press }) => el('li', '', {}, press ? link(text, '', press) : text)),
      ),
    ),
    el('h1', '~title', {}, title),
    ...below,
  );
}

export function tabs<Name extends string>(
  names: readonly Name[],
  current: Name,
  choose: (name: Name) => void,
): HTMLElement {
  const entries = names.map((name) => {
    const tab = link(name, '~tab', () => choose(name));
    tab.ariaCurrent = name === current ? 'page' : null;
    return el('li', '', {}, tab);
  });
  return el('ul', '~tabs', {}, ...entries);
}

/** Buttons with their names as text, greyed out by `disabled`. */
export function toolbar(items: readonly ToolbarItem[]): Drawn {
  const buttons = items.map((item) => ({ item, element: toolbarButton(item) }));
  const element = el('div', '~toolbar', { role: 'toolbar' }, ...buttons.map((each) => each.element));
  const update = () => {
    for (const { item, element } of buttons) {
      const enabled = item.enabled?.() ?? true;
      if (element instanceof HTMLButtonElement) {
        element.disabled = !enabled;
      } else {
        element.hidden = !enabled;
      }
    }
  };
  update();
  return { element, update };
}

export function messageBar(editor: Editor): Drawn {
  const element = el('div', '', { role: 'status' });
  return {
    element,
    update() {
      const { banner } = editor;
      element.className = banner ? classes(`~message ~${banner.kind}`) : '';
      element.replaceChildren(...(banner?.lines ?? []).map((line) => el('p', '', {}, line)));
    },
  };
}

function toolbarButton(item: ToolbarItem): HTMLElement {
  return item.menu
    ? dropDown(item.title, item.menu(), (entry) => item.press?.(entry))
    : button(item.title, item.name === 'Save' ? '~button ~primary' : '~button', () => item.press?.());
}
