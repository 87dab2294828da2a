import type { Flow } from '../../flow/flow.ts';
import { el } from '../base/dom.ts';
import { mark } from '../base/icons.ts';
import { entryTitle, MENU, type MenuSection } from '../base/menu.ts';
import { FOOTER, type Frame } from '../base/theme.ts';
import { dropDown, link } from './dom.ts';

export function frame(flow: Flow): Frame {
  const account = el('div', '~account');
  const main = el('main', '~main');
  const sections = MENU.map((section) => menuSection(flow, section));
  return {
    element: el(
      'div',
      '~app',
      {},
      el('header', '~top', {}, mark(), el('strong', '', {}, 'Manage'), account),
      el('nav', '~side', { ariaLabel: 'Main menu' }, ...sections.map(({ element }) => element)),
      main,
      el('footer', '~footer', {}, FOOTER),
    ),
    show({ companyName, member }, screen) {
      account.replaceChildren(
        el('span', '', {}, companyName),
        dropDown(
          member.name,
          ['My Account', 'Sign Out'],
          (entry) =>
            void (entry === 'Sign Out' ? flow.signOut() : flow.go({ screen: 'Other', title: entry })),
        ),
      );
      for (const section of sections) {
        section.update();
      }
      main.replaceChildren(...screen);
    },
  };
}

function menuSection(flow: Flow, { title, entries }: MenuSection) {
  const links = entries.map((entry) => link(entry.title, '~entry', () => void flow.go(entry.place)));
  const element = el(
    'details',
    '~section-menu',
    {},
    el('summary', '', {}, title),
    el('ul', '', {}, ...links.map((entry) => el('li', '', {}, entry))),
  );
  return {
    element,
    update() {
      const current = entryTitle(flow.place);
      for (const entry of links) {
        entry.ariaCurrent = entry.textContent === current ? 'page' : null;
      }
      element.open ||= entries.some((entry) => entry.title === current);
    },
  };
}
