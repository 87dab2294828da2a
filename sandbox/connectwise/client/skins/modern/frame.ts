import type { Flow } from '../../flow/flow.ts';
import { el, onPress } from '../base/dom.ts';
import { icon, mark } from '../base/icons.ts';
import { entryTitle, MENU, type MenuSection } from '../base/menu.ts';
import { FOOTER, type Frame } from '../base/theme.ts';
import { textButton } from './buttons.ts';
import { addListBox } from './list-box.ts';

export function frame(flow: Flow): Frame {
  const account = el('div', '~account');
  const rail = el(
    'nav',
    '~rail',
    { ariaLabel: 'Main menu' },
    ...MENU.map((section) => railButton(flow, section)),
  );
  const main = el('main', '~main');
  const home = el('div', '~home', { role: 'link', tabIndex: 0 }, mark(), el('span', '', {}, 'Manage'));
  onPress(home, () => void flow.go({ screen: 'Start' }));
  return {
    element: el(
      'div',
      '~app',
      {},
      el('header', '~top', {}, home, account),
      rail,
      main,
      el('footer', '~footer', {}, FOOTER),
    ),
    show({ companyName, member }, screen) {
      const button = textButton(member.name, () => {});
      addListBox(button, {
        kind: 'menu',
        values: () => ['My Account', 'Sign Out'],
        pick: (entry) =>
          void (entry === 'Sign Out' ? flow.signOut() : flow.go({ screen: 'Other', title: entry })),
      });
      account.replaceChildren(el('span', '', {}, companyName), button);
      for (const [index, { entries }] of MENU.entries()) {
        const current = entries.some(({ title }) => title === entryTitle(flow.place));
        const section = rail.children[index];
        if (section) {
          section.ariaCurrent = current ? 'true' : null;
        }
      }
      main.replaceChildren(...screen);
    },
  };
}

/** A section of the menu; its entries are in a list that opens beside it. */
function railButton(flow: Flow, { title, icon: name, entries }: MenuSection): HTMLElement {
  const button = el('button', '~rail-button', { type: 'button' }, icon(name, 20), el('span', '', {}, title));
  addListBox(button, {
    kind: 'menu',
    side: 'right',
    values: () => entries.map((entry) => entry.title),
    pick: (picked) => {
      const entry = entries.find((each) => each.title === picked);
      if (entry) {
        void flow.go(entry.place);
      }
    },
  });
  return button;
}
