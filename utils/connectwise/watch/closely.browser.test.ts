import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Change } from './change-log.ts';
import { watchClosely } from './closely.ts';

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
  const look = function* (changes: Change[] | null) {
    order.push({ what: 'look', at: performance.now() });
    told.push(changes);
    yield;
    return { roots: [document], isSettled: true };
  };
  const glance = () => {
    order.push({ what: 'glance', at: performance.now() });
    return seesAtOnce;
  };
  watchClosely([document], look, glance, HEARD, ending.signal);
  return { order, told };
}

const click = (element: Element) => element.dispatchEvent(new Event('change', { bubbles: true }));

test('what fields hold is compared, but no password is read', async () => {
  document.body.innerHTML = '<input id="company"><input id="password" type="password">';
  const read = { company: vi.fn(() => ''), password: vi.fn(() => '') };
  for (const [id, get] of Object.entries(read)) {
    Object.defineProperty(document.getElementById(id), 'value', { get });
  }
  followed(false);
  await expect.poll(() => read.company).toHaveBeenCalled();
  expect(read.password).not.toHaveBeenCalled();
});

test.each([false, true])(
  'what the user did is glanced at, then looked at (seen at once: %s)',
  async (seen) => {
    document.body.innerHTML = '<input>';
    const { order } = followed(seen);
    await expect.poll(() => order).toHaveLength(1);
    order.length = 0;
    click(document.body.firstElementChild as Element);
    await expect.poll(() => order.map(({ what }) => what)).toEqual(['glance', 'look']);
    const [glance, look] = order.map(({ at }) => at) as [number, number];
    // A glance that saw what it was gives the page its time; else the look comes with the frame.
    if (seen) expect(look - glance).toBeGreaterThanOrEqual(75);
  },
);

test('a look is told what changed since the last one, and null where that is not known', async () => {
  document.body.innerHTML = '<input><p></p>';
  const [input, text] = document.body.children as unknown as [HTMLInputElement, Element];
  const { told } = followed(false);
  await expect.poll(() => told).toEqual([null]);
  click(input);
  text.append('new');
  await expect.poll(() => told).toHaveLength(2);
  expect(told[1]?.map(({ target, type }) => ({ target, type }))).toEqual([
    { target: input, type: 'change' },
    { target: text, type: 'childList' },
  ]);
  // Set by the page's script, which nothing tells of.
  input.value = 'All';
  await expect.poll(() => told).toHaveLength(3);
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

/**
 * Follows the page with looks of three steps, each longer than a page should wait; `log` says when the page went on
 * meanwhile. The clock stands still between the steps, whatever the machine does.
 */
function followedInSteps(seesAtOnce = false, roots: (Document | ShadowRoot)[] = [document]) {
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const log: string[] = [];
  const told: (Change[] | null)[] = [];
  let between = () => {};
  let isGoing = false;
  const look = function* (changes: Change[] | null) {
    told.push(changes);
    isGoing = true;
    for (const step of ['begin', 'middle']) {
      log.push(step);
      now += 15;
      setTimeout(() => isGoing && log.push('page'));
      setTimeout(between);
      yield;
    }
    isGoing = false;
    log.push('end');
    return { roots: [document], isSettled: true };
  };
  const again = watchClosely(roots, look, () => seesAtOnce, HEARD, ending.signal);
  return {
    log,
    told,
    again,
    /** What happens on the page after the first step of a look, so many times. */
    betweenSteps(act: () => void, times = 1) {
      let left = times;
      between = () => {
        if (left-- > 0) act();
      };
    },
  };
}

test('the page goes on between the steps of a look', async () => {
  document.body.innerHTML = '<p></p>';
  const { log } = followedInSteps();
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'middle', 'page', 'end']);
});

test.each([
  ['changes', () => document.body.append('new')],
  ['is used', () => click(document.body.firstElementChild as Element)],
])('a page that %s between the steps is looked at anew', async (_, act) => {
  document.body.innerHTML = '<p></p>';
  const { log, told, betweenSteps } = followedInSteps();
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = told.length = 0;
  betweenSteps(act);
  document.body.append('first');
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
  // The second is told what the first was told, and what has happened since.
  expect(told.map((changes) => changes?.map(({ type }) => type))).toEqual([
    ['childList'],
    ['childList', expect.any(String)],
  ]);
});

