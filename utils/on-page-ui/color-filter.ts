/** Whether the page draws a filter over its document element, and so over everything that we put on it. */
export function hasColorFilter(): boolean {
  return getComputedStyle(document.documentElement).filter !== 'none';
}
