import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AssistantView } from '../../../utils/setup/view.ts';
import { mount, one } from '../../testing/mount.ts';
import { sampleActions } from '../../testing/sample-actions.ts';
import { SAMPLE_VIEWS } from '../../testing/sample-views.ts';
import { StepList } from './step-list.tsx';

function mountSteps(view: AssistantView) {
  const actions = sampleActions();
  const mounted = mount('panel', <StepList view={view} actions={actions} />);
  const show = (next: AssistantView) => mounted.show(<StepList view={next} actions={actions} />);
  return { actions, root: mounted.root, show };
}

function openSteps(root: ParentNode): (string | undefined)[] {
  return [...root.querySelectorAll<HTMLElement>('[data-step]:has(> details[open])')].map(
    ({ dataset }) => dataset.step,
  );
}

describe('which steps are open', () => {
  test('the current one, and the key’s while a key is held', () => {
    const { root, show } = mountSteps(SAMPLE_VIEWS.role);
    expect(openSteps(root)).toEqual(['role']);
    show(SAMPLE_VIEWS.member);
    expect(openSteps(root)).toEqual(['member']);
    show(SAMPLE_VIEWS.held);
    expect(openSteps(root)).toEqual(['key', 'handoff']);
    show(SAMPLE_VIEWS.verified);
    expect(openSteps(root)).toEqual(['handoff']);
  });

  test('others can be opened by keyboard and stay open', async () => {
    const { root, show } = mountSteps(SAMPLE_VIEWS.member);
    one(root, '[data-step="role"] summary').focus();
    await userEvent.keyboard('{Enter}');
    show({ ...SAMPLE_VIEWS.member, companyId: 'contoso' });
    expect(openSteps(root)).toEqual(['role', 'member']);
  });
});

describe('what is not seen', () => {
  const ticks = (root: ParentNode, step: string) =>
    [...one(root, `li[data-step="${step}"]`).querySelectorAll<HTMLElement>('[data-action="tick"]')].map(
      ({ dataset, ariaChecked }) => [dataset.cell ?? dataset.finding ?? dataset.step, ariaChecked],
    );

  test('each level has a checkbox, in the order of the screen, and last the step', () => {
    const { root } = mountSteps(SAMPLE_VIEWS.byHand);
    expect(ticks(root, 'role')).toEqual([
      ['Companies/Company Maintenance/inquire', 'false'],
      ['Service Desk/Service Tickets/add', 'true'],
      ['Service Desk/Service Tickets/edit', 'false'],
      ['Service Desk/Service Tickets/inquire', 'false'],
      ['System/Member Maintenance/inquire', 'false'],
      ['System/Table Setup/inquire', 'false'],
      ['role', 'false'],
    ]);
    expect(ticks(root, 'member')).toEqual([
      ['member/member-id', 'false'],
      ['member/level', 'true'],
      ['member/default-board', 'false'],
      ['member', 'false'],
    ]);
  });

  test('a press ticks, and another takes it back, by mouse and by keyboard', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.byHand);
    await userEvent.click(one(root, 'button[data-cell="Service Desk/Service Tickets/edit"]'));
    one(root, 'button[data-cell="Service Desk/Service Tickets/add"]').focus();
    await userEvent.keyboard(' ');
    await userEvent.click(one(root, 'button[data-step="role"]'));
    expect(actions.tick.mock.calls).toEqual([
      ['Service Desk/Service Tickets/edit', true],
      ['Service Desk/Service Tickets/add', false],
      ['role', true],
    ]);
  });

  test('a click of the page’s own ticks nothing', () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.byHand);
    one(root, 'button[data-step="role"]').click();
    expect(actions.tick).not.toHaveBeenCalled();
  });

  test('what was ticked is said not to be seen, and a tick that the page contradicts is explained', () => {
    const { root } = mountSteps(SAMPLE_VIEWS.byHand);
    const said = (cell: string) => one(root, `li[data-cell="${cell}"]`).textContent;
    expect(said('Service Desk/Service Tickets/add')).toContain('Confirmed by you, not seen');
    expect(said('Service Desk/Service Tickets/edit')).toContain('You had confirmed this, but');
    expect(one(root, 'li[data-finding="member/level"]').dataset.severity).toBe('unseen');
  });

  test('there is no checkbox for what the page shows', () => {
    const { root } = mountSteps(SAMPLE_VIEWS.member);
    expect(root.querySelector('[data-action="tick"]')).toBeNull();
  });
});

describe('pointing at the keys', () => {
  test('it is offered in the key’s step, which is open where no screen is recognised, and can be ended', async () => {
    const { root, actions, show } = mountSteps(SAMPLE_VIEWS.unreadKey);
    expect(openSteps(root)).toEqual(['role', 'key']);
    await userEvent.click(one(root, '[data-action="point-at-key"]'));
    expect(actions.pointAtKey).toHaveBeenCalledOnce();
    show(SAMPLE_VIEWS.pointing);
    expect(root.querySelector('[data-action="point-at-key"]')).toBeNull();
    await userEvent.click(one(root, '[data-action="cancel-pointing"]'));
    expect(actions.cancelPointing).toHaveBeenCalledOnce();
  });
});

