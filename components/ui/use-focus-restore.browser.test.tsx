/** Whoever works by keyboard is never thrown out: what had the focus may vanish, the place where it was has it then. */
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
const lost = { id: '1', member: '', description: '', publicKeyEnd: 'Xq4T', takenAt: 0 };
const done: ActionState = {
  ...{ kind: 'set', status: 'done', done: 1, total: 1, at: EDIT, reason: null, canPutBack: true },
};
const working = { ...done, status: 'running', text: 'Setting.' } as const;

function mountPanel(view: AssistantView) {
  const actions = sampleActions();
  const onEscape = vi.fn();
  const paint = (next: AssistantView) => (
    <Panel
      view={next}
      actions={actions}
      layout={{ side: 'right', collapsed: false }}
      onLayout={() => {}}
      onEscape={onEscape}
      isDisconnected={false}
    />
  );
  const { root, show } = mount('panel', paint(view));
  return { root, actions, onEscape, show: (next: AssistantView) => show(paint(next)) };
}

/** What has the focus, as a person would name it. */
function focused(root: ShadowRoot | Document): string {
  const element = root.activeElement;
  if (!element || element === document.body) return 'nothing';
  return element.ariaLabel ?? element.textContent.trim();
}

/** The view in which a button of the panel is pressed by Enter, the view that comes of it, and where the focus is then. */
const PRESSES: [button: string, before: AssistantView, after: AssistantView, focus: string | RegExp][] = [
  [
    `[data-action="set-level"][data-cell="${EDIT}"]`,
    role,
    { ...role, levels: sampleLevels({ ...ALL, [EDIT]: 'All' }) },
    'Service Tickets, Edit Level: is All, as it should be. Set.',
  ],
  ['[data-action="set-all"]', role, { ...role, levels: sampleLevels(ALL) }, /^Required4 of 4 set/],
  ['.excess [data-action="set-level"]', role, { ...role, excess: [] }, /Security Role/],
  ['[data-action="fill-field"]', MEMBER_TO_FILL(), member, /^member id: Right/],
  ['[data-action="cancel-work"]', { ...role, work: working }, role, /Security Role/],
  ['[data-action="put-back"]', { ...role, work: { ...done, text: 'Set.' } }, role, /Security Role/],
  ['[data-action="take-key"]', offered, { ...held, next: newKey.next }, /API key/],
  ['[data-action="discard-key"]', { ...held, next: newKey.next }, wiped, /API key/],
  ['[data-action="discard-key"]', held, wiped, /API key/],
  ['[data-action="send-key"]', heldWithCompany, verified, /Office Protect/],
  ['[data-action="done"]', verified, { ...wiped, next: verified.next }, /Office Protect/],
  ['[data-action="cancel-check"]', checking, held, /API key/],
  ['[data-action="dismiss-records"]', { ...newKey, undeliveredKeys: [lost] }, newKey, 'Click Save'],
];

function MEMBER_TO_FILL(): AssistantView {
  const [first, ...others] = member.member;
  if (!first) throw new Error('The sample has no finding.');
  return { ...member, member: [{ ...first, severity: 'error', suggestion: 'OfficeProtect' }, ...others] };
}

test.for(PRESSES)('%s pressed and gone', async ([button, before, after, focus]) => {
  const { root, show } = mountPanel(before);
  const pressed = root.querySelector<HTMLElement>(button);
  pressed?.focus();
  expect(root.activeElement).toBe(pressed);
  await userEvent.keyboard('{Enter}');
  show(after);
  await expect.poll(() => focused(root)).toMatch(focus);
  expect(root.activeElement?.matches('button')).toBe(false);
});

test('a step that closes leaves the focus to what is next', async () => {
  const { root, show } = mountPanel(held);
  one(root, '[data-action="discard-key"]').focus();
  show({ ...verified, key: { ...verified.key, status: 'wiped' } });
  await expect.poll(() => focused(root)).toBe('Click Check connection');
});

test('what has nothing to do with the focus does not move it, in the panel or out of it', async () => {
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
] as const)('work on the page takes the focus; %s, it comes back: %s', async ([status, isBack]) => {
  const { root, show } = mountPanel(role);
  const input = document.createElement('input');
  document.body.append(input);
  const button = one(root, `[data-action="set-level"][data-cell="${EDIT}"]`);
  button.focus();
  await userEvent.keyboard('{Enter}');
  show({ ...role, work: working });
  input.focus();
  show({ ...role, levels: sampleLevels(ALL), work: { ...done, status, text: 'Set.' } });
  await expect.poll(() => document.activeElement === root.host).toBe(isBack);
  if (isBack) expect(focused(root)).toContain('Service Tickets, Edit Level');
  input.remove();
});

test('whoever left the panel by Tab is not brought back', async () => {
  const { root, show } = mountPanel({ ...role, work: working });
  one(root, '[data-action="page-check"]').focus();
  await userEvent.tab();
  expect(document.activeElement).not.toBe(root.host);
  show({ ...role, work: { ...done, text: 'Set.' } });
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement).not.toBe(root.host);
});

test('the report of the page has the focus when it opens, and gives it back', async () => {
  const { root } = mountPanel(role);
  one(root, '[data-action="page-check"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement?.localName).toBe('textarea');
  one(root, '[data-action="close-page-check"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused(root)).toBe('Report this page');
});

test('to change the route begins at the route that is chosen', async () => {
  const { root } = mountPanel(role);
  one(root, '[data-action="change-route"]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.activeElement).toBe(one(root, 'input[value="dedicated"]'));
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => focused(root)).toMatch(/Security Role/);
});

test('Esc is for the page, and no letter is', async () => {
  const { root, onEscape } = mountPanel(held);
  one(root, '[data-field="company-id"]').focus();
  await userEvent.keyboard('a');
  expect(onEscape).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onEscape).toHaveBeenCalledOnce();
});

test('the popup keeps it where the key was discarded', async () => {
  const { root, show } = mount('popup', POPUP_STATES.held);
  one(root, '[data-action="discard-key"]').focus();
  show(POPUP_STATES.wiped);
  await expect.poll(() => focused(root)).toBe('API key');
});

/** Options that take what they are told, as the background would. */
function Remembering() {
  const [minutes, setMinutes] = useState(15);
  const [capture, setCapture] = useState<'auto' | 'ask'>('auto');
  const [places, setPlaces] = useState([
    { origin: 'https://cw.acme.example', name: 'cw.acme.example', isFixed: false, isAllowed: true },
  ]);
  const { props } = OPTIONS_STATES.plain as { props: OptionsProps };
  return (
    <Options
      {...props}
      places={{ connectwise: places, portal: [] }}
      keyMinutes={{ value: minutes, isFixed: false }}
      capture={{ value: capture, isFixed: false }}
      onKeyMinutes={setMinutes}
      onCapture={setCapture}
      onRemoveAddress={() => setPlaces([])}
    />
  );
}

test.for([
  ['[data-field="key-minutes"]', '{Backspace}{Enter}', '1'],
  ['[data-field="capture"]:checked', '{ArrowDown}', 'ask'],
] as const)('options: %s is taken and keeps the focus', async ([field, keys, value]) => {
  const container = mountPage('options', <Remembering />, 'en');
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
  const container = mountPage('options', <Remembering />, 'en');
  one(container, button).focus();
  await userEvent.keyboard(keys);
  await expect.poll(() => focused(document)).toBe(focus);
});
