/** The window that our page in the browser's side panel is in stands in its address: `sidepanel.html?window=<id>`. */

/** Writes the window into the address of this page. */
export function noteWindow(windowId: number): void {
  history.replaceState(null, '', `?window=${windowId}`);
}

/** The window in such an address; null when there is none. */
export function windowIn(address: string): number | null {
  const window = URL.canParse(address) ? new URL(address).searchParams.get('window') : null;
  return window === null ? null : Number(window);
}
