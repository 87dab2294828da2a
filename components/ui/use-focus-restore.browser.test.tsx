/** Keyboard users keep their position: when the focused element is removed, a container nearby gets the focus. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ActionState, AssistantView } from '../../utils/setup/view.ts';
import { Options, type OptionsProps } from '../options/options.tsx';
import { Panel } from '../panel/panel.tsx';
import { mount, mountPage, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { OPTIONS_STATES, POPUP_STATES } from '../testing/sample-states.tsx';
import { SAMPLE_VIEWS, sampleLevels } from '../testing/sample-views.ts';

const { role, member, newKey, held, heldWithCompany, expired, verified, checking } = SAMPLE_VIEWS;
const EDIT = 'Service Desk/Service Tickets/edit';
const ALL = Object.fromEntries(role.levels.map(({ cell }) => [cell, 'All' as const]));
const offered = { ...newKey, key: { ...newKey.key, isOffered: true } };
const wiped = { ...expired, key: { ...expired.key, status: 'wiped' as const } };
const undelivered = { id: '1', member: '', description: '', publicKeyEnd: 'Xq4T', takenAt: 0 };
const done: ActionState = {
  ...{ kind: 'set', status: 'done', done: 1, total: 1, at: EDIT, reason: null, canPutBack: true },
};
const running = { ...done, status: 'running', text: 'Setting.' } as const;

function mountPanel(view: AssistantView) {
  const actions = sampleActions();
  const onEscape = vi.fn();
  const panel = (next: AssistantView) => (
    <Panel
      view={next}
      actions={actions}
      layout={{ side: 'right', collapsed: false }}
      onLayout={() => {}}
      onEscape={onEscape}
      isDisconnected={false}
    />
  );
  const { root, show } = mount('panel', panel(view));
  return { root, actions, onEscape, show: (next: AssistantView) => show(panel(next)) };
}

/** The name or text of the focused element. */
function focused(root: ShadowRoot | Document): string {
  const element = root.activeElement;
  if (!element || element === document.body) return 'nothing';
  return element.ariaLabel ?? element.textContent.trim();
}

/** A button activated by Enter, the view before and after, and the text of the element that is focused then. */
const CASES: [button: string, before: AssistantView, after: AssistantView, focus: string | RegExp][] = [
  [
    `[data-action="set-level"][data-cell="${EDIT}"]`,
    role,
    { ...role, levels: sampleLevels({ ...ALL, [EDIT]: 'All' }) },
    'Service Tickets, Edit Level: is All, as it should be. Set.',
  ],
  [
    '[data-action="set-all"]',
    role,
    { ...role, levels: sampleLevels(ALL), nextButton: null },
    role.next.title,
  ],
  ['.excess [data-action="set-level"]', role, { ...role, excess: [] }, /Security Role/],
  ['[data-action="fill-field"]', memberToFill(), member, /^member id: Right/],
  ['[data-action="cancel-work"]', { ...role, work: running }, role, /Security Role/],
  ['[data-action="put-back"]', { ...role, work: { ...done, text: 'Set.' } }, role, /Security Role/],
  ['[data-action="take-key"]', offered, { ...held, next: newKey.next }, /API key/],
  ['[data-action="discard-key"]', { ...held, next: newKey.next }, wiped, /API key/],
  ['[data-action="discard-key"]', held, wiped, /API key/],
  ['[data-action="send-key"]', heldWithCompany, verified, verified.next.title],
  ['[data-action="done"]', verified, { ...wiped, next: verified.next }, verified.next.title],
  ['[data-action="cancel-check"]', checking, held, /API key/],
  ['[data-action="dismiss-records"]', { ...newKey, undeliveredKeys: [undelivered] }, newKey, 'Click Save'],
];

function memberToFill(): AssistantView {
  const [first, ...others] = member.member;
  if (!first) throw new Error('The sample has no finding.');
  return { ...member, member: [{ ...first, severity: 'error', suggestion: 'OfficeProtect' }, ...others] };
}

test.for(CASES)('%s is removed after a click', async ([button, before, after, focus]) => {
  const { root, show } = mountPanel(before);
  const target = root.querySelector<HTMLElement>(button);
  target?.focus();
  expect(root.activeElement).toBe(target);
  await userEvent.keyboard('{Enter}');
  show(after);
  await expect.poll(() => focused(root)).toMatch(focus);
  expect(root.activeElement?.matches('button')).toBe(false);
});

test('when a step closes, the next step gets the focus', async () => {
  const { root, show } = mountPanel(held);
  one(root, '[data-action="discard-key"]').focus();
  show({ ...verified, key: { ...verified.key, status: 'wiped' } });
  await expect.poll(() => focused(root)).toBe('Click Check connection');
});