describe('choice of route', () => {
  test('the dedicated role is offered first and chosen by Continue', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.start);
    expect(root.querySelector('[data-cell]')).toBeNull();
    await userEvent.click(one(root, '[data-action="choose-route"]'));
    expect(actions.chooseRoute.mock.calls).toEqual([['dedicated']]);
  });

  test('the Admin role says what it grants and is chosen only by Continue', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.start);
    const admin = one(root, 'input[value="admin"]');
    await userEvent.click(admin);
    expect(admin.closest('label')?.textContent).toContain('Grants everything in ConnectWise');
    expect(actions.chooseRoute).not.toHaveBeenCalled();
    await userEvent.click(one(root, '[data-action="choose-route"]'));
    expect(actions.chooseRoute.mock.calls).toEqual([['admin']]);
  });

  test('it can be changed later', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.admin);
    expect(root.querySelector('[data-cell]')).toBeNull();
    await userEvent.click(one(root, '[data-action="change-route"]'));
    await userEvent.click(one(root, 'input[value="dedicated"]'));
    await userEvent.click(one(root, '[data-action="choose-route"]'));
    expect(actions.chooseRoute.mock.calls).toEqual([['dedicated']]);
  });
});

describe('company ID', () => {
  test.for([
    ['Enter', '{Enter}'],
    ['blur', '{Tab}'],
  ] as const)('is committed once, trimmed, on %s', async ([, key]) => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.held);
    await userEvent.type(one(root, '[data-field="company-id"]'), ` contoso ${key}`);
    expect(actions.setCompanyId.mock.calls).toEqual([['contoso']]);
  });

  test('is committed before the key is sent, by one click', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.held);
    await userEvent.type(one(root, '[data-field="company-id"]'), 'contoso');
    await userEvent.click(one(root, '[data-action="send-key"]'));
    expect(actions.setCompanyId.mock.calls).toEqual([['contoso']]);
    expect(actions.sendKey).toHaveBeenCalledOnce();
    expect(actions.setCompanyId.mock.invocationCallOrder[0]).toBeLessThan(
      actions.sendKey.mock.invocationCallOrder[0] ?? 0,
    );
  });

  test('learned from the sign-in page, it appears in the field', () => {
    const { root, show } = mountSteps(SAMPLE_VIEWS.held);
    show(SAMPLE_VIEWS.heldWithCompany);
    expect(one(root, '[data-field="company-id"]')).toHaveProperty('value', 'contoso');
  });

  test('unchanged, it is not committed', async () => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS.heldWithCompany);
    await userEvent.type(one(root, '[data-field="company-id"]'), '{Enter}{Tab}');
    expect(actions.setCompanyId).not.toHaveBeenCalled();
  });
});

describe('sending', () => {
  test.for([
    ['start', 'There is no key pair to send yet'],
    ['held', 'Type your company ID first'],
    ['expired', 'The key pair is gone'],
  ] as const)('%s: the button is disabled and says why', ([name, why]) => {
    const { root } = mountSteps(SAMPLE_VIEWS[name]);
    const send = one(root, '[data-action="send-key"]');
    expect(send).toHaveProperty('disabled', true);
    const reason = one(root, `[id="${send.getAttribute('aria-describedby')}"]`);
    expect(reason.textContent).toContain(why);
  });

  test('the destination of the key is shown', () => {
    const { root } = mountSteps(SAMPLE_VIEWS.heldWithCompany);
    expect(one(root, '[data-step="handoff"]').textContent).toContain('portal.office-protect.com');
  });

  test.for([
    ['waiting', ['send-key', 'check-key']],
    ['handoffRefused', ['send-key', 'check-key', 'fill-again']],
    ['verified', ['fill-again', 'export-record']],
  ] as const)('%s: offers %s', ([name, wanted]) => {
    const { root } = mountSteps(SAMPLE_VIEWS[name]);
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-step="handoff"] button')];
    expect(buttons.map(({ dataset }) => dataset.action)).toEqual(wanted);
    expect(one(root, '[data-handoff]').textContent).toContain(SAMPLE_VIEWS[name].handoff.text);
  });
});

test('while no page of the portal answers, a button reloads it', async () => {
  const { waiting } = SAMPLE_VIEWS;
  const handoff = { ...waiting.handoff, reason: 'no-answer', text: 'No page has answered.' };
  const { root, actions } = mountSteps({ ...waiting, handoff });
  expect(one(root, '[data-handoff=waiting][data-reason=no-answer]').textContent).toContain(
    'No page has answered.',
  );
  await userEvent.click(one(root, '[data-action="reload-portal"]'));
  expect(actions.reloadPortal).toHaveBeenCalledTimes(1);
});

describe('only trusted clicks count', () => {
  const BUTTONS = [
    ['held', 'discard-key', 'discardKey'],
    ['verified', 'fill-again', 'fillAgain'],
    ['start', 'choose-route', 'chooseRoute'],
  ] as const;

  test.for(BUTTONS)('%s: %s reacts to a real click only', async ([name, action, callback]) => {
    const { root, actions } = mountSteps(SAMPLE_VIEWS[name]);
    const button = one(root, `[data-action="${action}"]`);
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(actions[callback]).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(actions[callback]).toHaveBeenCalledOnce();
  });
});
