/** What a screen reader says by itself while the work goes on: what changed, each thing once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Access } from '../../utils/connectwise/model/levels.ts';
import type { ActionState, AssistantView } from '../../utils/setup/view.ts';
import { Panel, type PanelProps } from '../panel/panel.tsx';
import { Popup } from '../popup/popup.tsx';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_VIEWS, sampleLevels } from '../testing/sample-views.ts';
import { listen } from '../testing/speech.ts';

const { role, member, newKey, held, keyRefused, unknown, waiting, verified, handoffRefused } = SAMPLE_VIEWS;
const EDIT = 'Service Desk/Service Tickets/edit';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const actions = sampleActions();
const paint = (view: AssistantView, props: Partial<PanelProps> = {}) => (
  <Panel
    view={view}
    actions={actions}
    layout={{ side: 'right', collapsed: false }}
    onLayout={() => {}}
    isDisconnected={false}
    {...props}
  />
);

/** A panel that has greeted, and what is heard from it since. */
async function panelWith(view: AssistantView, props: Partial<PanelProps> = {}) {
  const { root, show } = mount('panel', paint(view, props));
  const speech = listen(root);
  await settled();
  speech.heard();
  return {
    root,
    async after(next: AssistantView, props: Partial<PanelProps> = {}) {
      show(paint(structuredClone(next), props));
      await settled();
      return speech.heard();
    },
    async afterSeconds(seconds: number) {
      vi.advanceTimersByTime(seconds * 1000);
      await settled();
      return speech.heard();
    },
  };
}

/** React has done what follows from a change. */
const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function withLevel(actual: Access, view: AssistantView = role): AssistantView {
  const levels = sampleLevels({ 'Service Desk/Service Tickets/add': 'All', [EDIT]: actual });
  return { ...view, levels };
}

test('it says once that it came, and what is next', async () => {
  const { root } = mount('panel', paint(role));
  await settled();
  const [liveRegion] = [...root.querySelectorAll('[role="status"]')].slice(-1);
  expect(liveRegion?.textContent).toBe('Office Protect setup. Set 2 levels to All');
});

test('a view that is drawn again says nothing, and no tick of a countdown does', async () => {
  const panel = await panelWith(held);
  expect(await panel.after(held)).toEqual([]);
  const timer = one(panel.root, '[role="timer"]');
  const before = timer.textContent;
  expect(await panel.afterSeconds(3)).toEqual([]);
  expect(timer.textContent).not.toBe(before);
});

test('a level that is set on the page is heard, and so is what is next', async () => {
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

test('a role that opens is no flood: the next thing to do speaks for all its levels', async () => {
  const panel = await panelWith({ ...role, levels: sampleLevels(), excess: [] });
  expect(await panel.after(role)).toEqual([]);
});

test('work says how it ended, and not each level on its way', async () => {
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

test('a field of the member form is heard when it becomes right', async () => {
  const panel = await panelWith(member);
  const mended = member.member.map((finding) =>
    finding.field === 'level' ? { ...finding, severity: 'ok' as const, text: 'Level is right.' } : finding,
  );
  expect(await panel.after({ ...member, member: mended })).toEqual(['level: Right. Level is right.']);
});

test.for([
  ['a held key', newKey, held, held.key.text],
  ['a form that is awaited', held, waiting, waiting.handoff.text],
  ['a form that is filled', waiting, verified, verified.handoff.text],
  ['a form that is not', waiting, handoffRefused, handoffRefused.handoff.text],
  ['what cannot be read', role, unknown, unknown.problems[0]?.text ?? ''],
] as const)('%s is heard once', async ([, before, after, text]) => {
  const panel = await panelWith(before);
  const heard = (await panel.after(after)).join(' ');
  expect(heard.split(text)).toHaveLength(2);
  expect(await panel.after(after)).toEqual([]);
});

test('what the next thing to do says as well is said once', async () => {
  const panel = await panelWith(newKey);
  const next = { ...keyRefused.next, detail: keyRefused.key.text };
  const heard = await panel.after({ ...keyRefused, next });
  expect(heard.join(' ').split(keyRefused.key.text)).toHaveLength(2);
});

test('a press that was not counted is heard', async () => {
  const panel = await panelWith(held);
  expect(await panel.after(held, { isObstructed: true })).toEqual(['Your click was ignored']);
});

test('narrowed to a tab, it still says what is next', async () => {
  const layout = { side: 'right', collapsed: true } as const;
  const panel = await panelWith(role, { layout });
  expect(await panel.after({ ...role, next: { ...role.next, title: 'Click Save' } }, { layout })).toEqual([
    'Click Save',
  ]);
});

test('what was said is taken away after a while, in silence', async () => {
  const panel = await panelWith(withLevel('None'));
  await panel.after(withLevel('All'));
  expect(await panel.afterSeconds(10)).toEqual([]);
  expect([...panel.root.querySelectorAll('[role="status"]')].at(-1)?.textContent).toBe('');
});

test('the popup tells what became of the key', async () => {
  const popup = (view: AssistantView) => (
    <Popup
      view={view}
      live={false}
      actions={actions}
      unknownHost={null}
      missingHostPermissions={[]}
      shortcut=""
      onOpenPanel={() => {}}
      onOpenConnectWise={() => {}}
      onOpenOfficeProtect={() => {}}
      onOpenOptions={() => {}}
      onUsePageAs={() => {}}
    />
  );
  const { root, show } = mount('popup', popup(held));
  const speech = listen(root);
  await settled();
  expect(speech.heard()).toEqual([]);
  show(popup(keyRefused));
  await settled();
  expect(speech.heard()).toEqual([keyRefused.key.text]);
});
