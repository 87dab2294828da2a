/** Announces the card to screen readers. */

/** Debounce in ms: screen readers announce only changes after the region exists, and short-lived states are skipped. */
const DELAY = 150;

export interface LiveRegion {
  /** The region, empty at first and visually hidden. */
  element: HTMLElement;
  /** Announces a text once, unless another one follows within the delay. */
  announce(text: string): void;
}

export function createLiveRegion(document: Document): LiveRegion {
  const element = document.createElement('p');
  element.className = 'announcements';
  element.setAttribute('role', 'status');
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    announce(text) {
      if (text === last) return;
      last = text;
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.textContent = text;
      }, DELAY);
    },
  };
}
