import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardOptions, cardState } from '../testing/card-state.ts';
import { createHandoffCard, type HandoffCard } from './handoff-card.ts';

const REASONS = [
  ...[
    'no-form',
    'ambiguous',
    'combined',
    'not-editable',
    'not-visible',
    'translated',
    'signed-out',
    'no-answer',
    'wrong-origin',
    'sandboxed',
  ],
  ...['value-rejected', 'no-key', 'expired', 'no-permission'],
];

const actions = { fill: vi.fn(), wipe: vi.fn(), fillOne: vi.fn() };
let card: HandoffCard;

function show(state: CardOptions): ShadowRoot {
  card.show(cardState(state));
  const root = document.querySelector('office-protect-handoff')?.shadowRoot;
  if (!root) throw new Error('The card is not on the page.');
  return root;
}

function button(root: ShadowRoot, action: string): HTMLButtonElement {
  const found = root.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  if (found === null) throw new Error(`There is no button ${action}.`);
  return found;
}

beforeEach(() => {
  vi.clearAllMocks();
  card = createHandoffCard(document, actions, { mode: 'open' });
});

afterEach(() => card.remove());

test('the shadow root is closed unless the caller opens it', () => {
  const closed = createHandoffCard(document, actions);
  closed.show(cardState({}));
  expect(document.querySelector('office-protect-handoff')?.shadowRoot).toBeNull();
  closed.remove();
  expect(document.querySelector('office-protect-handoff')).toBeNull();
});

test('each state is on the card, with its reason', () => {
  const root = show({ handoff: 'refused', reason: 'ambiguous' });
  const section = root.querySelector('section');
  expect(section?.dataset).toMatchObject({ handoff: 'refused', reason: 'ambiguous' });
  for (const handoff of ['waiting', 'ready', 'filled', 'verified'] as const) {
    show({ handoff });
    expect({ ...section?.dataset }).toEqual({ handoff });
    expect(root.querySelector('.status')?.textContent).toContain(cardState({ handoff }).texts.detail);
  }
});

test('in front of a form that cannot be filled yet it says what it waits for', () => {
  const reasons = [
    'ambiguous',
    'combined',
    'not-editable',
    'not-visible',
    'translated',
    'no-form',
    'signed-out',
  ];
  const general = cardState({}).texts.detail;
  const details = reasons.map((reason) => {
    const root = show({ handoff: 'waiting', reason });
    expect(root.querySelector('section')?.dataset).toMatchObject({ handoff: 'waiting', reason });
    return root.querySelector('.detail')?.textContent;
  });
  expect(new Set([...details, general]).size).toBe(reasons.length + 1);
  expect(show({ handoff: 'waiting', reason: 'odd' }).querySelector('.detail')?.textContent).toBe(general);
});

test('both hosts are shown in full, and the end of the public key', () => {
  const root = show({ handoff: 'ready' });
  const facts = [...root.querySelectorAll('dd')].map((each) => each.textContent);
  expect(facts).toEqual(['na.myconnectwise.net', 'portal.office-protect.com', 'ends in c4Kp']);
});

test('a host with non-ASCII letters is shown in both spellings, before and after filling', () => {
  for (const handoff of ['waiting', 'ready', 'verified'] as const) {
    const root = show({ handoff, host: 'xn--caf-dma.office-protect.com' });
    const facts = [...root.querySelectorAll('dd')].map((each) => each.textContent);
    expect(facts).toContain('café.office-protect.com');
    expect(facts).toContain('xn--caf-dma.office-protect.com');
  }
});

test('each state is shown in its language', () => {
  const root = show({ handoff: 'ready', language: 'fr' });
  expect(root.querySelector('section')?.lang).toBe('fr');
  expect(button(root, 'fill').textContent).toBe('Remplir');
  expect(root.querySelector('dl')?.textContent).toContain('se termine par c4Kp');
  show({ handoff: 'ready' });
  expect(root.querySelector('section')?.lang).toBe('en');
  expect(button(root, 'fill').textContent).toBe('Fill');
});

test('the card is added again when the page removes it, and the page gets no click events', async () => {
  const heard = vi.fn();
  for (const name of ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown'])
    document.addEventListener(name, heard);
  show({ handoff: 'ready' });
  document.querySelector('office-protect-handoff')?.remove();
  await expect
    .poll(() => document.querySelector('office-protect-handoff')?.matches(':popover-open'))
    .toBe(true);
  await userEvent.click(button(show({ handoff: 'ready' }), 'fill'));
  expect(actions.fill).toHaveBeenCalledTimes(1);
  expect(heard).not.toHaveBeenCalled();
  for (const name of ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown'])
    document.removeEventListener(name, heard);
});

test('every reason has a sentence of its own, and an unknown one has a sentence too', () => {
  const sentences = REASONS.map((reason) => cardState({ handoff: 'refused', reason }).texts.detail);
  const unknown = ['constructor', ''].map((reason) => cardState({ handoff: 'refused', reason }).texts.detail);
  expect(new Set([...sentences, ...unknown]).size).toBe(REASONS.length + 1);
});

test('the buttons work by mouse and keyboard', async () => {
  await userEvent.click(button(show({ handoff: 'ready' }), 'fill'));
  expect(actions.fill).toHaveBeenCalledTimes(1);
  const root = show({ handoff: 'verified' });
  button(root, 'fill-again').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button(root, 'wipe'));
  expect(actions.fill.mock.calls.slice(1)).toEqual([['the-pair']]);
  expect(actions.wipe.mock.calls).toEqual([['the-pair']]);
  show({ handoff: 'verified', pairId: 'the next pair' });
  await userEvent.click(button(root, 'wipe'));
  expect(actions.wipe).toHaveBeenLastCalledWith('the next pair');
});

test('clicks made by a script do nothing', () => {
  const fill = button(show({ handoff: 'ready' }), 'fill');
  fill.click();
  fill.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(actions.fill).not.toHaveBeenCalled();
});

test("the page's own rules do not hide the card, and its elements stay as they are", () => {
  const before = document.body.outerHTML;
  const style = document.createElement('style');
  style.textContent =
    ':not(html) { display: none !important; opacity: 0 !important; font-size: 1px !important }';
  document.head.append(style);
  const root = show({ handoff: 'ready' });
  const box = root.querySelector('section')?.getBoundingClientRect();
  const host = document.querySelector('office-protect-handoff');
  expect(box?.width).toBeGreaterThan(300);
  expect(host?.parentElement).toBe(document.documentElement);
  expect(host !== null && getComputedStyle(host).opacity).toBe('1');
  style.remove();
  expect(document.body.outerHTML).toBe(before);
});
