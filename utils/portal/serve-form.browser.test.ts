import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRIVATE_KEY_NAMES } from '../integrations/index.ts';
import type { HandoffCard } from './card/handoff-card.ts';
import { formStateOf } from './fill/form-state.ts';
import { planForm } from './form/plan.ts';
import { type FormService, serveForm } from './serve-form.ts';
import { cardState } from './testing/card-state.ts';

const LABELS = ['ConnectWise site URL', 'Company ID', 'Public Key', 'Private Key'];
const FORM = LABELS.map((label) => `<p><label>${label} <input></label></p>`).join('');
const WAITING = cardState({});

let ending: AbortController;
let service: FormService;
/** What happened, in order. */
let log: string[];
/** Answers the reports that were made so far. */
let answer: () => void;

beforeEach(() => {
  ending = new AbortController();
  log = [];
});

afterEach(() => {
  ending.abort();
  formStateOf(document).release(() => false);
  document.body.replaceChildren();
});

function serve(html: string): void {
  document.body.innerHTML = html;
  const card: HandoffCard = {
    show: ({ handoff }) => log.push(`card ${handoff}`),
    remove: () => log.push('card gone'),
    focus: () => log.push('card focused'),
    showChoice: () => {},
    holdFocus: () => () => {},
  };
  service = serveForm(
    document,
    PRIVATE_KEY_NAMES,
    {
      createCard: () => card,
      page: { origin: location.origin, nonce: 'nonce' },
      reportValues: (standing) => log.push(`stands: ${standing.join()}`),
      report: ({ reason }) => {
        log.push(reason ?? 'ready');
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
      onIdle: () => {
        log.push('idle');
        ending.abort();
      },
    },
    ending,
  );
}

/** Answers the reports, and returns when that is known. */
async function answered(): Promise<void> {
  answer();
  await new Promise((resolve) => setTimeout(resolve));
}

const logged = (text: string) => vi.waitFor(() => expect(log).toContain(text), 10_000);

test('on a page without a form the script ends once its report was answered', async () => {
  serve('<h1>Security events</h1>');
  expect(log).toEqual(['no-form']);
  await answered();
  expect(log).toEqual(['no-form', 'idle']);
});

test('a card that is shown before the answer keeps the form script running', async () => {
  serve('<h1>Security events</h1>');
  expect(service.showCard(WAITING)).toBe(true);
  await answered();
  expect(log).toEqual(['no-form', 'card waiting']);
  service.showCard(null);
  expect(log).toEqual(['no-form', 'card waiting', 'card gone', 'idle']);
});

test('on a page with a form the script stays until the form is gone', async () => {
  serve(`<form>${FORM}</form>`);
  await answered();
  service.showCard(null);
  expect(log).toEqual(['ready']);
  document.body.innerHTML = '<h1>Security events</h1>';
  await logged('no-form');
  await answered();
  expect(log).toEqual(['ready', 'no-form', 'idle']);
});

/** The tab is hidden until the returned function shows it. */
function hideTab(): () => void {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  return () => {
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

test('a form in a hidden tab is reported when the tab is shown', async () => {
  const showTab = hideTab();
  serve(`<form>${FORM}</form>`);
  await Promise.resolve();
  expect(log).toEqual([]);
  showTab();
  await logged('ready');
  expect(log).toEqual(['ready']);
});

test('a form that was ready in a hidden tab, and is not when the tab is shown, is not reported as ready', async () => {
  const showTab = hideTab();
  serve(`<form>${FORM}</form>`);
  document.querySelector('input')?.setAttribute('readonly', '');
  await logged('not-editable');
  showTab();
  await answered();
  expect(log).toEqual(['not-editable']);
});

test('a page that may still become the form is kept, and handed back by the change that settles it', async () => {
  serve(`<p>Private key</p><label>Name <input></label><input><input>`);
  await answered();
  expect(log).toEqual(['no-form']);
  document.body.innerHTML = '<h1>Security events</h1>';
  await logged('idle');
  expect(log).toEqual(['no-form', 'idle']);
});

test('the card takes the focus while it is shown, and is removed when the script ends', async () => {
  serve(`<form>${FORM}</form>`);
  service.focusCard();
  service.showCard(WAITING);
  service.focusCard();
  ending.abort();
  expect(log).toEqual(['ready', 'card waiting', 'card focused', 'card gone']);
});

test('a card that says why the script ends stays on the page', () => {
  serve(`<form>${FORM}</form>`);
  service.showCard(WAITING);
  service.stop({ ...WAITING, handoff: 'refused', reason: 'no-permission' });
  expect(ending.signal.aborted).toBe(true);
  expect(log).toEqual(['ready', 'card waiting', 'card refused']);
});

/** That the browser does not store the private key's field. */
function autocomplete(): string | null {
  const plan = planForm(document);
  return plan.status === 'ready' ? plan.fields.privateKey.getAttribute('autocomplete') : 'no form';
}

test.each<[string, () => void]>([
  ['makes its form anew', () => document.body.replaceChildren(...parse(FORM))],
  [
    'sets the attribute itself',
    () => document.querySelectorAll('input')[3]?.setAttribute('autocomplete', 'on'),
  ],
])('a page that %s after it was given a key: its field is excluded again', async (_, change) => {
  serve(FORM);
  change();
  await vi.waitFor(() => expect(autocomplete()).not.toBe('off'));
  const plan = planForm(document);
  if (plan.status === 'ready') formStateOf(document).exclude(plan.fields.privateKey);
  change();
  await vi.waitFor(() => expect(autocomplete()).toBe('off'), 10_000);
});

function parse(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}
