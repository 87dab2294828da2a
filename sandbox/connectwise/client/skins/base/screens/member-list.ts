import type { ApiMember, RegularMember } from '../../../../model.ts';
import { LOCATIONS } from '../../../../seed.ts';
import type { KeyRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { MEMBER_TABS } from '../../../flow/place.ts';
import type { View } from '../../../flow/view.ts';
import type { Column, ListGrid, Theme } from '../theme.ts';
import { say, sayName, shortDate } from '../words.ts';

type MemberListView = Extract<View, { screen: 'MemberList' }>;

/** System › Members, with its tabs. */
export function memberList(theme: Theme, flow: Flow, view: MemberListView): Node[] {
  const { tab, lists } = view;
  const licensing = `Licensing: Regular (${lists.regular.length} active/10 licensed), Mobile (1 active/2 licensed), StreamlineIT (0 active), Subcontractor (0 active)`;
  const grid = gridOf(theme, flow, view);
  const isApi = tab === 'API Members';
  const bar = theme.toolbar([
    {
      name: 'Add',
      title: 'New Item',
      icon: 'add',
      enabled: () => isApi,
      press: () => void flow.go({ screen: 'ApiMemberDetail', id: null, tab: 'Details' }),
    },
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
    ...(isApi ? [{ name: 'ResyncKeys', title: 'RESYNC KEYS', press: () => void flow.refresh() }] : []),
  ]);
  return [
    theme.head([{ text: `${say('Members')} - ${say(tab)}` }], sayName(licensing)),
    theme.tabs(MEMBER_TABS, tab, (next) => void flow.go({ screen: 'MemberList', tab: next })),
    bar.element,
    grid.element,
  ];
}

function gridOf(theme: Theme, flow: Flow, { tab, lists, roleNames }: MemberListView): ListGrid {
  if (tab === 'API Members') {
    return theme.listGrid<ApiMember>(
      'apimember',
      memberColumns<ApiMember>({
        role: ({ roleId }) => roleNames.get(roleId ?? 0) ?? '',
        location: ({ locationId }) => LOCATIONS.find(({ id }) => id === locationId)?.name ?? '',
        open: ({ id }) => void flow.go({ screen: 'ApiMemberDetail', id, tab: 'Details' }),
      }),
      sorted(lists.api),
    );
  }
  if (tab === 'API Keys') {
    const memberOf = (key: KeyRow) => lists.api.find(({ id }) => id === key.memberId)?.identifier ?? '';
    return theme.listGrid<KeyRow>('apikey', keyColumns(flow, memberOf), lists.keys);
  }
  return theme.listGrid<RegularMember>(
    'member',
    memberColumns<RegularMember>({
      role: ({ role }) => role,
      location: ({ location }) => location,
      open: ({ name }) => void flow.go({ screen: 'Other', title: name }),
    }),
    tab === 'Regular' ? sorted(lists.regular) : [],
  );
}

function sorted<Row extends { identifier: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.identifier.localeCompare(b.identifier));
}

function memberColumns<Row extends { identifier: string; name: string; inactive: boolean }>(read: {
  role: (row: Row) => string;
  location: (row: Row) => string;
  open: (row: Row) => void;
}): Column<Row>[] {
  return [
    { title: say('Member ID'), width: 107, text: ({ identifier }) => identifier, open: read.open },
    { title: say('Member Name'), width: 208, text: ({ name }) => name },
    {
      title: say('Location'),
      width: 125,
      text: read.location,
      choices: ['', ...LOCATIONS.map(({ name }) => name)],
    },
    { title: say('Role ID'), width: 137, text: read.role },
    {
      title: say('Inactive'),
      width: 107,
      text: ({ inactive }) => (inactive ? say('Yes') : ''),
      choices: ['All', 'Yes', 'No'].map(say),
    },
  ];
}

function keyColumns(flow: Flow, memberOf: (key: KeyRow) => string): Column<KeyRow>[] {
  return [
    {
      title: say('Description'),
      width: 212,
      text: ({ description }) => description,
      open: ({ id, memberId }) => void flow.go({ screen: 'ApiKeyDetail', id, memberId }),
    },
    { title: say('Public Key'), width: 160, text: ({ publicKey }) => publicKey },
    { title: say('Member ID'), width: 137, text: memberOf },
    { title: say('Last Update'), width: 100, text: ({ lastUpdate }) => shortDate(lastUpdate) },
  ];
}
