import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AssistantView } from '../../utils/setup/view.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { Panel } from './panel.tsx';

const { memberFillable, memberToDecide, roleToName, keyToDescribe } = SAMPLE_VIEWS;

function show(view: AssistantView) {
  const actions = sampleActions();
  const layout = { side: 'right', collapsed: false } as const;
  const { root } = mount(
    'panel',
    <Panel view={view} actions={actions} layout={layout} onLayout={() => {}} isDisconnected={false} />,
  );
  return { root, actions };
}

test('one button fills in all empty fields, and says how many', async () => {
  const { root, actions } = show(memberFillable);
  const button = one(root, '[data-next] [data-action="fill-all"]');
  expect(button.dataset.fillable).toBe('2');
  expect(button.textContent).toBe('Fill in 2 fields');
  await userEvent.click(button);
  expect(actions.fillAll).toHaveBeenCalledExactlyOnceWith();
});

test('what the page’s list showed is a button each, and what is not offered is counted', async () => {
  const { root, actions } = show(memberToDecide);
  const board = one(root, '[data-finding="member/default-board"]');
  expect(board.textContent).toContain('3 more are in the list');
  await userEvent.click(one(board, '[data-action="fill-field"][data-choice="Security Alerts"]'));
  expect(actions.fillField).toHaveBeenCalledExactlyOnceWith('default-board', 'Security Alerts');
});

test('a field that is right offers no choice', () => {
  const member = memberToDecide.member.map((each) => ({ ...each, severity: 'ok' as const }));
  expect(show({ ...memberToDecide, member }).root.querySelector('[data-choice]')).toBeNull();
});

test.each([
  ['role-id', roleToName],
  ['key-description', keyToDescribe],
] as const)('one click types %s', async (field, view) => {
  const { root, actions } = show(view);
  await userEvent.click(one(root, `[data-action="fill-field"][data-field="${field}"]`));
  expect(actions.fillField).toHaveBeenCalledExactlyOnceWith(field);
});
