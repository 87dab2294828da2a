import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TRANSLATORS } from '../../tests/support/words.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import type { SidePanelClient } from '../../utils/messages/side-panel-client.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { ON_PAGE, SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { SidePanelApp } from './side-panel-app.tsx';

const STATE: ViewState = {
  tabId: 7,
  language: 'en',
  view: SAMPLE_VIEWS.role,
  layout: { side: 'right', collapsed: true },
  isPanelShown: false,
  ...ON_PAGE,
};

/** Opens the side panel; `show` gives it a state, `focus` the shortcut. */
async function open(state: ViewState) {
  const watch = vi.fn<SidePanelClient['watch']>();
  const actions = sampleActions();
  const client = {
    watch,
    actionsOn: vi.fn(() => actions),
    openConnectWise: vi.fn(),
    openPortal: vi.fn(),
  };
  const { root } = mount('side-panel', <SidePanelApp translators={TRANSLATORS} client={client} />);
  await expect.poll(() => watch.mock.calls.length).toBe(1);
  const [show, focus] = watch.mock.calls[0] as Parameters<SidePanelClient['watch']>;
  show(state);
  await expect.poll(() => root.querySelector('aside')).not.toBeNull();
  return { root, client, actions, show, focus };
}

test('it shows the panel with its hooks, open and without a place on the page', async () => {
  const { root, client, actions } = await open(STATE);
  expect(one(root, 'aside').dataset).toMatchObject({ screen: 'security-role', record: 'ours' });
  expect(root.querySelectorAll('[data-step]')).toHaveLength(4);
  expect(
    root.querySelector('[data-action="collapse"], [data-action="move"], [data-action="use-side-panel"]'),
  ).toBeNull();
  await userEvent.click(root.querySelector('[data-action="set-all"]') as Element);
  expect(client.actionsOn).toHaveBeenLastCalledWith(STATE.tabId);
  expect(actions.setLevels).toHaveBeenCalledOnce();
  await userEvent.click(one(root, '[data-action="use-page-panel"]'));
  expect(actions.moveToPage).toHaveBeenCalledOnce();
});

test('on a tab without ConnectWise it says what to do, and shows nothing of another tab', async () => {
  const { root, client } = await open({ ...STATE, isOnSite: false });
  expect(one(root, 'aside').dataset.screen).toBe('none');
  expect(root.textContent).toContain(
    'The steps are shown here as soon as this tab is on a page of ConnectWise.',
  );
  expect(root.querySelector('[data-cell], [data-step]')).toBeNull();
  await userEvent.click(one(root, '[data-action="open-connectwise"]'));
  await userEvent.click(one(root, '[data-action="open-office-protect"]'));
  expect(client.openConnectWise).toHaveBeenCalledOnce();
  expect(client.openPortal).toHaveBeenCalledOnce();
});

test('actions are about the tab that is shown, also after the user went to another one', async () => {
  const { client, show } = await open(STATE);
  show({ ...STATE, tabId: 8 });
  await expect.poll(() => client.actionsOn.mock.lastCall).toEqual([8]);
});

test('where company policy says where the panel is, it is not offered to move it', async () => {
  const { root, show } = await open({ ...STATE, canMovePanel: false });
  expect(root.querySelector('[data-action="use-page-panel"]')).toBeNull();
  show({ ...STATE, canMovePanel: false, isOnSite: false });
  await expect.poll(() => one(root, 'aside').dataset.screen).toBe('none');
  expect(root.querySelector('[data-action="use-page-panel"]')).toBeNull();
});

test('the shortcut moves the focus to what is next', async () => {
  const { root, focus } = await open(STATE);
  focus();
  expect(root.activeElement).toBe(one(root, '.next-title'));
});
