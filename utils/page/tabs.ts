/** Which of several tabs is selected. */
import type { TextRun } from './text-runs.ts';

/** By the tabs' ARIA state, else by a class, else by a style that only one of them has; null when none of these is clear. */
export function selectedTab(row: TextRun[]): TextRun | null {
  return ariaSelectedTab(row) ?? row.find((tab) => isStyledAsSelected(tab, row)) ?? null;
}

/** The tab whose ARIA state is selected or current. */
export function ariaSelectedTab(row: TextRun[]): TextRun | null {
  const isOn = ({ element }: TextRun) =>
    element.closest('[aria-selected=true],[aria-current]:not([aria-current=false])') !== null;
  const on = row.filter(isOn);
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** Whether a tab has a class for the active one, or is the only one with its style. */
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
