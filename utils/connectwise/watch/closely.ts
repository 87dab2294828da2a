/** Follows a setup screen closely: what the user does there is seen in the next frame. */

import { runSteps, type Steps } from '../../page/resumable.ts';
import type { Change } from './partial-read.ts';

/** Ms for which a page that changes on and on is left alone after a look; a look that took longer, as long as it took. */
const REST = 40;
/**
 * Ms until a change of attributes alone is looked at, and for which scrolling must have ended: most such changes are
 * the page's answer to a mouse that passes over it. What they may mean beyond that, the user's own press says sooner.
 * Also ms until the look that follows a glance which saw something.
 */
const LATER = 80;
/**
 * Ms between two glances at what the fields hold, since script may change that without any event or mutation
 * (docs/connectwise-ui.md, A.3), and after which a whole look is due for all else that nothing tells of.
 */
const POLL = { glance: 700, look: 5_000 };
/** So many times as long as a whole look took, none is due for want of news. */
const SPARING = 50;
/** Ms of a look after which the page may go on before the next step. */
const PIECE = 8;
/** Ms for which a page may change between the steps of looks before one is taken without a pause. */
const PATIENCE = 300;
const USER_EVENTS = ['input', 'change', 'click', 'keyup', 'focusout'];

/** A look that goes on. */
interface Look {
  steps: Steps<ReadOutcome>;
  changes: Change[] | null;
  began: number;
  /** Ms that its steps took. */
  took: number;
  /** What the fields held when it was paused first. */
  fields?: number;
}

/** What a look found: the roots whose changes are to be heard, and whether it can be trusted to stay as it is. */
export interface ReadOutcome {
  roots: (Document | ShadowRoot)[];
  isSettled: boolean;
}

/**
 * Calls `look` after changes that `heard` names, after what the user did, and now and then; it is told what changed since
 * the last one, or null where that is not known. Between its steps the page may go on; if it changes there, the look
 * begins anew. What the user did is glanced at first, and once `glance` has seen what it was, the look has time. `roots`
 * are those that are known so far. Ends with `signal`; what is returned asks for a look at all of the page.
 */
