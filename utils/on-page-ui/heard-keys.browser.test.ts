/** A page that acts on letters typed into our fields is noticed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchHeardKeys } from './heard-keys.ts';

let field: HTMLInputElement;
let ending: AbortController;
const onHeard = vi.fn();

beforeEach(() => {
  ending = new AbortController();
  const host = document.createElement('office-protect-panel');
  const root = host.attachShadow({ mode: 'open' });
  field = document.createElement('input');
  root.append(field);
  document.body.replaceChildren(host);
  watchHeardKeys(root, onHeard, ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  onHeard.mockReset();
});

test.each<[string, (event: Event) => void]>([
  ['prevents the letters', (event) => event.preventDefault()],
  ['keeps the letters for itself', (event) => event.stopImmediatePropagation()],
])('a page that %s is noticed', async (_, act) => {
  addEventListener('keydown', act, { capture: true, signal: ending.signal });
  await userEvent.click(field);
  await userEvent.keyboard('ab');
  expect(onHeard).toHaveBeenCalledOnce();
});

test('typing, shortcuts and keys in another place are nothing', async () => {
  await userEvent.click(field);
  await userEvent.keyboard('abc');
  expect(field.value).toBe('abc');
  addEventListener('keydown', (event) => event.preventDefault(), { capture: true, signal: ending.signal });
  await userEvent.keyboard('{Control>}ab{/Control}{Escape}{ArrowLeft}');
  field.blur();
  await userEvent.keyboard('abc');
  expect(onHeard).not.toHaveBeenCalled();
});
