/** Counts a script's calls of the browser, by replacing the browser's functions in a page. */
import type { Page } from 'playwright';

/** Counts since `reset`; `observers` and `listeners` are the current numbers. */
export interface Counts {
  observers: number;
  listeners: number;
  /** Calls of mutation observers. */
  deliveries: number;
  timers: number;
  frames: number;
  idles: number;
  /** Calls that make the browser compute style or layout at once. */
  layout: number;
  /** Queries of the whole page: its text, or a selector. */
  searches: number;
  messages: number;
}

declare global {
  interface Window {
    counts: Counts;
    /** `setInterval`, uncounted. */
    ownInterval: typeof setInterval;
  }
}

/** Makes every new page count from its start. Only scripts in the page's own world are counted. */
export async function countIn(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Returns the counts since the last call, and resets them. */
export function takeCounts(page: Page): Promise<Counts> {
  return page.evaluate(() => {
    const { observers, listeners } = window.counts;
    const counted = { ...window.counts };
    const none = { deliveries: 0, timers: 0, frames: 0, idles: 0, layout: 0, searches: 0, messages: 0 };
    Object.assign(window.counts, none, { observers, listeners });
    return counted;
  });
}

/** Runs in the page, before anything else. */
function install(): void {
  const counts: Counts = {
    observers: 0,
    listeners: 0,
    deliveries: 0,
    timers: 0,
    frames: 0,
    idles: 0,
    layout: 0,
    searches: 0,
    messages: 0,
  };
  window.counts = counts;
  // For the page itself, whose calls are not counted.
  window.ownInterval = window.setInterval.bind(window);
  const countCalls = (owner: object, names: string[], kind: keyof Counts) => {
    for (const name of names) {
      const own = Reflect.get(owner, name);
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        counts[kind] += 1;
        return own.apply(this ?? window, args);
      });
    }
  };
  const countReads = (owner: object, names: string[], kind: keyof Counts) => {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (!own?.get) throw new Error(`${name} does not exist, so it cannot be counted.`);
      const { get } = own;
      Object.defineProperty(owner, name, {
        ...own,
        get() {
          counts[kind] += 1;
          return get.call(this);
        },
      });
    }
  };
  countCalls(window, ['setTimeout', 'setInterval'], 'timers');
  countCalls(window, ['requestAnimationFrame'], 'frames');
  countCalls(window, ['requestIdleCallback'], 'idles');
  countCalls(window, ['getComputedStyle', 'matchMedia'], 'layout');
  countCalls(
    Element.prototype,
    ['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'scrollIntoView'],
    'layout',
  );
  countCalls(Range.prototype, ['getBoundingClientRect', 'getClientRects'], 'layout');
  countCalls(Document.prototype, ['elementFromPoint', 'elementsFromPoint'], 'layout');
  countReads(
    HTMLElement.prototype,
    ['innerText', 'offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight', 'offsetParent'],
    'layout',
  );
  countReads(
    Element.prototype,
    ['clientTop', 'clientWidth', 'clientHeight', 'scrollTop', 'scrollLeft', 'scrollWidth', 'scrollHeight'],
    'layout',
  );
  countCalls(Document.prototype, ['querySelector', 'querySelectorAll'], 'searches');
  countReads(Node.prototype, ['textContent'], 'searches');

  const Observer = MutationObserver;
  class CountedObserver extends Observer {
    #isObserving = false;
    constructor(callback: MutationCallback) {
      super((...news) => {
        counts.deliveries += 1;
        callback(...news);
      });
    }
    override observe(target: Node, options?: MutationObserverInit) {
      if (!this.#isObserving) counts.observers += 1;
      this.#isObserving = true;
      super.observe(target, options);
    }
    override disconnect() {
      if (this.#isObserving) counts.observers -= 1;
      this.#isObserving = false;
      super.disconnect();
    }
  }
  window.MutationObserver = CountedObserver;

  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this === window || this instanceof Node) {
      counts.listeners += 1;
      const signal = typeof options === 'object' ? options?.signal : undefined;
      if (signal)
        add.call(signal, 'abort', () => {
          counts.listeners -= 1;
        });
    }
    return add.call(this, type, listener, options);
  };
}
