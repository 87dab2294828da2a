import type { Flow } from '../../flow/flow.ts';
import { classes } from '../base/class-names.ts';
import { el, onPress } from '../base/dom.ts';
import { icon, mark } from '../base/icons.ts';
import { entryTitle, MENU, type MenuEntry, type MenuSection } from '../base/menu.ts';
import type { Drawn } from '../base/theme.ts';
import { sayName } from '../base/words.ts';
import { label } from './dom.ts';

/** Remembers for this tab that the menu is narrow. */
const NARROW = 'narrowMenu';

/** The left menu: wide, with entries below their section, or narrow, with entries in a panel that flies out. */
export function drawMenu(flow: Flow): Drawn {
  const element = el('div', '~side');
  let open: string | undefined;
  let narrow = sessionStorage.getItem(NARROW) === 'yes';

  document.addEventListener('mousedown', (event) => {
    if (narrow && open && event.target instanceof Node && !element.contains(event.target)) {
      open = undefined;
      draw();
    }
  });

  function go(entry: MenuEntry): void {
    if (narrow) {
      open = undefined;
      draw();
    }
    void flow.go(entry.place);
  }

  function draw(): void {
    const current = entryTitle(flow.place);
    const isCurrent = (section: MenuSection) =>
      section.title === open || (!open && section.entries.some(({ title }) => title === current));
    const nodes = MENU.flatMap((section) => {
      const item = el(
        'div',
        'cw-lcm-section ~nav-item',
        { tabIndex: 0 },
        icon(section.icon, 20),
        label(sayName(section.title)),
      );
      item.classList.toggle(classes('~nav-current'), isCurrent(section));
      item.classList.toggle(classes('~nav-bottom'), section.title === 'System');
      onPress(item, () => {
        open = open === section.title ? undefined : section.title;
        draw();
      });
      const unfolded = !narrow && (section.title === open || (open === undefined && isCurrent(section)));
      return unfolded ? [item, el('div', '~sub', {}, ...entries(section, current))] : [item];
    });
    const flying = narrow ? MENU.find(({ title }) => title === open) : undefined;
    const nav = el('div', narrow ? '~nav ~nav-narrow' : '~nav ~nav-wide', {}, toggle(), ...nodes);
    const before = element.firstElementChild?.scrollTop ?? 0;
    element.replaceChildren(nav, ...(flying ? [el('div', '~fly-out', {}, ...entries(flying, current))] : []));
    nav.scrollTop = before;
  }

  function entries(section: MenuSection, current: string): HTMLElement[] {
    return section.entries.map((entry) => {
      const item = el('div', '~sub-item', { tabIndex: 0 }, label(sayName(entry.title)));
      item.classList.toggle(classes('~sub-current'), entry.title === current);
      onPress(item, () => go(entry));
      return item;
    });
  }

  function toggle(): HTMLElement {
    const button = el(
      'div',
      'mm_button ~nav-toggle',
      { tabIndex: 0, title: narrow ? 'Expand' : 'Collapse' },
      icon('back', 18),
    );
    button.style.transform = narrow ? 'rotate(180deg)' : '';
    onPress(button, () => {
      narrow = !narrow;
      open = undefined;
      sessionStorage.setItem(NARROW, narrow ? 'yes' : 'no');
      draw();
    });
    return el('div', '~nav-head', {}, ...(narrow ? [] : [mark(), label('Manage')]), button);
  }

  return {
    element,
    update() {
      open = undefined;
      draw();
    },
  };
}
