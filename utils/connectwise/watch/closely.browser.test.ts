import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Change } from './change-log.ts';
import { watchClosely } from './closely.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

const OBSERVED = { subtree: true, childList: true };

/**
 * Watches the page. `order` lists quick rereads and reads with their times, `received` the changes that each read got.
 */
function watch(findsChange: boolean) {
  const order: { what: 'quick' | 'read'; at: number }[] = [];
  const received: (Change[] | null)[] = [];
  const read = function* (changes: Change[] | null) {
    order.push({ what: 'read', at: performance.now() });
    received.push(changes);
    yield;
    return { roots: [document], isSettled: true };
  };
  const quick = () => {
    order.push({ what: 'quick', at: performance.now() });
    return findsChange;
  };
  watchClosely([document], read, quick, OBSERVED, ending.signal);
  return { order, received };
}

const dispatchChange = (element: Element) => element.dispatchEvent(new Event('change', { bubbles: true }));

test('the values of fields are compared, but no password is read', async () => {
  document.body.innerHTML = '<input id="company"><input id="password" type="password">';
  const read = { company: vi.fn(() => ''), password: vi.fn(() => '') };
  for (const [id, get] of Object.entries(read)) {
    Object.defineProperty(document.getElementById(id), 'value', { get });
  }
  watch(false);
  await expect.poll(() => read.company).toHaveBeenCalled();
  expect(read.password).not.toHaveBeenCalled();
});

test.each([false, true])(
  'a user event causes a quick reread, then a read (the quick reread finds a change: %s)',
  async (isFound) => {
    document.body.innerHTML = '<input>';
    const { order } = watch(isFound);
    await expect.poll(() => order).toHaveLength(1);
    order.length = 0;
    dispatchChange(document.body.firstElementChild as Element);
    await expect.poll(() => order.map(({ what }) => what)).toEqual(['quick', 'read']);
    const [quick, read] = order.map(({ at }) => at) as [number, number];
    // A quick reread that found a change postpones the read; else the read runs in the same frame.
    if (isFound) expect(read - quick).toBeGreaterThanOrEqual(75);
  },
);

test('a read gets the changes since the last one, and null where they are unknown', async () => {
  document.body.innerHTML = '<input><p></p>';
  const [input, text] = document.body.children as unknown as [HTMLInputElement, Element];
  const { received } = watch(false);
  await expect.poll(() => received).toEqual([null]);
  dispatchChange(input);
  text.append('new');
  await expect.poll(() => received).toHaveLength(2);
  expect(received[1]?.map(({ target, type }) => ({ target, type }))).toEqual([
    { target: input, type: 'change' },
    { target: text, type: 'childList' },
  ]);
  // Set by a script of the page: no event or mutation reports that.
  input.value = 'All';
  await expect.poll(() => received).toHaveLength(3);
  expect(received[2]).toBeNull();
});

test('a page that keeps changing is read in full every few seconds', async () => {
  document.body.innerHTML = '<p></p>';
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { received } = watch(false);
  for (let half = 0; half < 24; half++) {
    document.body.firstElementChild?.append('new');
    // Mutation observers are called in a microtask, without a timer.
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(500);
  }
  const fullReads = received.filter((changes) => changes === null).length;
  expect(received.length).toBeGreaterThan(20);
  expect(fullReads).toBeGreaterThanOrEqual(3);
  expect(fullReads).toBeLessThanOrEqual(4);
});

/**
 * Watches the page with reads of three steps, each longer than a page should wait. `log` lists the steps, and the tasks
 * of the page between them. The clock stands still between the steps, however slow the machine is.
 */
function watchInSteps(findsChange = false, roots: (Document | ShadowRoot)[] = [document]) {
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const log: string[] = [];
  const received: (Change[] | null)[] = [];
  let between = () => {};
  let isGoing = false;
  const read = function* (changes: Change[] | null) {
    received.push(changes);
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
  const readAll = watchClosely(roots, read, () => findsChange, OBSERVED, ending.signal);
  return {
    log,
    received,
    readAll,
    /** Runs `act` on the page after a step of a read, `times` times. */
    betweenSteps(act: () => void, times = 1) {
      let left = times;
      between = () => {
        if (left-- > 0) act();
      };
    },
  };
}

test('tasks of the page run between the steps of a read', async () => {
  document.body.innerHTML = '<p></p>';
  const { log } = watchInSteps();
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'middle', 'page', 'end']);
});