export function watchClosely(
  roots: ReadOutcome['roots'],
  look: (changes: Change[] | null) => Steps<ReadOutcome>,
  glance: () => boolean,
  heard: MutationObserverInit,
  signal: AbortSignal,
): () => void {
  const watched = new WeakSet<Node>();
  let seen: ReadOutcome = { roots, isSettled: false };
  let changes: Change[] | null = null;
  let fields = NaN;
  let lookedAt = performance.now();
  let rest = REST;
  /** The last look at all of the page: when it was, and how long it took. */
  let whole = { at: lookedAt, took: 0 };
  let scrolledAt = -Infinity;
  /** When the next look is due, on the page's clock, and before when none is. */
  let due = Infinity;
  let earliest = 0;
  let glancing = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let going: Look | null = null;
  /** Since when no look has come to its end, and the ms that those took which were dropped. */
  let pending = { since: Infinity, took: 0 };

  /** Drops what is due, and a look that goes on; the next one is told what that was. */
  const forget = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    due = Infinity;
    if (!going) return;
    changes &&= going.changes && [...going.changes, ...changes];
    pending.took += going.took;
    going = null;
  };
  /** `piece`: ms after which the page may go on; nobody waits for one that is not shown. */
  const lookNow = (piece = document.hidden ? Infinity : PIECE) => {
    forget();
    if (signal.aborted) return;
    note(observer.takeRecords());
    const began = performance.now();
    pending.since = Math.min(pending.since, began);
    const current = { steps: look(changes), changes, began, took: 0 };
    changes = [];
    goOn(current, piece);
  };
  const lookAtOnce = () => lookNow(Infinity);
  const goOn = (current: Look, piece: number) => {
    // A step that fails must not be waited for.
    going = null;
    const start = performance.now();
    const end = runSteps(current.steps, () => performance.now() - start >= piece);
    const now = performance.now();
    current.took += now - start;
    if (signal.aborted) return;
    if (!end) {
      going = current;
      current.fields ??= fieldsIn(seen.roots);
      timer = setTimeout(() => {
        const isStill = changes?.length === 0 && scrolledAt < current.began;
        if (isStill) return goOn(current, piece);
        if (performance.now() - pending.since > PATIENCE) return lookAtOnce();
        forget();
        lookAt(0);
      });
      return;
    }
    seen = end.value;
    lookedAt = now;
    rest = Math.max(REST, current.took + pending.took);
    pending = { since: Infinity, took: 0 };
    if (current.changes === null) whole = { at: now, took: current.took };
    // What script has set since the first pause may have been read before.
    fields = current.fields ?? fieldsIn(seen.roots);
    for (const root of seen.roots) watch(root);
  };
  // After the page has drawn, so that its own work is no part of ours; where it is not shown, no frame comes.
  const atFrame = () => {
    timer = setTimeout(lookNow, REST);
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(lookNow);
    });
  };
  const lookAt = (wish: number, attributesOnly = false) => {
    const time = Math.max(wish, earliest);
    // A look that goes on will see that the page has changed.
    if (going || time >= due) return;
    forget();
    due = time;
    const left = time - performance.now();
    const ripe = () => {
      const still = scrolledAt + LATER;
      if (!attributesOnly || performance.now() >= still) return atFrame();
      forget();
      lookAt(still, attributesOnly);
    };
    if (left > 0) timer = setTimeout(ripe, left);
    else atFrame();
  };
  const note = (more: Change[]) => {
    changes &&= changes.concat(more);
  };
  const acted = (event: Event) => {
    note([{ target: event.composedPath()[0] as Node, type: event.type }]);
    lookAt(0);
    // In the frame that shows the page's own answer.
    glancing ||= requestAnimationFrame(() => {
      glancing = 0;
      if (!glance()) return;
      forget();
      earliest = performance.now() + LATER;
      lookAt(earliest);
    });
  };
  const soon = () => lookAt(lookedAt + rest);
  const observer = new MutationObserver((records) => {
    note(records);
    if (records.some(({ type }) => type !== 'attributes')) soon();
    else lookAt(Math.max(lookedAt + rest, performance.now() + LATER), true);
  });
  const scrolled = () => {
    scrolledAt = performance.now();
  };
  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, heard);
    const options = { capture: true, passive: true, signal };
    for (const event of USER_EVENTS) root.addEventListener(event, acted, options);
    root.addEventListener('scroll', scrolled, options);
  };
  const poll = () => {
    if (document.hidden || going) return;
    const isDue = performance.now() - whole.at > Math.max(POLL.look, SPARING * whole.took);
    const isOther = fieldsIn(seen.roots) !== fields;
    // What changed without a trace may be anywhere.
    if (isOther || isDue) changes = null;
    if (!seen.isSettled || isOther) soon();
    else if (isDue) requestIdleCallback(soon, { timeout: POLL.look });
  };

  for (const root of roots) watch(root);
  lookAt(0);
  const polling = setInterval(poll, POLL.glance);
  // What a form holds when it is sent off is gone a moment later.
  document.addEventListener('submit', lookAtOnce, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(polling);
    cancelAnimationFrame(glancing);
    forget();
  });
  return () => {
    changes = null;
    lookAt(0);
  };
}

/** All that may be asked what it holds: a password is not read, not even for that. */
const FIELDS = 'input:not([type=password]),select,textarea';

/** What all fields hold, as one number: a text could be a key, and is kept nowhere. */
function fieldsIn(roots: ParentNode[]): number {
  let sum = 0;
  for (const root of roots) {
    for (const field of root.querySelectorAll<HTMLInputElement>(FIELDS)) {
      const { value, checked } = field;
      for (let i = 0; i < value.length; i++) sum = (Math.imul(sum, 31) + value.charCodeAt(i)) | 0;
      sum = (Math.imul(sum, 31) + (checked ? 2 : 1)) | 0;
    }
  }
  return sum;
}
