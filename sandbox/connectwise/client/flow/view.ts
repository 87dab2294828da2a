/** Everything a skin needs to draw a place: loaded before it is shown. */
import type { Article } from '../../model.ts';
import type { MemberLists, RoleRow, ServiceDesk, TicketRow } from '../../ui/contract.ts';
import type { Editor } from './editor.ts';
import { KeyEditor } from './key-editor.ts';
import { MemberEditor } from './member-editor.ts';
import type { DetailTab, MemberTab, Place } from './place.ts';
import { RoleDraft } from './role-draft.ts';
import { RoleEditor } from './role-editor.ts';
import { services } from './services.ts';

export type View =
  | { screen: 'Start' }
  | { screen: 'SecurityRoleList'; roles: RoleRow[] }
  | { screen: 'SecurityRoleNew'; editor: RoleDraft }
  | { screen: 'SecurityModules'; editor: RoleEditor }
  | { screen: 'MemberList'; tab: MemberTab; lists: MemberLists; roleNames: ReadonlyMap<number, string> }
  | { screen: 'ApiMemberDetail'; tab: DetailTab; editor: MemberEditor }
  | { screen: 'ApiKeyDetail'; editor: KeyEditor }
  | { screen: 'ServiceBoard'; desk: ServiceDesk }
  | { screen: 'TicketDetail'; ticket: TicketRow }
  | { screen: 'KnowledgeBase'; articles: Article[] }
  | { screen: 'Article'; article: Article }
  | { screen: 'Other'; title: string };

/** Asks the server for what `place` shows. */
export async function loadView(place: Place): Promise<View> {
  switch (place.screen) {
    case 'Start':
    case 'Other':
      return place;
    case 'SecurityRoleList':
      return { screen: place.screen, roles: await services.roles() };
    case 'SecurityRoleNew':
      return { screen: place.screen, editor: new RoleDraft() };
    case 'SecurityModules': {
      const [role, roles] = await Promise.all([services.role(place.id), services.roles()]);
      return { screen: place.screen, editor: new RoleEditor(role, roles) };
    }
    case 'MemberList': {
      const [lists, roles] = await Promise.all([services.members(), services.roles()]);
      const roleNames = new Map(roles.map(({ id, name }) => [id, name]));
      return { screen: place.screen, tab: place.tab, lists, roleNames };
    }
    case 'ApiMemberDetail':
      return { screen: place.screen, tab: place.tab, editor: await loadMember(place.id) };
    case 'ApiKeyDetail': {
      const member = await services.apiMember(place.memberId);
      const key = place.id === null ? undefined : await services.key(place.id);
      return { screen: place.screen, editor: new KeyEditor(member, key) };
    }
    case 'ServiceBoard':
      return { screen: place.screen, desk: await services.serviceDesk() };
    case 'TicketDetail':
      return { screen: place.screen, ticket: await services.ticket(place.id) };
    case 'KnowledgeBase':
      return { screen: place.screen, articles: await services.articles() };
    case 'Article':
      return { screen: place.screen, article: await services.article(place.id) };
  }
}

/** The draft of the record that a view shows, on screens that have one. */
export function editorOf(view: View): Editor | undefined {
  return 'editor' in view ? view.editor : undefined;
}

async function loadMember(id: number | null): Promise<MemberEditor> {
  if (id === null) {
    return new MemberEditor(await services.lookups());
  }
  const [lookups, member, { keys }] = await Promise.all([
    services.lookups(),
    services.apiMember(id),
    services.members(),
  ]);
  return new MemberEditor(
    lookups,
    member,
    keys.filter((key) => key.memberId === id),
  );
}
