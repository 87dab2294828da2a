/** Pages on which no panel of ours can live. */

/** The page removes every element of ours as soon as it is there. Runs in the page, as do the others. */
export function removePanels(): void {
  const remove = () => {
    for (const panel of document.querySelectorAll('office-protect-panel')) panel.remove();
  };
  new MutationObserver(remove).observe(document.documentElement, { childList: true, subtree: true });
  remove();
}

/** A focus trap: whatever gets the focus outside of the page's body loses it to the page at once. */
export function trapFocus(): void {
  const field = document.createElement('input');
  field.style.cssText = 'position: fixed; left: 8px; bottom: 8px';
  document.body.append(field);
  document.addEventListener('focusin', ({ target }) => {
    if (!document.body.contains(target as Node)) field.focus();
  });
}

/** Shortcuts of single letters, as libraries make them: every key is heard, but for those in the page's own fields. It is in `window.heard`. */
export function hearLetters(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    heard.push(event.key);
    if (event.key.length === 1) event.preventDefault();
  };
  addEventListener('keydown', onKey, true);
}

/** A colour filter over the whole page. */
export function filterColors(): void {
  document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)';
}
