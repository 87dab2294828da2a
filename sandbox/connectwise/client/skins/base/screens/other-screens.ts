import type { Flow } from '../../../flow/flow.ts';
import { el } from '../dom.ts';
import type { Kit } from '../kit.ts';
import { say } from '../words.ts';

/** The start page, and a page that says that a screen is missing here. */
export function otherScreens(
  kit: Kit,
  flow: Flow,
  view: { screen: 'Start' } | { screen: 'Other'; title: string },
): Node[] {
  if (view.screen === 'Other') {
    return [
      kit.head([{ text: view.title }], view.title),
      el('div', '~plain', {}, el('p', '', {}, 'This screen is not part of this sandbox.')),
    ];
  }
  return [
    kit.head([{ text: say('Today') }], `${say('Welcome,')} ${flow.session?.member.name ?? ''}`),
    el(
      'div',
      '~plain',
      {},
      el('p', '', {}, `You are signed in to ${flow.session?.companyName ?? ''}.`),
      el('p', '', {}, 'Choose a screen in the menu. Security Roles and Members are under System.'),
    ),
  ];
}
