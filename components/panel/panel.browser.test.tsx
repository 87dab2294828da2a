import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AssistantView } from '../../utils/setup/view.ts';
import { lowContrastTexts } from '../testing/contrast.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_CHECKS } from '../testing/sample-checks.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { Panel, type PanelLayout } from './panel.tsx';

/** Top of the collapsed panel, in CSS px. */
const TAB_TOP = 149;
const RIGHT: PanelLayout = { side: 'right', collapsed: false };

function mountPanel(view: AssistantView, layout = RIGHT) {
  const actions = sampleActions();
  const onLayout = vi.fn();
  const panel = (next: AssistantView, where: PanelLayout) => (
    <Panel
      view={next}
      actions={actions}
      layout={where}
      onLayout={onLayout}
      tabTop={TAB_TOP}
      isDisconnected={false}
    />
  );
  const mounted = mount('panel', panel(view, layout));
  return {
    actions,
    onLayout,
    root: mounted.root,
    show: (next: AssistantView, where = layout) => mounted.show(panel(next, where)),
  };
}

/** Attributes of a finding in the order of docs/hooks.md. */
function cell(root: ParentNode, name: string) {
  const { state, wanted, actual, optional } = one(root, `[data-cell="${name}"][data-state]`).dataset;
  return { state, wanted, actual, optional };
}

describe('hooks', () => {
  test('each step has its name and status, the aside has the screen', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.newKey);
    const aside = one(root, 'aside[aria-label="Office Protect setup"]');
    expect(aside.dataset.screen).toBe('api-key');
    const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')].map((step) => step.dataset);
    expect(steps.map(({ step, status }) => [step, status])).toEqual([
      ['role', 'done'],
      ['member', 'done'],
      ['key', 'current'],
      ['handoff', 'todo'],
    ]);
  });

  test('levels and extra permissions have cell, state, wanted and actual', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.role);
    expect(cell(root, 'Service Desk/Service Tickets/add')).toEqual({
      state: 'met',
      wanted: 'All',
      actual: 'All',
    });
    expect(cell(root, 'Service Desk/Service Tickets/inquire')).toEqual({
      state: 'missing',
      wanted: 'All',
      actual: 'My',
    });
    expect(cell(root, 'System/Member Maintenance/inquire')).toEqual({
      state: 'unseen',
      wanted: 'All',
      actual: '',
      optional: '',
    });
    expect(cell(root, 'Finance/Invoicing/inquire')).toEqual({
      state: 'excess',
      wanted: 'None',
      actual: 'My',
    });
    expect(root.querySelectorAll('[data-cell][data-state]')).toHaveLength(8);
  });

  test('states are given in words, not by colour alone', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.role);
    expect(one(root, '[data-cell="Service Desk/Service Tickets/inquire"][data-state]').textContent).toContain(
      'To set',
    );
    expect(one(root, '[data-cell="System/Member Maintenance/inquire"][data-state]').textContent).toContain(
      'Not seen yet',
    );
  });

  test('a long list of extra permissions is collapsed, and complete when expanded', async () => {
    const { root } = mountPanel(SAMPLE_VIEWS.long);
    const excess = [...root.querySelectorAll<HTMLElement>('[data-state="excess"]')];
    expect(excess).toHaveLength(40);
    expect(excess.filter((row) => row.checkVisibility())).toHaveLength(6);
    await userEvent.click(one(root, '.excess-more > summary'));
    expect(excess.every((row) => row.checkVisibility())).toBe(true);
  });

  test('findings of the member form start with the errors', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.member);
    const findings = [...root.querySelectorAll<HTMLElement>('[data-finding]')].map(({ dataset }) => dataset);
    expect(findings).toHaveLength(11);
    expect(findings.map(({ severity }) => severity).slice(0, 4)).toEqual(['error', 'error', 'warning', 'ok']);
    expect(findings[0]?.finding).toBe('member/role-id');
  });

  test('problems are named', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.unknown);
    const problems = [...root.querySelectorAll<HTMLElement>('[data-problem]')];
    expect(problems.map(({ dataset }) => dataset.problem)).toEqual([
      'level-headers',
      'System/Table Setup/inquire',
    ]);
    expect(problems[0]?.textContent).toContain('I cannot find the headers');
  });

  test.for([
    ['start', 'none', undefined],
    ['held', 'held', undefined],
    ['verified', 'delivered', undefined],
    ['expired', 'expired', undefined],
    ['keyRefused', 'refused', 'masked'],
  ] as const)('%s: the key is %s', ([name, status, reason]) => {
    const { root } = mountPanel(SAMPLE_VIEWS[name]);
    const key = one(root, '[data-key-status]');
    expect(key.dataset.keyStatus).toBe(status);
    expect(key.dataset.reason).toBe(reason);
  });
});

