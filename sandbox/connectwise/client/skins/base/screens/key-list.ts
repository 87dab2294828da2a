import type { KeyRow } from '../../../../ui/contract.ts';
import type { Flow } from '../../../flow/flow.ts';
import type { Theme } from '../theme.ts';
import { say, shortDate } from '../words.ts';

/** The API Keys tab of a member: what can still be seen of its keys. */
export function keyList(theme: Theme, flow: Flow, memberId: number, keys: readonly KeyRow[]): Node[] {
  const grid = theme.listGrid<KeyRow>(
    'publicapikey',
    [
      {
        title: say('Description'),
        width: 260,
        text: ({ description }) => description,
        open: ({ id }) => void flow.go({ screen: 'ApiKeyDetail', memberId, id }),
      },
      { title: say('Public Key'), width: 180, text: ({ publicKey }) => publicKey },
      { title: say('Last Update'), width: 100, text: ({ lastUpdate }) => shortDate(lastUpdate) },
      { title: say('Updated By'), width: 100, text: ({ updatedBy }) => updatedBy },
    ],
    keys,
  );
  const bar = theme.toolbar([
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
