import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AssistantView, CheckView } from '../../utils/setup/view.ts';
import { StepList } from '../panel/steps/step-list.tsx';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_CHECKS } from '../testing/sample-checks.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { CheckCard } from './check-card.tsx';

function mountCard(check: CheckView, hasResults = true) {
  const actions = sampleActions();
  const card = (next: CheckView) => <CheckCard check={next} actions={actions} hasResults={hasResults} />;
  const { root, show } = mount('panel', card(check));
  return { root, actions, show: (next: CheckView) => show(card(next)) };
}
const clickButton = (root: ParentNode, action: string) =>
  userEvent.click(one(root, `[data-action="${action}"]`));
const results = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('[data-check]')].map(
    ({ dataset }) => `${dataset.check} ${dataset.state}`,
  );

describe('the check', () => {
  test('is made when the user asks for it, and can be stopped', async () => {
    const { root, actions, show } = mountCard(SAMPLE_CHECKS.idle);
    await clickButton(root, 'check-key');
    expect(actions.checkKey).toHaveBeenCalledOnce();
    show(SAMPLE_CHECKS.running);
    expect((one(root, 'progress') as HTMLProgressElement).value).toBe(3);
    await clickButton(root, 'cancel-check');
    expect(actions.cancelCheck).toHaveBeenCalledOnce();
  });

  test('keeps the focus on its button while it runs, and a second click does nothing', async () => {
    const { root, actions, show } = mountCard(SAMPLE_CHECKS.idle);
    await clickButton(root, 'check-key');
    show(SAMPLE_CHECKS.running);
    expect(root.activeElement).toBe(one(root, '[data-action="check-key"]'));
    await userEvent.keyboard('{Enter}');
    expect(actions.checkKey).toHaveBeenCalledOnce();
    show(SAMPLE_CHECKS.proven);
    expect(root.activeElement).toBe(one(root, '[data-action="check-key"]'));
    expect(root.querySelector('[data-action="cancel-check"]')).toBeNull();
  });

  test('is disabled while something is missing, and says why', () => {
    const { root } = mountCard({ ...SAMPLE_CHECKS.idle, whyNot: 'First I need the key pair.' });
    expect((one(root, '[data-action="check-key"]') as HTMLButtonElement).disabled).toBe(true);
    expect(one(root, '[data-check-status="idle"]').textContent).toContain('First I need');
  });

  test('offers the options when there is no client ID', async () => {
    const { root, actions } = mountCard(SAMPLE_CHECKS.skipped);
    expect(one(root, '[data-check-status="skipped"]').dataset.reason).toBe('no-client-id');
    await clickButton(root, 'open-options');
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });
});

test('a company ID result that arrives during a click on Send does not move Send', () => {
  const actions = sampleActions();
  const steps = (view: AssistantView) => <StepList view={view} actions={actions} />;
  const whyNot = 'ConnectWise can check it once step 4 has your company ID.';
  const before = { ...SAMPLE_VIEWS.held, check: { ...SAMPLE_CHECKS.idle, whyNot } };
  const { root, show } = mount('panel', <div style={{ width: 345 }}>{steps(before)}</div>);
  const top = () => one(root, '[data-action="send-key"]').getBoundingClientRect().top;
  const initialTop = top();
  for (const company of [null, SAMPLE_CHECKS.company]) {
    const check = { ...SAMPLE_CHECKS.idle, company };
    show(<div style={{ width: 345 }}>{steps({ ...before, companyId: 'Contoso', check })}</div>);
    expect(top()).toBe(initialTop);
  }
});

