import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { follow } from './follow.ts';
import type { Change } from './scope.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

const HEARD = { subtree: true, childList: true };

/** Follows the page; `order` says what was done when, `changes` what the looks were told. */
function followed(seesAtOnce: boolean) {
  const order: { what: 'glance' | 'look'; at: number }[] = [];
  const told: (Change[] | null)[] = [];
  const look = (changes: Change[] | null) => {
    order.push({ what: 'look', at: performance.now() });
    told.push(changes);
    return { roots: [document], isSettled: true };
  };
  const glance = () => {
    order.push({ what: 'glance', at: performance.now() });
    return seesAtOnce;
  };
  follow(look, glance, HEARD, ending.signal);
  return { order, told };
}

const press = (element: Element) => element.dispatchEvent(new Event('change', { bubbles: true }));

test('what fields hold is compared, but no password is read', async () => {
  document.body.innerHTML = '<input id="company"><input id="password" type="password">';
  const read = { company: vi.fn(() => ''), password: vi.fn(() => '') };
  for (const [id, get] of Object.entries(read)) {
    Object.defineProperty(document.getElementById(id), 'value', { get });
  }
  followed(false);
  await vi.waitFor(() => expect(read.company).toHaveBeenCalled());
  expect(read.password).not.toHaveBeenCalled();
});

test.each([false, true])(
  'what the user did is glanced at, then looked at (seen at once: %s)',
  async (seen) => {
    document.body.innerHTML = '<input>';
    const { order } = followed(seen);
    await vi.waitFor(() => expect(order).toHaveLength(1));
    order.length = 0;
    press(document.body.firstElementChild as Element);
    await vi.waitFor(() => expect(order.map(({ what }) => what)).toEqual(['glance', 'look']));
    const [glance, look] = order.map(({ at }) => at) as [number, number];
    // A glance that saw what it was gives the page its time; else the look comes with the frame.
    if (seen) expect(look - glance).toBeGreaterThanOrEqual(75);
  },
);

test('a look is told what changed since the last one, and null where that is not known', async () => {
  document.body.innerHTML = '<input><p></p>';
  const [input, text] = document.body.children as unknown as [HTMLInputElement, Element];
  const { told } = followed(false);
  await vi.waitFor(() => expect(told).toEqual([null]));
  press(input);
  text.append('new');
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.map(({ target, type }) => ({ target, type }))).toEqual([
    { target: input, type: 'change' },
    { target: text, type: 'childList' },
  ]);
  // Set by the page's script, which nothing tells of.
  input.value = 'All';
  await vi.waitFor(() => expect(told).toHaveLength(3), { timeout: 3_000 });
  expect(told[2]).toBeNull();
});

test('a page that changes all the time is looked at in whole, every few seconds', async () => {
  document.body.innerHTML = '<p></p>';
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { told } = followed(false);
  for (let half = 0; half < 24; half++) {
    document.body.firstElementChild?.append('new');
    // What is heard of the change comes by itself, without a timer.
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(500);
  }
  const inWhole = told.filter((changes) => changes === null).length;
  expect(told.length).toBeGreaterThan(20);
  expect(inWhole).toBeGreaterThanOrEqual(3);
  expect(inWhole).toBeLessThanOrEqual(4);
});
