import type { Flow } from '../../../flow/flow.ts';
import { el } from '../dom.ts';
import type { Theme } from '../theme.ts';
import { say } from '../words.ts';

/** The start page, and a page that says that a screen is missing here. */
export function otherScreens(
  theme: Theme,
  flow: Flow,
  view: { screen: 'Start' } | { screen: 'Other'; title: string },
): Node[] {
  if (view.screen === 'Other') {
    return [
      theme.head([{ text: view.title }], view.title),
      el('div', '~plain', {}, el('p', '', {}, 'This screen is not part of this sandbox.')),
    ];
  }
  return [
    theme.head([{ text: say('Today') }], `${say('Welcome,')} ${flow.session?.member.name ?? ''}`),
    el(
      'div',
      '~plain',
      {},
      el('p', '', {}, `You are signed in to ${flow.session?.companyName ?? ''}.`),
      el('p', '', {}, 'Choose a screen in the menu. Security Roles and Members are under System.'),
    ),
  ];
}