describe('rights beyond the profile', () => {
  const hint = '[data-hint="more-rights"]';

  test('are said with their number, and the most far-reaching are named', () => {
    const { root, show } = mountCard(SAMPLE_CHECKS.adminRights);
    const card = one(root, hint);
    expect(card.dataset.excessCount).toBe('446');
    expect(card.textContent).toContain('446 levels beyond');
    expect([...card.querySelectorAll('li')].map(({ textContent }) => textContent)).toHaveLength(10);
    expect(one(card, 'li:first-child').textContent).toBe('System › Member Maintenance › Delete Level, All');
    expect(card.textContent).toContain('The most far-reaching');
    show(SAMPLE_CHECKS.tooMuch);
    expect(one(root, hint).textContent).not.toContain('The most far-reaching');
    show(SAMPLE_CHECKS.proven);
    expect(root.querySelector(hint)).toBeNull();
  });

  test('are a warning, but no more than a fact where the Admin role was chosen', () => {
    const { root, show } = mountCard(SAMPLE_CHECKS.tooMuch);
    expect(one(root, hint).className).toContain('notice-warn');
    show(SAMPLE_CHECKS.adminRights);
    expect(one(root, hint).className).toContain('notice-muted');
    show({ ...SAMPLE_CHECKS.adminRights, status: 'failed', reason: 'timeout' });
    expect(one(root, hint).className).toContain('notice-bad');
  });

  test('are named once, in the key’s step; step 4 says how many there are', () => {
    const view = { ...SAMPLE_VIEWS.heldWithCompany, check: SAMPLE_CHECKS.tooMuch };
    const { root } = mount('panel', <StepList view={view} actions={sampleActions()} />);
    expect(one(root, hint).closest('[data-step]')?.getAttribute('data-step')).toBe('key');
    const summary = one(root, '[data-step="handoff"] [data-check-status]');
    expect(summary.textContent).toContain('2 levels beyond');
    expect(one(summary, '.notice').className).toContain('notice-warn');
  });
});

describe('results', () => {
  test('name every level and the board, refused ones first', () => {
    const { root } = mountCard(SAMPLE_CHECKS.lacking);
    expect(results(root)).toEqual([
      'Service Desk/Service Tickets/edit refused',
      'board refused',
      'companies refused',
      'Service Desk/Service Tickets/add untested',
      'Companies/Company Maintenance/inquire proven',
      'Service Desk/Service Tickets/inquire proven',
      'System/Table Setup/inquire proven',
      'System/Member Maintenance/inquire proven',
    ]);
    expect(one(root, '.notice').className).toContain('notice-bad');
  });

  test('appear once, in the key’s step; step 4 has a summary', () => {
    const actions = sampleActions();
    const { root } = mount('panel', <StepList view={SAMPLE_VIEWS.checked} actions={actions} />);
    const levels = (step: string) => root.querySelectorAll(`[data-step="${step}"] [data-check*="/"]`).length;
    expect([levels('key'), levels('handoff')]).toEqual([6, 0]);
    expect(one(root, '[data-step="handoff"] [data-check-status]').textContent).toContain('lacks 1 level');
  });

  test('of the company ID appear at its field, with a button for ConnectWise’s own spelling', async () => {
    const actions = sampleActions();
    const { root } = mount('panel', <StepList view={SAMPLE_VIEWS.checked} actions={actions} />);
    const company = one(root, '[data-step="handoff"] [data-check="company"]');
    expect(company.dataset).toMatchObject({ state: 'refused', reason: 'wrong-case' });
    await userEvent.click(one(company, '[data-action="use-company-id"]'));
    expect(actions.setCompanyId).toHaveBeenCalledExactlyOnceWith('contoso');
  });

  test.each(['idle', 'running', 'failed', 'skipped', 'done'] as const)(
    'never disable sending to Office Protect (%s)',
    async (status) => {
      const view: AssistantView = {
        ...SAMPLE_VIEWS.heldWithCompany,
        nextButton: null,
        check: { ...SAMPLE_CHECKS.lacking, status },
      };
      const actions = sampleActions();
      const { root } = mount('panel', <StepList view={view} actions={actions} />);
      await clickButton(root, 'send-key');
      expect(actions.sendKey).toHaveBeenCalledOnce();
    },
  );
});
