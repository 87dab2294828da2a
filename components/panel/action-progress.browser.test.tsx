import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActionState, AssistantView } from '../../utils/setup/view.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { Panel } from './panel.tsx';

const EDIT = 'Service Desk/Service Tickets/edit';
const ROLE = SAMPLE_VIEWS.role as AssistantView;

function show(view: AssistantView) {
  const actions = sampleActions();
  const layout = { side: 'right', collapsed: false } as const;
  const { root } = mount(
    'panel',
    <Panel view={view} actions={actions} layout={layout} onLayout={() => {}} isDisconnected={false} />,
  );
  return { root, actions };
}

function withAction(state: Partial<ActionState>, text: string): AssistantView {
  const base: ActionState = {
    kind: 'set',
    status: 'running',
    done: 1,
    total: 4,
    at: EDIT,
    reason: null,
    canPutBack: false,
  };
  return { ...ROLE, work: { ...base, ...state, text } };
}

test('Show and Set call their action with their cell', async () => {
  const { root, actions } = show(ROLE);
  await userEvent.click(one(root, `[data-action="show-cell"][data-cell="${EDIT}"]`));
  expect(actions.showCell).toHaveBeenCalledExactlyOnceWith(EDIT);
  await userEvent.click(one(root, `[data-action="set-level"][data-cell="${EDIT}"]`));
  expect(actions.setLevels).toHaveBeenCalledExactlyOnceWith([EDIT]);
});

test('Set all covers the required levels that are not set, and no optional one', async () => {
  const { root, actions } = show(ROLE);
  const [all] = root.querySelectorAll<HTMLElement>('[data-action="set-all"]');
  await userEvent.click(all as HTMLElement);
  const cells = actions.setLevels.mock.calls[0]?.[0] as string[];
  const wrong = ROLE.levels.filter(({ optional, state }) => !optional && state !== 'met');
  expect(cells).toEqual(wrong.map(({ cell }) => cell));
});

test('a level that is set has no Set button', () => {
  const { root } = show(ROLE);
  const met = ROLE.levels.filter(({ state }) => state === 'met');
  expect(met.length).toBeGreaterThan(0);
  for (const { cell } of met)
    expect(root.querySelector(`[data-action="set-level"][data-cell="${cell}"]`)).toBeNull();
});

test('without a role on the page there are no Set and Show buttons', () => {
  const { root } = show({ ...ROLE, screen: 'none', nextButton: null });
  expect(
    root.querySelector('[data-action="set-level"],[data-action="set-all"],[data-action="show-cell"]'),
  ).toBeNull();
});

test('a click made by a script sets nothing', () => {
  const { root, actions } = show(ROLE);
  for (const button of root.querySelectorAll<HTMLElement>(
    '[data-action="set-all"],[data-action="set-level"]',
  )) {
    button.click();
  }
  expect(actions.setLevels).not.toHaveBeenCalled();
});

test('a running action shows its progress and can be cancelled', async () => {
  const { root, actions } = show(withAction({}, 'Setting 2 of 4'));
  const progress = one(root, 'progress') as HTMLProgressElement;
  expect([progress.value, progress.max]).toEqual([1, 4]);
  await userEvent.click(one(root, '[data-action="cancel-work"]'));
  expect(actions.cancelWork).toHaveBeenCalledOnce();
});

test('Put back is offered only where the action changed something', async () => {
  const { root, actions } = show(withAction({ status: 'done', done: 4, canPutBack: true }, '4 levels set'));
  await userEvent.click(one(root, '[data-action="put-back"]'));
  expect(actions.putBack).toHaveBeenCalledOnce();
  const stopped = show(
    withAction({ status: 'stopped', reason: 'no-option' }, 'It does not offer that choice.'),
  );
  expect(stopped.root.querySelector('[data-action="put-back"]')).toBeNull();
  expect(one(stopped.root, '[data-work="stopped"]').textContent).toContain('does not offer');
});

test('a hint about disallowed tables is shown outside of the steps, which may be collapsed', () => {
  const { root } = show({
    ...ROLE,
    hints: [{ name: 'restricted-tables', text: 'Service / Service Board is under "Disallow".' }],
  });
  expect(one(root, '[data-hint]').textContent).toContain('Service Board');
  expect(one(root, '[data-hint]').closest('details')).toBeNull();
});

test('the diagnostics button shows a report to copy', async () => {
  const { root, actions } = show(ROLE);
  await userEvent.click(one(root, '[data-action="page-check"]'));
  await expect.poll(() => root.querySelector('textarea')?.value).toBe('level headers: 4 of 4');
  expect(actions.getDiagnostics).toHaveBeenCalledOnce();
  await userEvent.click(one(root, '[data-action="save-snapshot"]'));
  expect(actions.saveSnapshot).toHaveBeenCalledOnce();
  await page.viewport(1440, 900);
});
