import type { ApiMember, RegularMember } from '../../../../model.ts';
import { LOCATIONS } from '../../../../seed.ts';
import type { KeyRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { MEMBER_TABS } from '../../../flow/place.ts';
import type { View } from '../../../flow/view.ts';
import { shortDate } from '../dom.ts';
import { head, tabs } from '../widgets/banners.ts';
import { type Column, type ListGrid, listGrid } from '../widgets/list-grid.ts';
import { toolbar } from '../widgets/toolbar.ts';

type MemberListView = Extract<View, { screen: 'MemberList' }>;
const INACTIVE = ['All', 'Yes', 'No'];

/** System › Members, with its tabs. */
export function memberList(flow: Flow, view: MemberListView): Node[] {
  const { tab, lists } = view;
  const licensing = `Licensing: Regular (${lists.regular.length} active/10 licensed), Mobile (1 active/2 licensed), StreamlineIT (0 active), Subcontractor (0 active)`;
  const grid = gridOf(flow, view);
  const isApi = tab === 'API Members';
  const bar = toolbar([
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
    head([{ text: `Members - ${tab}` }], licensing),
    tabs(MEMBER_TABS, tab, (next) => void flow.go({ screen: 'MemberList', tab: next })),
    bar.element,
    grid.element,
  ];
}

function gridOf(flow: Flow, { tab, lists, roleNames }: MemberListView): ListGrid {
  if (tab === 'API Members') {
    return listGrid<ApiMember>(
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
    return listGrid<KeyRow>('apikey', keyColumns(flow, memberOf), lists.keys);
  }
  return listGrid<RegularMember>(
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
    { title: 'Member ID', width: 107, text: ({ identifier }) => identifier, open: read.open },
    { title: 'Member Name', width: 208, text: ({ name }) => name },
    {
      title: 'Location',
      width: 125,
      text: read.location,
      choices: ['', ...LOCATIONS.map(({ name }) => name)],
    },
    { title: 'Role ID', width: 137, text: read.role },
    { title: 'Inactive', width: 107, text: ({ inactive }) => (inactive ? 'Yes' : ''), choices: INACTIVE },
  ];
}

function keyColumns(flow: Flow, memberOf: (key: KeyRow) => string): Column<KeyRow>[] {
  return [
    {
      title: 'Description',
      width: 212,
      text: ({ description }) => description,
      open: ({ id, memberId }) => void flow.go({ screen: 'ApiKeyDetail', id, memberId }),
    },
    { title: 'Public Key', width: 160, text: ({ publicKey }) => publicKey },
    { title: 'Member ID', width: 137, text: memberOf },
    { title: 'Last Update', width: 100, text: ({ lastUpdate }) => shortDate(lastUpdate) },
  ];
}
