import type { Flow } from '../../flow/flow.ts';
import type { View } from '../../flow/view.ts';
import { addStyles } from './class-names.ts';
import { el, fill } from './dom.ts';
import { keptCards } from './kept-cards.ts';
import { closeLayers } from './layers.ts';
import { NONSENSE } from './nonsense.ts';
import { articlePage, knowledgeBase } from './screens/article-screens.ts';
import { keyScreen } from './screens/key-screen.ts';
import { memberForm } from './screens/member-form.ts';
import { memberList } from './screens/member-list.ts';
import { otherScreens } from './screens/other-screens.ts';
import { roleList } from './screens/role-list.ts';
import { roleNew } from './screens/role-new.ts';
import { roleScreen } from './screens/role-screen.ts';
import { serviceBoard, ticketDetail } from './screens/service-screens.ts';
import sharedCss from './shared.css?raw';
import type { Theme } from './theme.ts';
import { speak } from './words.ts';

/** Draws the flow into the page with a skin's theme, now and after every change. */
export function drawSkin(theme: Theme, flow: Flow): void {
  preparePage(theme);
  const root = el('div', '', { id: 'cwApp' });
  root.style.height = '100%';
  document.body.append(root);
  const frame = theme.frame(flow);
  const cards = keptCards(new URL(location.href));
  const login = theme.loginPage(flow);

  flow.subscribe(() => {
    closeLayers();
    if (flow.session) {
      frame.show(
        flow.session,
        theme.workspace?.(flow) ?? cards(flow.place, screenOf(theme, flow, flow.view)),
      );
      fill(root, [frame.element]);
    } else {
      login.show(flow.loginMessage);
      fill(root, [login.element]);
    }
  });
}

/** Gives this document the theme's styles and whatever else it needs before it draws. */
export function preparePage(theme: Theme): void {
  addStyles([sharedCss, ...theme.styles], theme.classPrefix);
  theme.start();
  if (new URL(location.href).searchParams.get('words') === 'nonsense') speak(NONSENSE);
}

/** The elements of one screen. */
export function screenOf(theme: Theme, flow: Flow, view: View): Node[] {
  switch (view.screen) {
    case 'SecurityRoleList':
      return roleList(theme, flow, view.roles);
    case 'SecurityRoleNew':
      return roleNew(theme, flow, view.editor);
    case 'SecurityModules':
      return roleScreen(theme, flow, view.editor);
    case 'MemberList':
      return memberList(theme, flow, view);
    case 'ApiMemberDetail':
      return memberForm(theme, flow, view.tab, view.editor);
    case 'ApiKeyDetail':
      return keyScreen(theme, flow, view.editor);
    case 'ServiceBoard':
      return serviceBoard(theme, flow, view.desk);
    case 'TicketDetail':
      return ticketDetail(theme, flow, view.ticket);
    case 'KnowledgeBase':
      return knowledgeBase(theme, flow, view.articles);
    case 'Article':
      return articlePage(theme, flow, view.article);
    case 'Start':
    case 'Other':
      return otherScreens(theme, flow, view);
  }
}