describe('layout', () => {
  test('collapse and move request another layout', async () => {
    const { root, onLayout } = mountPanel(SAMPLE_VIEWS.role);
    await userEvent.click(one(root, '[data-action="collapse"]'));
    expect(onLayout).toHaveBeenLastCalledWith({ side: 'right', collapsed: true });
    await userEvent.click(one(root, '[data-action="move"]'));
    expect(onLayout).toHaveBeenLastCalledWith({ side: 'left', collapsed: false });
  });

  test('collapsed, it is a narrow tab that says what is left to do', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.role, { side: 'right', collapsed: true });
    const aside = one(root, 'aside');
    expect(aside.dataset.screen).toBe('security-role');
    expect(aside.offsetWidth).toBeLessThanOrEqual(44);
    expect(aside.getBoundingClientRect().top).toBe(TAB_TOP);
    expect(aside.textContent).toBe('4 to set');
  });

  test('collapsed and opened by keyboard, the focus stays on the button', async () => {
    const { root, show, onLayout } = mountPanel(SAMPLE_VIEWS.role);
    onLayout.mockImplementation((layout) => show(SAMPLE_VIEWS.role, layout));
    one(root, '[data-action="collapse"]').focus();
    await userEvent.keyboard('{Enter}');
    expect(root.querySelector('[data-step]')).toBeNull();
    await expect.poll(() => root.activeElement).toBe(one(root, '[data-action="collapse"]'));
    await userEvent.keyboard('{Enter}');
    expect(root.querySelectorAll('[data-step]')).toHaveLength(4);
    await expect.poll(() => root.activeElement).toBe(one(root, '[data-action="collapse"]'));
  });

  test('collapsed by something other than a click, it does not take the focus', () => {
    const { root, show } = mountPanel(SAMPLE_VIEWS.role);
    show(SAMPLE_VIEWS.role, { side: 'right', collapsed: true });
    expect(one(root, '[data-action="collapse"]')).not.toBe(root.activeElement);
  });

  test('it is placed at its side and fits into a small window', async () => {
    await page.viewport(1024, 600);
    const { root, show } = mountPanel(SAMPLE_VIEWS.long);
    const aside = one(root, 'aside');
    const right = aside.getBoundingClientRect();
    expect([right.right, right.top, right.bottom, right.width]).toEqual([1012, 12, 588, 360]);
    show(SAMPLE_VIEWS.long, { side: 'left', collapsed: false });
    expect(aside.getBoundingClientRect().left).toBe(12);
    expect(aside.scrollWidth).toBeLessThanOrEqual(aside.clientWidth);
  });

  test('in a small window the next step is scrolled into view', async () => {
    await page.viewport(1024, 600);
    const { root, show } = mountPanel(SAMPLE_VIEWS.newKey);
    show({ ...SAMPLE_VIEWS.heldWithCompany, nextButton: null });
    const box = one(root, '[data-action="send-key"]').getBoundingClientRect();
    const body = one(root, '.panel-body').getBoundingClientRect();
    expect(box.top).toBeGreaterThan(body.top);
    expect(box.bottom).toBeLessThan(body.bottom);
  });

  test.each([
    ['.panel-body', 540],
    ['.panel', 420],
  ])('the next button of a step that continues is scrolled into view (%s, %i px)', async (part, height) => {
    await page.viewport(1024, height);
    const { root, show } = mountPanel(SAMPLE_VIEWS.waiting);
    const verified = { ...SAMPLE_VIEWS.verified, check: SAMPLE_CHECKS.lacking, nextButton: null };
    const scroller = one(root, part);
    scroller.scrollTop = 0;
    show(verified);
    const box = one(root, '[data-action="done"]').getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight);
    expect(box.top).toBeGreaterThan(frame.top);
    expect(box.bottom).toBeLessThan(frame.bottom);
    // The user's own scroll position is kept until the next step changes.
    scroller.scrollTop = 0;
    show({ ...verified, companyId: 'other' });
    expect(scroller.scrollTop).toBe(0);
  });

  test.each([700, 420])(
    'the button of the next step is in view and in one place on every screen (%i px)',
    async (height) => {
      await page.viewport(1024, height);
      const { root, show } = mountPanel(SAMPLE_VIEWS.role);
      const places = [SAMPLE_VIEWS.role, SAMPLE_VIEWS.heldWithCompany, SAMPLE_VIEWS.verified].map((view) => {
        show(view);
        const { left, top, right, bottom } = one(root, '[data-primary]').getBoundingClientRect();
        return { left, top, right, bottom };
      });
      expect(places[0]?.bottom).toBeLessThan(height);
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
    },
  );

  test('page styles do not apply inside, and key events do not leave the panel', async () => {
    document.body.style.cssText =
      'font: 40px/3 serif; color: red; text-transform: uppercase; text-align: right';
    const onKeyDown = vi.fn();
    document.addEventListener('keydown', onKeyDown);
    const { root } = mountPanel(SAMPLE_VIEWS.held);
    const style = getComputedStyle(one(root, 'h2'));
    expect([style.fontSize, style.textTransform, style.textAlign]).toEqual(['17px', 'none', 'start']);
    await userEvent.type(one(root, '[data-field="company-id"]'), 'a');
    expect(onKeyDown).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onKeyDown);
    document.body.style.cssText = '';
  });
});

