/** The classic skin: draws the flow the way the product's long-lived toolkit does. */
import type { Flow } from '../../flow/flow.ts';
import type { View } from '../../flow/view.ts';
import { addStyles } from './class-names.ts';
import { el } from './dom.ts';
import { drawFrame } from './frame.ts';
import { keyScreen } from './screens/key-screen.ts';
import { loginPage } from './screens/login-page.ts';
import { memberForm } from './screens/member-form.ts';
import { memberList } from './screens/member-list.ts';
import { otherScreens } from './screens/other-screens.ts';
import { roleList } from './screens/role-list.ts';
import { roleNew } from './screens/role-new.ts';
import { roleScreen } from './screens/role-screen.ts';
import { serviceBoard, ticketDetail } from './screens/service-screens.ts';
import { removePanels } from './widgets/option-list.ts';
import { addTooltips } from './widgets/tooltip.ts';

/** Draws the flow into the page, now and after every change. */
export function drawClassic(flow: Flow): void {
  addStyles();
  addTooltips();
  const root = el('div', '', { id: 'cwApp' });
  root.style.height = '100%';
  document.body.append(root);
  const frame = drawFrame(flow);
  const login = loginPage(flow);

  function draw(): void {
    removePanels();
    if (flow.session) {
      frame.show(flow.session, screenOf(flow, flow.view));
      root.replaceChildren(frame.element);
    } else {
      login.show(flow.loginMessage);
      root.replaceChildren(login.element);
    }
  }

  flow.subscribe(draw);
}

function screenOf(flow: Flow, view: View): Node[] {
  switch (view.screen) {
    case 'SecurityRoleList':
      return roleList(flow, view.roles);
    case 'SecurityRoleNew':
      return roleNew(flow, view.editor);
    case 'SecurityModules':
      return roleScreen(flow, view.editor);
    case 'MemberList':
      return memberList(flow, view);
    case 'ApiMemberDetail':
      return memberForm(flow, view.tab, view.editor);
    case 'ApiKeyDetail':
      return keyScreen(flow, view.editor);
    case 'ServiceBoard':
      return serviceBoard(flow, view.desk);
    case 'TicketDetail':
      return ticketDetail(flow, view.ticket);
    case 'Start':
    case 'Other':
      return otherScreens(flow, view);
  }
}