test('other changes do not move the focus, inside the panel or outside', async () => {
  const { root, show } = mountPanel(held);
  one(root, '[data-field="company-id"]').focus();
  show(heldWithCompany);
  expect(root.activeElement).toBe(one(root, '[data-field="company-id"]'));
  const input = document.createElement('input');
  document.body.append(input);
  input.focus();
  show(wiped);
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement).toBe(input);
  input.remove();
});

test.for([
  ['done', true],
  ['stopped', true],
  ['cancelled', false],
] as const)('an action takes the focus; when %s, it is restored: %s', async ([status, isBack]) => {
  const { root, show } = mountPanel(role);
  const input = document.createElement('input');
  document.body.append(input);
  const button = one(root, `[data-action="set-level"][data-cell="${EDIT}"]`);
  button.focus();
  await userEvent.keyboard('{Enter}');
  show({ ...role, work: running });
  input.focus();
  show({ ...role, levels: sampleLevels(ALL), work: { ...done, status, text: 'Set.' } });
  await expect.poll(() => document.activeElement === root.host).toBe(isBack);
  if (isBack) expect(focused(root)).toContain('Service Tickets, Edit Level');
  input.remove();
});

test('the focus is not restored after the user left the panel by Tab', async () => {
  const { root, show } = mountPanel({ ...role, work: running });
  one(root, '[data-action="page-check"]').focus();
  await userEvent.tab();
  expect(document.activeElement).not.toBe(root.host);
  show({ ...role, work: { ...done, text: 'Set.' } });
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement).not.toBe(root.host);
});

test('the diagnostics report gets the focus when it opens, and returns it', async () => {
  const { root } = mountPanel(role);
  one(root, '[data-action="page-check"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement?.localName).toBe('textarea');
  one(root, '[data-action="close-page-check"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused(root)).toBe('Report this page');
});

test('changing the route focuses the chosen route', async () => {
  const { root } = mountPanel(role);
  one(root, '[data-action="change-route"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement).toBe(one(root, 'input[value="dedicated"]'));
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => focused(root)).toMatch(/Security Role/);
});

test('Esc calls onEscape, and letters do not', async () => {
  const { root, onEscape } = mountPanel(held);
  one(root, '[data-field="company-id"]').focus();
  await userEvent.keyboard('a');
  expect(onEscape).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onEscape).toHaveBeenCalledOnce();
});

test('in the popup the focus stays at the key after it was discarded', async () => {
  const { root, show } = mount('popup', POPUP_STATES.held);
  one(root, '[data-action="discard-key"]').focus();
  show(POPUP_STATES.wiped);
  await expect.poll(() => focused(root)).toBe('API key');
});

/** Options that apply each change, as the background does. */
function StatefulOptions() {
  const [minutes, setMinutes] = useState(15);
  const [capture, setCapture] = useState<'auto' | 'ask'>('auto');
  const [addresses, setAddresses] = useState([
    { origin: 'https://cw.acme.example', name: 'cw.acme.example', isFixed: false, isAllowed: true },
  ]);
  const { props } = OPTIONS_STATES.plain as { props: OptionsProps };
  return (
    <Options
      {...props}
      addresses={{ connectwise: addresses, portal: [] }}
      keyMinutes={{ value: minutes, isFixed: false }}
      capture={{ value: capture, isFixed: false }}
      onKeyMinutes={setMinutes}
      onCapture={setCapture}
      onRemoveAddress={() => setAddresses([])}
    />
  );
}

test.for([
  ['[data-field="key-minutes"]', '{Backspace}{Enter}', '1'],
  ['[data-field="capture"]:checked', '{ArrowDown}', 'ask'],
] as const)('options: %s is committed and keeps the focus', async ([field, keys, value]) => {
  const container = mountPage('options', <StatefulOptions />, 'en');
  const input = one(container, field);
  input.focus();
  await userEvent.keyboard(keys);
  await expect.poll(() => input.isConnected).toBe(false);
  await expect.poll(() => (document.activeElement as HTMLInputElement).value).toBe(value);
});

test.for([
  ['[data-action="remove-place"]', '{Enter}', 'ConnectWise servers'],
  ['[data-action="reset"]', '{Enter}{Enter}', 'Start over'],
  ['[data-action="reset"]', '{Enter}{Tab}{Enter}', 'Start over'],
] as const)('options: %s %s', async ([button, keys, focus]) => {
  const container = mountPage('options', <StatefulOptions />, 'en');
  one(container, button).focus();
  await userEvent.keyboard(keys);
  await expect.poll(() => focused(document)).toBe(focus);
});
