/** The page's calls to its server, all below the code base that the page itself was loaded from. */
import type { ApiMember, ApiMemberForm, Article, Permission } from '../../model.ts';
import type {
  KeyRow,
  Lookups,
  MemberLists,
  NewKey,
  Refusal,
  RoleChanges,
  RoleDetail,
  RoleRow,
  ServiceDesk,
  SessionInfo,
  TicketRow,
} from '../../ui/contract.ts';

/** The server does not take a Save; `errors` are sentences for the user. */
export class Refused extends Error {
  readonly errors: string[];

  constructor(errors: string[]) {
    super(errors.join(' '));
    this.errors = errors;
  }
}

/** Nobody is signed in, or not any more. */
export class SessionOver extends Error {}

export const services = {
  signIn: (login: { company: string; username: string; password: string }) =>
    call<SessionInfo>('POST', 'login/login.aspx', login),
  signOut: () => call<void>('POST', 'login/logout.aspx'),
  /** Null when nobody is signed in. */
  session: () => call<SessionInfo | null>('GET', 'services/session'),
  roles: () => call<RoleRow[]>('GET', 'services/roles'),
  role: (id: number) => call<RoleDetail>('GET', `services/roles/${id}`),
  addRole: (name: string) => call<RoleDetail>('POST', 'services/roles', { name }),
  saveRole: (id: number, changes: RoleChanges) => call<RoleDetail>('PUT', `services/roles/${id}`, changes),
  copyRole: (id: number) => call<RoleDetail>('POST', `services/roles/${id}/copies`),
  removeRole: (id: number) => call<void>('DELETE', `services/roles/${id}`),
  /** The rows of one module, for skins that ask when it is opened; the server takes its time. */
  permissions: (module: string) =>
    call<Permission[]>('GET', `services/permissions?module=${encodeURIComponent(module)}`),
  members: () => call<MemberLists>('GET', 'services/members'),
  lookups: () => call<Lookups>('GET', 'services/lookups'),
  apiMember: (id: number) => call<ApiMember>('GET', `services/apimembers/${id}`),
  addApiMember: (form: ApiMemberForm) => call<ApiMember>('POST', 'services/apimembers', form),
  saveApiMember: (id: number, form: ApiMemberForm) =>
    call<ApiMember>('PUT', `services/apimembers/${id}`, form),
  key: (id: number) => call<KeyRow>('GET', `services/keys/${id}`),
  addKey: (memberId: number, description: string) =>
    call<NewKey>('POST', `services/apimembers/${memberId}/keys`, { description }),
  removeKey: (id: number) => call<void>('DELETE', `services/keys/${id}`),
  serviceDesk: () => call<ServiceDesk>('GET', 'services/tickets'),
  articles: () => call<Article[]>('GET', 'services/articles'),
  article: (id: number) => call<Article>('GET', `services/articles/${id}`),
  ticket: (id: number) => call<TicketRow>('GET', `services/tickets/${id}`),
};

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (response.status === 401) {
    throw new SessionOver();
  }
  if (response.status === 400) {
    const { errors }: Refusal = await response.json();
    throw new Refused(errors);
  }
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}.`);
  }
  return response.status === 204 ? (undefined as T) : response.json();
}
