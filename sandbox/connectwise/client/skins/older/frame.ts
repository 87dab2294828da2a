import type { Flow } from '../../flow/flow.ts';
import { classes } from '../base/class-names.ts';
import { el, onPress } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { entryTitle, MENU, type MenuSection } from '../base/menu.ts';
import { FOOTER, type Frame } from '../base/theme.ts';
import { label, link } from '../classic/dom.ts';
import { OptionList } from '../classic/widgets/option-list.ts';

/** A blue bar, below it the menu as a row of words whose entries drop down, and a status bar at the foot. */
export function frame(flow: Flow): Frame {
  const user = el('div', '~user');
  const sections = MENU.map((section) => ({ section, element: menuItem(flow, section) }));
  const view = el('div', 'cw-ViewRoot ~view');
  return {
    element: el(
      'div',
      '~old-app',
      {},
      el('div', '~old-bar', {}, mark(), label('Manage'), user),
      el('div', '~old-menu', {}, ...sections.map(({ element }) => element)),
      el('div', '~old-workspace', { id: 'contentPanel' }, view),
      el('div', '~old-status', {}, label('Ready'), label(FOOTER)),
    ),
    show({ companyName, member }, screen) {
      user.replaceChildren(
        label(`${member.name}, ${companyName}`),
        link('Log Out', '~old-link', () => void flow.signOut()),
      );
      const current = entryTitle(flow.place);
      for (const { section, element } of sections) {
        const isCurrent = section.entries.some(({ title }) => title === current);
        element.classList.toggle(classes('~old-menu-current'), isCurrent);
      }
      view.replaceChildren(...screen);
    },
  };
}

function menuItem(flow: Flow, { title, entries }: MenuSection): HTMLElement {
  const item = el('div', '~old-menu-item', { tabIndex: 0 }, label(title));
  const list = new OptionList(
    () => entries.map((entry) => entry.title),
    (picked) => {
      list.close();
      const entry = entries.find((each) => each.title === picked);
      if (entry) {
        void flow.go(entry.place);
      }
    },
  );
  onPress(item, () => list.open(item, ''));
  return item;
}
