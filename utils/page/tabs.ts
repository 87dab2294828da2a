/** Which of several tabs is on. */
import type { TextRun } from './text-runs.ts';

/** By the tabs' own state, else by a class that says so, else by the look that one has and no other; null when neither tells. */
export function selectedTab(row: TextRun[]): TextRun | null {
  return ariaSelectedTab(row) ?? row.find((tab) => isStyledAsSelected(tab, row)) ?? null;
}

/** The tab whose state for assistive technology says that it is on. */
export function ariaSelectedTab(row: TextRun[]): TextRun | null {
  const isOn = ({ element }: TextRun) =>
    element.closest('[aria-selected=true],[aria-current]:not([aria-current=false])') !== null;
  const on = row.filter(isOn);
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** Whether a tab's class says that it is the active one, or its look alone differs from all the others'. */
export function isStyledAsSelected(tab: TextRun, row: TextRun[]): boolean {
  const isNamed = ({ element }: TextRun) =>
    element.closest('[class]')?.matches('[class*=active i],[class*=selected i],[class*=current i]');
  const named = row.filter(isNamed);
  if (named.length === 1) return named[0] === tab;
  const style = ({ element }: TextRun) => {
    const { color, fontWeight, backgroundColor } = getComputedStyle(element);
    return [color, fontWeight, backgroundColor].join();
  };
  return row.length >= 4 && row.filter((other) => style(other) === style(tab)).length === 1;
}
