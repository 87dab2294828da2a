/** What screen readers announce while the view changes: each change, once. */
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Access } from '../../utils/connectwise/model/levels.ts';
import type { ActionState, AssistantView } from '../../utils/setup/view.ts';
import { Panel, type PanelProps } from '../panel/panel.tsx';
import { Popup } from '../popup/popup.tsx';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_CHECKS } from '../testing/sample-checks.ts';
import { SAMPLE_VIEWS, sampleLevels } from '../testing/sample-views.ts';
import { recordSpeech } from '../testing/speech.ts';

const { role, member, newKey, held, keyRefused, unknown, waiting, verified, handoffRefused } = SAMPLE_VIEWS;
const EDIT = 'Service Desk/Service Tickets/edit';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const actions = sampleActions();
const panelFor = (view: AssistantView, props: Partial<PanelProps> = {}) => (
  <Panel
    view={view}
    actions={actions}
    layout={{ side: 'right', collapsed: false }}
    onLayout={() => {}}
    isDisconnected={false}
    {...props}
  />
);

/** A panel after its initial announcement, and what is announced from then on. */
async function panelWith(view: AssistantView, props: Partial<PanelProps> = {}) {
  const { root, show } = await act(() => mount('panel', panelFor(view, props)));
  const speech = recordSpeech(root);
  speech.takeAnnouncements();
  return {
    root,
    async after(next: AssistantView, props: Partial<PanelProps> = {}) {
      await act(() => show(panelFor(structuredClone(next), props)));
      return speech.takeAnnouncements();
    },
    async afterSeconds(seconds: number) {
      await act(() => vi.advanceTimersByTime(seconds * 1000));
      return speech.takeAnnouncements();
    },
  };
}

function withLevel(actual: Access, view: AssistantView = role): AssistantView {
  const levels = sampleLevels({ 'Service Desk/Service Tickets/add': 'All', [EDIT]: actual });
  return { ...view, levels };
}

test('on mount it announces itself and the next step, once', async () => {
  const { root } = await act(() => mount('panel', panelFor(role)));
  const [liveRegion] = [...root.querySelectorAll('[role="status"]')].slice(-1);
  expect(liveRegion?.textContent).toBe('Office Protect setup. Set 2 levels to All');
});

test('rendering the same view again announces nothing, and neither does the countdown', async () => {
  const panel = await panelWith(held);
  expect(await panel.after(held)).toEqual([]);
  const timer = one(panel.root, '[role="timer"]');
  const before = timer.textContent;
  expect(await panel.afterSeconds(3)).toEqual([]);
  expect(timer.textContent).not.toBe(before);
});

test('a level that changes on the page is announced, and so is the next step', async () => {
  const panel = await panelWith(withLevel('None'));
  expect(await panel.after(withLevel('All'))).toEqual([
    'Service Tickets, Edit Level: is All, as it should be. Set.',
  ]);
  expect(await panel.after(withLevel('All'))).toEqual([]);
  const one = { ...role.next, title: 'Set 1 level to All' };
  expect(await panel.after(withLevel('None', { ...role, next: one }))).toEqual([
    `Step 1 of 4 / Set 1 level to All / ${role.next.detail}`,
    'Service Tickets, Edit Level: is None, should be All. To set.',
  ]);
});

test('when a role opens, its levels are not announced: the next step summarizes them', async () => {
  const panel = await panelWith({ ...role, levels: sampleLevels(), excess: [] });
  expect(await panel.after(role)).toEqual([]);
});

test('an action announces its result, and not each level', async () => {
  const work: ActionState = {
    ...{ kind: 'set', status: 'running', done: 0, total: 2, at: EDIT, reason: null, canPutBack: true },
  };
  const panel = await panelWith(withLevel('None'));
  expect(await panel.after({ ...withLevel('None'), work: { ...work, text: 'Setting Edit.' } })).toEqual([]);
  expect(await panel.after({ ...withLevel('All'), work: { ...work, done: 1, text: 'Setting.' } })).toEqual(
    [],
  );
  const done = { ...work, status: 'done', done: 2, text: '2 levels are set.' } as const;
  expect(await panel.after({ ...withLevel('All'), work: done })).toEqual(['2 levels are set.']);
});

test('a field of the member form is announced when it becomes right', async () => {
  const panel = await panelWith(member);
  const fixed = member.member.map((finding) =>
    finding.field === 'level' ? { ...finding, severity: 'ok' as const, text: 'Level is right.' } : finding,
  );
  expect(await panel.after({ ...member, member: fixed })).toEqual(['level: Right. Level is right.']);
});

test.for([
  ['a held key', newKey, held, held.key.text],
  ['a form that is not there yet', held, waiting, waiting.handoff.text],
  ['a form that is filled', waiting, verified, verified.handoff.text],
  ['a form that could not be filled', waiting, handoffRefused, handoffRefused.handoff.text],
  ['what cannot be read', role, unknown, unknown.problems[0]?.text ?? ''],
] as const)('%s is announced once', async ([, before, after, text]) => {
  const panel = await panelWith(before);
  const announced = (await panel.after(after)).join(' ');
  expect(announced.split(text)).toHaveLength(2);
  expect(await panel.after(after)).toEqual([]);
});

test('the result of a check is announced with what the key may do beyond the profile', async () => {
  const panel = await panelWith(held);
  await panel.after({ ...held, check: SAMPLE_CHECKS.running });
  const [announced] = await panel.after({ ...held, check: SAMPLE_CHECKS.tooMuch });
  expect(announced).toContain('6 of 6 levels proven. The key has 2 levels beyond');
});

test('a text that the next step contains as well is announced once', async () => {
  const panel = await panelWith(newKey);
  const next = { ...keyRefused.next, detail: keyRefused.key.text };
  const announced = await panel.after({ ...keyRefused, next });
  expect(announced.join(' ').split(keyRefused.key.text)).toHaveLength(2);
});

test('an ignored click is announced', async () => {
  const panel = await panelWith(held);
  expect(await panel.after(held, { isObstructed: true })).toEqual(['Your click was ignored']);
});

test('collapsed, it still announces the next step', async () => {
  const layout = { side: 'right', collapsed: true } as const;
  const panel = await panelWith(role, { layout });
  expect(await panel.after({ ...role, next: { ...role.next, title: 'Click Save' } }, { layout })).toEqual([
    'Click Save',
  ]);
});

test('the text is removed after some seconds, silently', async () => {
  const panel = await panelWith(withLevel('None'));
  await panel.after(withLevel('All'));
  expect(await panel.afterSeconds(10)).toEqual([]);
  expect([...panel.root.querySelectorAll('[role="status"]')].at(-1)?.textContent).toBe('');
});

test('the popup announces a changed key state', async () => {
  const popup = (view: AssistantView) => (
    <Popup
      view={view}
      live={false}
      actions={actions}
      unknownHost={null}
      ownAddress={null}
      isOwnHostRefused={false}
      missingHostPermissions={[]}
      shortcut=""
      panelPlace="page"
      canMovePanel
      canReport={false}
      onOpenPanel={() => {}}
      onOpenConnectWise={() => {}}
      onOpenPortal={() => {}}
      onOpenOptions={() => {}}
      onUsePageAs={() => {}}
      onAllowOwnHost={() => {}}
    />
  );
  const { root, show } = await act(() => mount('popup', popup(held)));
  const speech = recordSpeech(root);
  expect(speech.takeAnnouncements()).toEqual([]);
  await act(() => show(popup(keyRefused)));
  expect(speech.takeAnnouncements()).toEqual([keyRefused.key.text]);
});
