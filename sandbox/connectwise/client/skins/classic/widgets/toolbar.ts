import { el, onPress } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import type { Drawn, ToolbarItem } from '../../base/theme.ts';
import { sayName } from '../../base/words.ts';
import { label } from '../dom.ts';
import { OptionList } from './option-list.ts';

/** Width of an icon's place, in px. */
const ICON_PLACE = 34;
/** Width of a text button, in px: its letters, and room around them. */
const SMALL = 5.4;
const CAPITAL = 7.8;
const PADDING = 20;
const ARROW = 18;

/** A row of buttons, each at its own absolute `left`. */
export function toolbar(items: readonly ToolbarItem[]): Drawn {
  let left = 3;
  const buttons = items.map((item) => {
    const button = toolbarButton(item);
    button.outer.style.left = `${Math.round(left)}px`;
    left += item.icon ? ICON_PLACE : textWidth(item.title) + PADDING + (item.menu ? ARROW : 0);
    return button;
  });
  const element = el('div', 'mm_toolbar ~toolbar', {}, ...buttons.map(({ outer }) => outer));
  const update = () => {
    for (const button of buttons) {
      button.update();
    }
  };
  update();
  return { element, update };
}

function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[A-Z]/.test(letter) ? CAPITAL : SMALL), 0);
}

function toolbarButton(item: ToolbarItem): { outer: HTMLElement; update(): void } {
  const inner = el('div', 'mm_button ~toolbar-button', { tabIndex: 0 });
  if (item.icon) {
    inner.title = sayName(item.title);
    inner.append(el('div', 'mm_buttonIcon', {}, icon(item.icon)));
  } else {
    inner.append(label(sayName(item.title)));
  }
  const outer = el('div', `cw_ToolbarButton_${item.name} ~toolbar-place`, {}, inner);
  const { menu } = item;
  if (menu) {
    inner.append(icon('down', 14));
    const list = new OptionList(menu, (entry) => {
      list.close();
      item.press?.(entry);
    });
    onPress(inner, () => list.open(outer, ''));
  } else {
    onPress(inner, () => item.press?.());
  }
  return {
    outer,
    update() {
      const enabled = item.enabled?.() ?? true;
      outer.ariaDisabled = String(!enabled);
      outer.classList.toggle('mm_disabled', !enabled);
      inner.ariaDisabled = String(!enabled);
      inner.tabIndex = enabled ? 0 : -1;
    },
  };
}
