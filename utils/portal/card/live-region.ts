/** What a screen reader is told of the card. */

/** Ms: a region speaks only of what changes in it after it is there, and states that pass by are not worth a word. */
const PAUSE = 150;

export interface Spoken {
  /** An empty region, which is not seen. */
  element: HTMLElement;
  /** Says a text, once, when nothing else comes before the pause is over. */
  say(text: string): void;
}

export function createLiveRegion(document: Document): Spoken {
  const element = document.createElement('p');
  element.className = 'spoken';
  element.setAttribute('role', 'status');
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say(text) {
      if (text === last) return;
      last = text;
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.textContent = text;
      }, PAUSE);
    },
  };
}
