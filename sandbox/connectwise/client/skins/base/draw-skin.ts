import type { Flow } from '../../flow/flow.ts';
import type { View } from '../../flow/view.ts';
import { addStyles } from './class-names.ts';
import { el, fill } from './dom.ts';
import { keptCards } from './kept-cards.ts';
import type { Kit } from './kit.ts';
import { closeLayers } from './layers.ts';
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

/** Draws the flow into the page with a skin's kit, now and after every change. */
export function drawSkin(kit: Kit, flow: Flow): void {
  preparePage(kit);
  const root = el('div', '', { id: 'cwApp' });
  root.style.height = '100%';
  document.body.append(root);
  const frame = kit.frame(flow);
  const cards = keptCards(new URL(location.href));
  const login = kit.loginPage(flow);

  flow.subscribe(() => {
    closeLayers();
    if (flow.session) {
      frame.show(flow.session, kit.workspace?.(flow) ?? cards(flow.place, screenOf(kit, flow, flow.view)));
      fill(root, [frame.element]);
    } else {
      login.show(flow.loginMessage);
      fill(root, [login.element]);
    }
  });
}

/** Gives this document the kit's styles and whatever else it needs before it draws. */
export function preparePage(kit: Kit): void {
  addStyles([sharedCss, ...kit.styles], kit.classPrefix);
  kit.start();
}

/** The elements of one screen. */
export function screenOf(kit: Kit, flow: Flow, view: View): Node[] {
  switch (view.screen) {
    case 'SecurityRoleList':
      return roleList(kit, flow, view.roles);
    case 'SecurityRoleNew':
      return roleNew(kit, flow, view.editor);
    case 'SecurityModules':
      return roleScreen(kit, flow, view.editor);
    case 'MemberList':
      return memberList(kit, flow, view);
    case 'ApiMemberDetail':
      return memberForm(kit, flow, view.tab, view.editor);
    case 'ApiKeyDetail':
      return keyScreen(kit, flow, view.editor);
    case 'ServiceBoard':
      return serviceBoard(kit, flow, view.desk);
    case 'TicketDetail':
      return ticketDetail(kit, flow, view.ticket);
    case 'KnowledgeBase':
      return knowledgeBase(kit, flow, view.articles);
    case 'Article':
      return articlePage(kit, flow, view.article);
    case 'Start':
    case 'Other':
      return otherScreens(kit, flow, view);
  }
}