test.each([
  ['changes', () => document.body.append('new')],
  ['is used', () => dispatchChange(document.body.firstElementChild as Element)],
])('a read is restarted when the page %s between its steps', async (_, act) => {
  document.body.innerHTML = '<p></p>';
  const { log, received, betweenSteps } = watchInSteps();
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = received.length = 0;
  betweenSteps(act);
  document.body.append('first');
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
  // The second read gets the changes of the first, and those since.
  expect(received.map((changes) => changes?.map(({ type }) => type))).toEqual([
    ['childList'],
    ['childList', expect.any(String)],
  ]);
});

test('a read is restarted when the page is scrolled between its steps', async () => {
  document.body.innerHTML = '<div style="height:4000px"></div>';
  const { log, betweenSteps } = watchInSteps();
  betweenSteps(() => document.dispatchEvent(new Event('scroll')));
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a read that is restarted for too long runs without a pause', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, betweenSteps } = watchInSteps();
  betweenSteps(() => document.body.append('new'), Infinity);
  await expect.poll(() => log).toContain('end');
  expect(log.slice(-4)).toEqual(['page', 'begin', 'middle', 'end']);
  const tries = log.filter((what) => what === 'begin').length;
  expect(tries).toBeGreaterThan(3);
  expect(tries).toBeLessThan(25);
  // The time for restarts begins again with each read.
  log.length = 0;
  betweenSteps(() => document.body.append('new'));
  document.body.append('later');
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a value that a script sets between the steps causes another read', async () => {
  document.body.innerHTML = '<input>';
  const { log, received, betweenSteps } = watchInSteps();
  betweenSteps(() => {
    (document.body.firstElementChild as HTMLInputElement).value = 'All';
  });
  await expect.poll(() => received).toEqual([null, null]);
  await expect.poll(() => log.filter((what) => what === 'end')).toHaveLength(2);
});

test('a requested read covers all of the page, and replaces one that is pending', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, received, readAll, betweenSteps } = watchInSteps();
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = received.length = 0;
  betweenSteps(readAll);
  document.body.append('new');
  await expect.poll(() => log).toContain('end');
  expect(received).toEqual([[expect.objectContaining({ type: 'childList' })], null]);
  log.length = received.length = 0;
  readAll();
  await expect.poll(() => log).toContain('end');
  expect(received).toEqual([null]);
});

test('changes in a known shadow root are observed between the steps of the first read', async () => {
  document.body.innerHTML = '<div></div>';
  const shadow = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
  const { log, betweenSteps } = watchInSteps(false, [document, shadow]);
  betweenSteps(() => shadow.append('new'));
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
});

test('a hidden page is read without a pause', async () => {
  document.body.innerHTML = '<p></p>';
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'hidden'));
  const { log } = watchInSteps();
  await expect.poll(() => log).toContain('end');
  expect(log).toEqual(['begin', 'middle', 'end']);
});

test('after a read that throws, others follow', async () => {
  document.body.innerHTML = '<p></p>';
  const failed = vi.fn((event: Event) => event.preventDefault());
  window.addEventListener('error', failed, { signal: ending.signal });
  let reads = 0;
  const read = function* () {
    reads += 1;
    if (reads === 1) throw new Error('The page is half loaded.');
    yield;
    return { roots: [document], isSettled: true };
  };
  watchClosely([document], read, () => false, OBSERVED, ending.signal);
  await expect.poll(() => failed).toHaveBeenCalled();
  document.body.append('new');
  await expect.poll(() => reads).toBe(2);
});

test('a form that is submitted is read without a pause', async () => {
  document.body.innerHTML = '<form></form>';
  const { log, betweenSteps } = watchInSteps();
  betweenSteps(() => {
    document.forms[0]?.dispatchEvent(new SubmitEvent('submit', { bubbles: true }));
    log.push('submitted');
  });
  await expect.poll(() => log).toContain('submitted');
  expect(log).toEqual(['begin', 'page', 'begin', 'middle', 'end', 'submitted']);
});

test('a read that a quick reread postpones between its steps gets all changes when it runs', async () => {
  document.body.innerHTML = '<p></p>';
  const { log, received, betweenSteps } = watchInSteps(true);
  await expect.poll(() => log.at(-1)).toBe('end');
  log.length = received.length = 0;
  betweenSteps(() => {
    // The frame is drawn before the next step.
    vi.spyOn(window, 'requestAnimationFrame').mockImplementationOnce((frame) => {
      queueMicrotask(() => frame(performance.now()));
      return 1;
    });
    dispatchChange(document.body.firstElementChild as Element);
  });
  document.body.append('first');
  await expect.poll(() => log.at(-1)).toBe('end');
  expect(log).toEqual(['begin', 'page', 'begin', 'page', 'middle', 'page', 'end']);
  expect(received.map((changes) => changes?.map(({ type }) => type))).toEqual([
    ['childList'],
    ['childList', 'change'],
  ]);
});
