import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Plan } from '../form/plan.ts';
import { watchForm } from './watch-form.ts';

const FORM = ['ConnectWise site URL', 'Company ID', 'Public Key', 'Private Key']
  .map((label) => `<p><label>${label} <input></label></p>`)
  .join('');

let controller: AbortController;
let outcomes: string[];

function watch(): void {
  const note = (plan: Plan): unknown => outcomes.push(plan.status === 'ready' ? 'ready' : plan.reason);
  watchForm(document, note, () => {}, controller.signal);
}

/** Waits longer than the watch does before it plans. */
async function pause(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  controller = new AbortController();
  outcomes = [];
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Mutations are reported in a microtask; two turns of it suffice. */
async function change(act: () => void): Promise<void> {
  act();
  await Promise.resolve();
  await pause();
}

test('a form that appears, is hidden and is removed is reported once each', async () => {
  watch();
  await change(() => document.body.insertAdjacentHTML('beforeend', `<form>${FORM}</form>`));
  await change(() => document.querySelector('form')?.setAttribute('class', 'same'));
  await change(() => document.querySelector('form')?.setAttribute('hidden', ''));
  await change(() => document.body.replaceChildren());
  expect(outcomes).toEqual(['no-form', 'ready', 'not-visible', 'no-form']);
});

test('a form of new inputs is a new outcome', async () => {
  document.body.innerHTML = `<form>${FORM}</form>`;
  watch();
  await change(() => {
    document.body.innerHTML = `<form>${FORM}</form>`;
  });
  expect(outcomes).toEqual(['ready', 'ready']);
});

test('changes inside an open shadow root count', async () => {
  document.body.innerHTML = '<x-form></x-form>';
  const shadow = document.querySelector('x-form')?.attachShadow({ mode: 'open' });
  watch();
  await change(() => {
    if (shadow) shadow.innerHTML = `<form>${FORM}</form>`;
  });
  expect(outcomes).toEqual(['no-form', 'ready']);
});

test.each(['in the document', 'in a shadow root'])(
  'the end of an animation that a script started counts, %s',
  async (where) => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = where === 'in the document' ? host : host.attachShadow({ mode: 'open' });
    root.innerHTML = `<form>${FORM}</form>`;
    const fade = root.querySelector('form')?.animate({ opacity: [0, 0] }, 60_000);
    watch();
    await pause();
    expect(outcomes).toEqual(['not-visible']);
    fade?.finish();
    await fade?.finished;
    await pause();
    expect(outcomes).toEqual(['not-visible', 'ready']);
  },
);

test('many changes make one plan, what is typed makes none, and an idle page has no timer', async () => {
  document.body.innerHTML = `<form>${FORM}</form>`;
  watch();
  const walks = vi.spyOn(document, 'querySelectorAll');
  const input = document.querySelector('input');
  await change(() => {
    input?.setAttribute('value', 'x');
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  expect(walks).not.toHaveBeenCalled();
  const atRest = vi.getTimerCount();
  await change(() => {
    for (let index = 0; index < 50; index += 1) document.body.append(document.createElement('hr'));
  });
  const forOnePlan = walks.mock.calls.length;
  await change(() => document.body.append(document.createElement('hr')));
  expect(walks.mock.calls.length).toBe(2 * forOnePlan);
  expect([atRest, vi.getTimerCount()]).toEqual([0, 0]);
  walks.mockRestore();
});

test('the signal ends the watch', async () => {
  watch();
  controller.abort();
  await change(() => document.body.insertAdjacentHTML('beforeend', `<form>${FORM}</form>`));
  expect(outcomes).toEqual(['no-form']);
});
