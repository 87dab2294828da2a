/** After our elements had the focus, it returns to the element of the page that had it before. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createFocusReturn, type FocusReturn } from './focus-return.ts';

let host: HTMLElement;
let ours: HTMLButtonElement;
let focusReturn: FocusReturn;
let ending: AbortController;

beforeEach(() => {
  ending = new AbortController();
  host = document.createElement('office-protect-panel');
  const root = host.attachShadow({ mode: 'open' });
  ours = document.createElement('button');
  ours.textContent = 'Ours';
  root.append(ours);
  document.body.replaceChildren(host);
  focusReturn = createFocusReturn(root, ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

function field(parent: ParentNode = document.body): HTMLInputElement {
  const input = (parent.ownerDocument ?? document).createElement('input');
  parent.prepend(input);
  return input;
}

/** A frame of the same origin, as ConnectWise's own screens are. */
async function frame(): Promise<Document> {
  const iframe = document.createElement('iframe');
  iframe.srcdoc = '<main></main>';
  const loaded = new Promise((done) => iframe.addEventListener('load', done));
  document.body.append(iframe);
  await loaded;
  return iframe.contentDocument as Document;
}

function shadow(): ShadowRoot {
  const part = document.createElement('div');
  document.body.append(part);
  return part.attachShadow({ mode: 'open' });
}

const PLACES: [name: string, make: () => Promise<HTMLInputElement>][] = [
  ['a field', async () => field()],
  ['a field in an open shadow root', async () => field(shadow())],
  ['a field in a frame', async () => field((await frame()).body)],
];

test.for(PLACES)('%s gets it back', async ([, make]) => {
  const input = await make();
  input.focus();
  focusReturn.take(ours);
  expect(document.activeElement).toBe(host);
  focusReturn.take(ours);
  focusReturn.restore();
  const tree = input.getRootNode() as Document | ShadowRoot;
  expect(tree.activeElement).toBe(input);
  expect(document.activeElement).not.toBe(host);
});

test.for(PLACES)('a click on our element takes it from %s, which gets it back', async ([, make]) => {
  const input = await make();
  input.focus();
  await userEvent.click(ours);
  expect(document.activeElement).toBe(host);
  focusReturn.restore();
  expect((input.getRootNode() as Document | ShadowRoot).activeElement).toBe(input);
});

test('after Tab it returns to the field before', async () => {
  const input = field();
  input.focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(host);
  focusReturn.restore();
  expect(document.activeElement).toBe(input);
});

test.for([
  ['is gone', (input: HTMLElement) => input.remove()],
  ['is hidden', (input: HTMLElement) => input.setAttribute('hidden', '')],
  ['is disabled', (input: HTMLElement) => input.setAttribute('disabled', '')],
] as const)('where the field %s, the page as a whole has it', ([, change]) => {
  const input = field();
  input.focus();
  focusReturn.take(ours);
  change(input);
  focusReturn.restore();
  expect(document.activeElement).toBe(document.body);
});

test('where no element of the page had it, our element just loses it', () => {
  focusReturn.take(ours);
  expect(document.activeElement).toBe(host);
  focusReturn.restore();
  expect(document.activeElement).toBe(document.body);
});
