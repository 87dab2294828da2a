/** Accessibility of the card: axe on each state, the focus, and the announcements. */
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations, emulateMedia } from '../../../components/testing/axe.ts';
import { recordSpeech } from '../../../components/testing/speech.ts';
import { createFocusReturn } from '../../on-page-ui/focus-return.ts';
import { NO_VALUES } from '../../setup/state.ts';
import { type CardOptions, cardState } from '../testing/card-state.ts';
import { createHandoffCard, type HandoffCard } from './handoff-card.ts';

const HOST = 'xn--caf-dma.office-protect.com';
const STATES: CardOptions[] = [
  ...(['waiting', 'ready', 'filled', 'verified'] as const).map((handoff) => ({ handoff })),
  ...[
    ...['no-form', 'ambiguous', 'not-editable', 'not-visible', 'wrong-origin', 'sandboxed'],
    ...['value-rejected', 'no-key', 'expired', 'no-permission', 'of another kind'],
  ].map((reason) => ({ handoff: 'refused' as const, reason })),
  {
    reason: 'no-form',
    single: {
      ...NO_VALUES,
      written: ['siteUrl', 'companyId'],
      standing: ['siteUrl'],
      refusal: { field: 'privateKey', reason: 'not-visible' },
    },
  },
];
const RUNS = [
  { theme: 'light', language: 'en', surface: 'rgb(255, 255, 255)' },
  { theme: 'dark', language: 'fr', surface: 'rgb(26, 28, 34)' },
] as const;

const actions = { fill: vi.fn(), wipe: vi.fn(), fillOne: vi.fn() };
let card: HandoffCard;
let drop = () => {};

function show(state: CardOptions): ShadowRoot {
  card.show(cardState({ host: HOST, ...state }));
  return document.querySelector('office-protect-handoff')?.shadowRoot as ShadowRoot;
}

beforeEach(() => {
  const ending = new AbortController();
  card = createHandoffCard(document, actions, {
    mode: 'open',
    guard: (_, onDropped) => {
      drop = onDropped;
    },
    createFocus: (root) => createFocusReturn(root, ending.signal),
  });
});
afterEach(() => card.remove());

describe.each(RUNS)('$theme, $language', ({ theme, language, surface }) => {
  beforeAll(() => emulateMedia({ 'prefers-color-scheme': theme }));
  afterAll(() => emulateMedia({}));

  test.for(STATES)('axe finds nothing: $handoff $reason', async (state) => {
    // axe determines colours only inside of the page's body, and in a modal dialog the card is inside of it.
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    onTestFinished(() => dialog.remove());
    const root = show({ ...state, language });
    expect(root.host.parentElement).toBe(dialog);
    expect(getComputedStyle(root.querySelector('.card') as Element).backgroundColor).toBe(surface);
    expect(await axeViolations(root.host)).toEqual([]);
  });
});

const focused = (root: ShadowRoot) => root.activeElement?.textContent;

test('the shortcut focuses the title, and Esc returns to the field', async () => {
  const input = document.createElement('input');
  document.body.append(input);
  input.focus();
  const root = show({ handoff: 'ready' });
  card.focus();
  expect(focused(root)).toBe('The form is here');
  await userEvent.tab();
  expect(focused(root)).toBe('Fill');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(input);
  input.remove();
});

test('when the clicked button is removed the title gets the focus, otherwise the button keeps it', async () => {
  const root = show({ handoff: 'ready' });
  root.querySelector<HTMLElement>('[data-action="fill"]')?.focus();
  show({ handoff: 'verified' });
  expect(focused(root)).toBe('Filled in and verified');
  const again = root.querySelector<HTMLElement>('[data-action="fill-again"]');
  again?.focus();
  show({ handoff: 'filled' });
  expect(root.activeElement).toBe(again);
  card.remove();
  expect(document.activeElement).toBe(document.body);
});

test('each change is announced once: the first state too, but no repeated and no short-lived state', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const root = show({ handoff: 'waiting' });
  const speech = recordSpeech(root);
  const announced = () => {
    vi.advanceTimersByTime(1000);
    return speech.takeAnnouncements();
  };
  expect(announced()).toEqual([expect.stringMatching(/^Waiting for the form\. Open Integrations/)]);
  show({ handoff: 'waiting' });
  expect(announced()).toEqual([]);
  show({ handoff: 'ready' });
  show({ handoff: 'verified' });
  expect(announced()).toEqual([expect.stringMatching(/^Filled in and verified\./)]);
  drop();
  expect(announced()).toEqual([expect.stringMatching(/^Your click was ignored\./)]);
});
