import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createActionRunner } from '../connectwise/actions/runner.ts';
import { readPage } from '../connectwise/read-page.ts';
import { FORM_STYLE, FORMS } from '../connectwise/testing/forms.ts';
import { clearPage } from '../connectwise/testing/read-role.ts';
import { showRole } from '../connectwise/testing/role-fixtures.ts';
import { longSheet, WANTED } from '../connectwise/testing/sheet.ts';
import { mount, shell } from '../connectwise/testing/shell.ts';
import type { ActionOrder } from '../setup/view.ts';
import { createPageActions } from './page-actions.ts';
import { resetBackground, sentAs } from './testing/fake-background.ts';

vi.mock('@wxt-dev/browser', () => import('./testing/fake-background.ts'));

afterEach(clearPage);

const CELL = 'Companies/Company Maintenance/inquire';
const FILL: ActionOrder = {
  kind: 'fill',
  items: [{ field: 'member-id', how: 'type', text: 'OfficeProtect' }],
  keepsValues: true,
};

/** The actions of this frame; the code that changes pages is there, as after the first action. */
function start(createRunner = createActionRunner) {
  resetBackground();
  globalThis.officeProtectActions = createRunner;
  const ending = new AbortController();
  onTestFinished(() => {
    ending.abort();
    globalThis.officeProtectActions = undefined;
  });
  const onReached = vi.fn();
  return {
    actions: createPageActions(() => readPage(WANTED, String), onReached, ending.signal),
    onReached,
    ending,
  };
}

/** Actions with a runner that only says what it is asked to do. */
function startRecorded() {
  const runner = { run: vi.fn(), cancel: vi.fn() };
  const starts = vi.fn(() => runner);
  const { actions, ending } = start(starts);
  actions.run({ kind: 'show', cell: CELL }, 'security-role');
  expect(runner.run).toHaveBeenCalledOnce();
  return { runner, actions, ending, starts };
}

function showMemberForm(): HTMLInputElement {
  mount(shell('Members', 'New Member', FORMS['labels above']?.({}) ?? ''), FORM_STYLE);
  return readPage([], String).fields.get('member-id') as HTMLInputElement;
}

test('a field is filled on the member form, and the background gets a message when that is done', async () => {
  const field = showMemberForm();
  const { actions } = start();
  actions.run(FILL, 'api-member');
  await expect
    .poll(() => sentAs('action-progress'))
    .toMatchObject([
      { kind: 'fill', status: 'running', at: 'member-id' },
      { kind: 'fill', status: 'done', canPutBack: true, fill: { filled: ['member-id'], left: [] } },
    ]);
  expect(field.value).toBe('OfficeProtect');
});

test('a level is shown on the role, and named once it is reached', async () => {
  showRole('plain table', longSheet());
  const { actions, onReached } = start();
  actions.run({ kind: 'show', cell: CELL }, 'security-role');
  await expect.poll(() => onReached.mock.calls).toEqual([[CELL]]);
});

test('an action for another screen is not run', () => {
  const { runner, actions } = startRecorded();
  runner.run.mockClear();
  actions.run(FILL, 'security-role');
  actions.run({ kind: 'show', cell: CELL }, 'api-member');
  actions.run({ kind: 'put-back' }, 'none');
  expect(runner.run).not.toHaveBeenCalled();
});

test('when another record is shown the running action is cancelled, and what was changed is forgotten', () => {
  const { runner, actions, starts } = startRecorded();
  actions.reset();
  expect(runner.cancel).toHaveBeenCalledOnce();
  actions.run({ kind: 'put-back' }, 'security-role');
  expect(starts).toHaveBeenCalledTimes(2);
});

test('without the code that changes pages nothing happens', () => {
  const field = showMemberForm();
  const { actions } = start();
  globalThis.officeProtectActions = undefined;
  actions.run(FILL, 'api-member');
  actions.reset();
  expect(field.value).toBe('');
});

test('the user’s own cancel is passed on, whatever the screen', () => {
  const { runner, actions } = startRecorded();
  actions.run({ kind: 'cancel' }, 'none');
  expect(runner.run).toHaveBeenLastCalledWith({ kind: 'cancel' });
});

const TAKE_OVERS: Record<string, () => Promise<void>> = {
  clicks: () => userEvent.click(document.body),
  types: () => userEvent.keyboard('a'),
  'turns the wheel': () => userEvent.wheel(document.body, { delta: { y: 10 } }),
};

test.each(Object.entries(TAKE_OVERS))('a user who %s takes over', async (_, act) => {
  document.body.innerHTML = '<p>Page</p>';
  const { runner } = startRecorded();
  expect(runner.cancel).not.toHaveBeenCalled();
  await act();
  expect(runner.cancel).toHaveBeenCalled();
});

test('scripts of the page and clicks in our own elements cancel nothing', async () => {
  document.body.innerHTML = '<p>Page</p><office-protect-panel>Panel</office-protect-panel>';
  const { runner } = startRecorded();
  document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
  await userEvent.click(document.querySelector('office-protect-panel') as HTMLElement);
  expect(runner.cancel).not.toHaveBeenCalled();
});

test('after the end nothing is listened to', async () => {
  document.body.innerHTML = '<p>Page</p>';
  const { runner, ending } = startRecorded();
  ending.abort();
  await userEvent.click(document.body);
  expect(runner.cancel).not.toHaveBeenCalled();
});