test('the optional levels are a question, until it is answered', async () => {
  const { root, actions, show } = mountPanel(SAMPLE_VIEWS.role);
  await userEvent.click(one(root, '[data-action="want-optional"]'));
  expect(actions.chooseOptional).toHaveBeenLastCalledWith(true);
  await userEvent.click(one(root, '[data-action="skip-optional"]'));
  expect(actions.chooseOptional).toHaveBeenLastCalledWith(false);
  show({ ...SAMPLE_VIEWS.role, wantsOptional: true });
  expect(root.querySelector('[data-action$="-optional"]')).toBeNull();
});

test('once a company ID is typed, the button below it sends, and none comes above it', async () => {
  const { root, show } = mountPanel(SAMPLE_VIEWS.held);
  await userEvent.type(one(root, '[data-field="company-id"]'), 'contoso');
  const below = one(root, '[data-step="handoff"] [data-action="send-key"]').getBoundingClientRect();
  show(SAMPLE_VIEWS.heldWithCompany);
  expect(root.querySelectorAll('[data-action="send-key"]')).toHaveLength(1);
  expect(one(root, '[data-action="send-key"]').getBoundingClientRect()).toEqual(below);
});

describe('the button of the next step', () => {
  test.each([
    ['set-all', SAMPLE_VIEWS.role, 'setLevels'],
    ['send-key', SAMPLE_VIEWS.heldWithCompany, 'sendKey'],
    ['done', SAMPLE_VIEWS.verified, 'done'],
  ] as const)(
    '%s: runs once for a real click, and not for one made by a script',
    async (action, view, callback) => {
      const { root, actions } = mountPanel(view);
      const button = root.querySelector<HTMLElement>('[data-next] [data-primary]');
      expect(button?.dataset.action).toBe(action);
      button?.click();
      expect(actions[callback]).not.toHaveBeenCalled();
      await userEvent.click(button as HTMLElement);
      expect(actions[callback]).toHaveBeenCalledOnce();
    },
  );

  test('the second click of a double click does not press the button of the step that follows', async () => {
    const { root, actions, show } = mountPanel(SAMPLE_VIEWS.heldWithCompany);
    actions.sendKey.mockImplementation(() => show(SAMPLE_VIEWS.verified));
    await userEvent.dblClick(root.querySelector('[data-primary]') as HTMLElement);
    expect(actions.sendKey).toHaveBeenCalledOnce();
    expect(root.querySelector<HTMLElement>('[data-primary]')?.dataset.action).toBe('done');
    expect(actions.done).not.toHaveBeenCalled();
  });
});

describe('accessibility', () => {
  const views = Object.entries(SAMPLE_VIEWS);
  for (const scheme of ['light', 'dark']) {
    test.for(views)(`${scheme} %s: all text is legible`, ([, view]) => {
      const { root } = mountPanel(view);
      one(root, 'aside').style.colorScheme = scheme;
      expect(root.textContent).toContain(view.next.title);
      expect(lowContrastTexts(root)).toEqual([]);
    });
  }

  test.for(views)('%s: every button and field has a name', ([, view]) => {
    const { root } = mountPanel(view);
    const controls = [...root.querySelectorAll<HTMLElement>('button, input')];
    expect(controls.length).toBeGreaterThan(1);
    const nameless = controls.filter(
      (control) =>
        !control.textContent.trim() && !control.ariaLabel && !(control as HTMLInputElement).labels?.length,
    );
    expect(nameless).toEqual([]);
  });

  test('the next step is announced, the countdown is not', () => {
    const { root } = mountPanel(SAMPLE_VIEWS.held);
    const regions = [...root.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
    expect(regions.map(({ className }) => className)).toEqual(['next-words', 'visually-hidden']);
    expect(regions[0]?.textContent).toContain(SAMPLE_VIEWS.held.next.title);
    expect(root.querySelector('[role="status"] [role="timer"]')).toBeNull();
  });
});
