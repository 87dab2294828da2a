/** What stands round every screen: bar, left menu, footer. */
import type { SessionInfo } from '../../../ui/contract.ts';
import type { Flow } from '../../flow/flow.ts';
import { el, fill, onPress } from '../base/dom.ts';
import { type IconName, icon, mark } from '../base/icons.ts';
import { FOOTER, type Frame } from '../base/theme.ts';
import { sayName } from '../base/words.ts';
import { label } from './dom.ts';
import { drawMenu } from './left-menu.ts';
import { OptionList } from './widgets/option-list.ts';

export function drawFrame(flow: Flow): Frame {
  const view = el('div', 'cw-ViewRoot ~view');
  const logo = el('div', '~logo', { title: 'Home' }, mark());
  onPress(logo, () => void flow.go({ screen: 'Start' }));
  const menu = drawMenu(flow);
  const top = el('div', '~top-bar');
  const element = el(
    'div',
    '~app',
    {},
    el('div', '~head-line', {}, logo, top),
    menu.element,
    el('div', 'cw-WorkspaceView ~workspace', { id: 'cwContent' }, view),
    el('div', '~footer', {}, label(sayName(FOOTER))),
  );
  return {
    element,
    show(session, screen) {
      top.replaceChildren(...topItems(flow, session));
      menu.update();
      fill(view, screen);
    },
  };
}

function topItems(flow: Flow, session: SessionInfo): Node[] {
  const open = (title: string) => void flow.go({ screen: 'Other', title });
  return [
    menuItem('add', 'New', ['New Ticket', 'New Company', 'New Contact', 'New Opportunity'], open),
    menuItem('recent', 'Recent', ['Recent Tickets', 'Recent Companies'], open),
    topItem('calendar', 'Calendar', () => open('Calendar')),
    topItem('time', 'My Time Sheet', () => open('My Time Sheet')),
    topItem('chat', 'Chat with Support', () => open('Chat with Support')),
    topItem('help', 'Help Center', () => open('Help Center')),
    accountButton(flow, session),
  ];
}

function topItem(name: IconName, title: string, press: () => void): HTMLElement {
  const item = el('div', 'mm_button ~top-item', { tabIndex: 0 }, icon(name), label(sayName(title)));
  onPress(item, press);
  return item;
}

function menuItem(
  name: IconName,
  title: string,
  entries: readonly string[],
  press: (entry: string) => void,
): HTMLElement {
  const list = new OptionList(
    () => entries,
    (entry) => {
      list.close();
      press(entry);
    },
  );
  const item = topItem(name, title, () => list.open(item, ''));
  item.append(icon('down', 14));
  return item;
}

function accountButton(flow: Flow, session: SessionInfo): HTMLElement {
  const initials = session.member.name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');
  const button = el(
    'div',
    'cw_MyAccountButton mm_button ~account',
    { tabIndex: 0, title: session.member.name },
    label(initials),
  );
  const list = new OptionList(
    () => ['My Account', 'Sign Out'],
    (entry) => {
      list.close();
      void (entry === 'Sign Out' ? flow.signOut() : flow.go({ screen: 'Other', title: entry }));
    },
  );
  onPress(button, () => list.open(button, ''));
  return button;
}
