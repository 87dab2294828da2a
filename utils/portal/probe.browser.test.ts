import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRIVATE_KEY_NAMES } from '../integrations/index.ts';
import { planForm } from './form/plan.ts';
import { probeForForm } from './probe.ts';
import { runningScript, takeOver } from './running-script.ts';

const LABELS = ['ConnectWise site URL', 'Company ID', 'Public Key', 'Private Key'];
const FORM = LABELS.map((label) => `<p><label>${label} <input></label></p>`).join('');

let found: ReturnType<typeof vi.fn<() => void>>;
let probe: AbortController;

beforeEach(() => {
  found = vi.fn();
  document.body.innerHTML = '<h1>Security events</h1><main></main>';
});

afterEach(() => {
  probe.abort();
  document.body.replaceChildren();
});

function start(): void {
  probe = probeForForm(document, PRIVATE_KEY_NAMES, found);
}

/** Resolves when the probe has checked the page for the first time. */
async function hasChecked(): Promise<void> {
  const inputs = vi.spyOn(document, 'querySelectorAll');
  await vi.waitFor(() => expect(inputs).toHaveBeenCalledWith('input'), 10_000);
  inputs.mockRestore();
}

const isFound = () => vi.waitFor(() => expect(found).toHaveBeenCalledOnce(), 10_000);

function main(): HTMLElement {
  return document.querySelector('main') as HTMLElement;
}

test('a form on the page is found, once, and the probe has ended by then', async () => {
  main().innerHTML = FORM;
  const running: unknown[] = [];
  found.mockImplementation(() => void running.push(runningScript()));
  start();
  expect(runningScript()).toBe('probe');
  await isFound();
  expect(running).toEqual([null]);
});

const CHANGES: Record<string, () => void> = {
  'is drawn later': () => {
    main().innerHTML = FORM;
  },
  'is drawn later in an open shadow root beside content of its host': () => {
    main().innerHTML = '<div id="host"><p>Of the page</p></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = FORM;
  },
  'gets its words by a change of text': () => {
    const label = main().querySelector('p:last-child label')?.firstChild;
    if (label) label.nodeValue = 'Private Key ';
  },
  'gets its words by a placeholder': () => {
    main().querySelector('p:last-child input')?.setAttribute('placeholder', 'Private Key');
  },
  'gets its inputs by a change of type': () => {
    main().querySelector('textarea')?.replaceWith('Private Key');
    for (const input of main().querySelectorAll('input')) input.type = 'text';
  },
};

test.each(Object.keys(CHANGES))('a form that %s is found', async (name) => {
  if (name.includes('type')) {
    main().innerHTML = `${FORM.replaceAll('<input>', '<input type="number">')}<textarea></textarea>`;
  } else if (name.startsWith('gets')) main().innerHTML = FORM.replace('Private Key', 'Token');
  start();
  await hasChecked();
  expect(found).not.toHaveBeenCalled();
  CHANGES[name]?.();
  await isFound();
  expect(planForm(document).status).toBe('ready');
});

test('a probe that was ended finds nothing, also before its first check', async () => {
  main().innerHTML = FORM;
  start();
  probe.abort();
  expect(runningScript()).toBeNull();
  const other = vi.fn();
  probe = probeForForm(document, PRIVATE_KEY_NAMES, other);
  await vi.waitFor(() => expect(other).toHaveBeenCalledOnce(), 10_000);
  expect(found).not.toHaveBeenCalled();
});

test('the form script takes over from the probe', async () => {
  main().innerHTML = FORM;
  start();
  const form = takeOver('form');
  expect([probe.signal.aborted, runningScript()]).toEqual([true, 'form']);
  form.abort();
  expect(runningScript()).toBeNull();
});
