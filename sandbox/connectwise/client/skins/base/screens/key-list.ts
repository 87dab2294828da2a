import type { KeyRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import { shortDate } from '../dom.ts';
import { listGrid } from '../widgets/list-grid.ts';
import { toolbar } from '../widgets/toolbar.ts';

/** The API Keys tab of a member: what can still be seen of its keys. */
export function keyList(flow: Flow, memberId: number, keys: readonly KeyRow[]): Node[] {
  const grid = listGrid<KeyRow>(
    'publicapikey',
    [
      {
        title: 'Description',
        width: 260,
        text: ({ description }) => description,
        open: ({ id }) => void flow.go({ screen: 'ApiKeyDetail', memberId, id }),
      },
      { title: 'Public Key', width: 180, text: ({ publicKey }) => publicKey },
      { title: 'Last Update', width: 100, text: ({ lastUpdate }) => shortDate(lastUpdate) },
      { title: 'Updated By', width: 100, text: ({ updatedBy }) => updatedBy },
    ],
    keys,
  );
  const bar = toolbar([
    {
      name: 'Back',
      title: 'Back',
      icon: 'back',
      press: () => void flow.go({ screen: 'MemberList', tab: 'API Members' }),
    },
    {
      name: 'Add',
      title: 'New Item',
      icon: 'add',
      press: () => void flow.go({ screen: 'ApiKeyDetail', memberId, id: null }),
    },
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [bar.element, grid.element];
}