test('a page that is scrolled between the steps is looked at anew', async () => {
  document.body.innerHTML = '<div style="height:4000px"></div>';
  const { log, betweenSteps } = followedInSteps();
  betweenSteps(() => document.dispatchEvent(new Event('scroll')));
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a page that changes on and on between the steps is looked at without a pause after a while', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, betweenSteps } = followedInSteps();
  betweenSteps(() => document.body.append('new'), Infinity);
  await expect.poll(() => log).toContain('end');
  expect(log.slice(-4)).toEqual(['page', 'begin', 'middle', 'end']);
  const tries = log.filter((what) => what === 'begin').length;
  expect(tries).toBeGreaterThan(3);
  expect(tries).toBeLessThan(25);
  // That patience is had anew with each look.
  log.length = 0;
  betweenSteps(() => document.body.append('new'));
  document.body.append('later');
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a value that script sets between the steps is looked for once more', async () => {
  document.body.innerHTML = '<input>';
  const { log, told, betweenSteps } = followedInSteps();
  betweenSteps(() => {
    (document.body.firstElementChild as HTMLInputElement).value = 'All';
  });
  await expect.poll(() => told).toEqual([null, null]);
  await expect.poll(() => log.filter((what) => what === 'end')).toHaveLength(2);
});

test('a look that is asked for takes in all of the page, and takes the place of one that goes on', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, told, again, betweenSteps } = followedInSteps();
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = told.length = 0;
  betweenSteps(again);
  document.body.append('new');
  await expect.poll(() => log).toContain('end');
  expect(told).toEqual([[expect.objectContaining({ type: 'childList' })], null]);
  log.length = told.length = 0;
  again();
  await expect.poll(() => log).toContain('end');
  expect(told).toEqual([null]);
});

test('what changes in a shadow root that is known is heard between the steps of the first look', async () => {
  document.body.innerHTML = '<div></div>';
  const shadow = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
  const { log, betweenSteps } = followedInSteps(false, [document, shadow]);
  betweenSteps(() => shadow.append('new'));
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a page that is not shown is looked at without a pause', async () => {
  document.body.innerHTML = '<p></p>';
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'hidden'));
  const { log } = followedInSteps();
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'middle', 'end']);
});

test('a look that fails is followed by others', async () => {
  document.body.innerHTML = '<p></p>';
  const failed = vi.fn((event: Event) => event.preventDefault());
  window.addEventListener('error', failed, { signal: ending.signal });
  let looks = 0;
  const look = function* () {
    looks += 1;
    if (looks === 1) throw new Error('The page is half there.');
    yield;
    return { roots: [document], isSettled: true };
  };
  watchClosely([document], look, () => false, HEARD, ending.signal);
  await expect.poll(() => failed).toHaveBeenCalled();
  document.body.append('new');
  await expect.poll(() => looks).toBe(2);
});

test('what a form holds when it is sent off is looked at without a pause', async () => {
  document.body.innerHTML = '<form></form>';
  const { log, betweenSteps } = followedInSteps();
  betweenSteps(() => {
    document.forms[0]?.dispatchEvent(new SubmitEvent('submit', { bubbles: true }));
    log.push('sent');
  });
  await expect.poll(() => log).toContain('sent');
  expect(log).toEqual(['begin', 'page', 'begin', 'middle', 'end', 'sent']);
});

test('a look that a glance puts off between its steps is told all of it when it comes', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, told, betweenSteps } = followedInSteps(true);
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = told.length = 0;
  betweenSteps(() => {
    // The frame comes before the next step.
    vi.spyOn(window, 'requestAnimationFrame').mockImplementationOnce((frame) => {
      queueMicrotask(() => frame(performance.now()));
      return 1;
    });
    click(document.body.firstElementChild as Element);
  });
  document.body.append('first');
  await expect.poll(() => log.at(-1)).toBe('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
  expect(told.map((changes) => changes?.map(({ type }) => type))).toEqual([
    ['childList'],
    ['childList', 'change'],
  ]);
});
