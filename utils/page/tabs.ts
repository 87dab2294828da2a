/** Which of several tabs is on. */
import type { Run } from './layout.ts';

/** By the tabs' own state, else by a class that says so, else by the look that one has and no other; null when neither tells. */
export function chosenTab(row: Run[]): Run | null {
  return stateTab(row) ?? row.find((tab) => isStandingOut(tab, row)) ?? null;
}

/** The tab whose state for assistive technology says that it is on. */
export function stateTab(row: Run[]): Run | null {
  const isOn = ({ element }: Run) =>
    element.closest('[aria-selected=true],[aria-current]:not([aria-current=false])') !== null;
  const on = row.filter(isOn);
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** Whether a tab's class says that it is the active one, or its look alone differs from all the others'. */
export function isStandingOut(tab: Run, row: Run[]): boolean {
  const isNamed = ({ element }: Run) =>
    element.closest('[class]')?.matches('[class*=active i],[class*=selected i],[class*=current i]');
  const named = row.filter(isNamed);
  if (named.length === 1) return named[0] === tab;
  const look = ({ element }: Run) => {
    const { color, fontWeight, backgroundColor } = getComputedStyle(element);
    return [color, fontWeight, backgroundColor].join();
  };
  return row.length >= 4 && row.filter((other) => look(other) === look(tab)).length === 1;
}
