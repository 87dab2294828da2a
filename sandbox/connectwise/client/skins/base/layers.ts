/** What stands at the end of the body, outside of the screens: open lists, windows. */

const closers = new Set<() => void>();

/** Remembers what closes a layer; calling it once more must do no harm. */
export function addLayer(close: () => void): void {
  closers.add(close);
}

/** Closes all layers, since the screen that they belong to goes. */
export function closeLayers(): void {
  for (const close of closers) {
    close();
  }
  closers.clear();
}
