/** Tells when the answer to "where would the four values go?" changes. Does nothing while the page does nothing. */
import { rootsOf } from './dom.ts';
import { isSameForm } from './group.ts';
import { type Plan, planForm } from './plan.ts';

/** Milliseconds between a change of the page and the plan that follows it: many changes make one plan. */
const PAUSE = 150;

/** What can move, show or lock a field. Not `value`: what stands in a field is no concern of a plan. */
const ATTRIBUTES = [
  ...'class style hidden open inert disabled readonly type for id name placeholder title'.split(' '),
  ...'aria-hidden aria-label aria-labelledby aria-disabled aria-readonly'.split(' '),
];

/** Changes that leave the document as it is, yet show or hide its parts. */
const EVENTS = ['focusin', 'scroll', 'transitionend', 'animationend', 'toggle'];
const WINDOW_EVENTS = ['resize', 'popstate', 'hashchange', 'pageshow', 'load'];

function isSamePlan(one: Plan | null, other: Plan): boolean {
  if (one === null) return false;
  if (one.status === 'ready') return other.status === 'ready' && isSameForm(one.fields, other.fields);
  return other.status === 'refused' && one.reason === other.reason;
}

/**
 * Plans now and after each change of the page, and calls `onChange` with the first plan and with every plan whose
 * outcome differs from the one before. At most one plan per 150 ms, also while the page keeps changing. Ends with
 * the signal.
 */
export function watchForm(document: Document, onChange: (plan: Plan) => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return;
  const watched = new WeakSet<Node>();
  let last: Plan | null = null;
  let timer: number | null = null;

  const schedule = (): void => {
    timer ??= view.setTimeout(check, PAUSE);
  };
  const observer = new MutationObserver(schedule);

  /** Changes inside a shadow root reach no observer outside of it. */
  function observeNewRoots(): void {
    for (const root of rootsOf(document)) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      });
    }
  }

  function check(): void {
    timer = null;
    if (signal.aborted) return;
    observeNewRoots();
    const plan = planForm(document);
    if (isSamePlan(last, plan)) return;
    last = plan;
    onChange(plan);
  }

  for (const name of EVENTS) {
    document.addEventListener(name, schedule, { capture: true, passive: true, signal });
  }
  for (const name of WINDOW_EVENTS) view.addEventListener(name, schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) view.clearTimeout(timer);
  });
  check();
}
