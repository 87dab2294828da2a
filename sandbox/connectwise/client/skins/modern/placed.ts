/** Space between a button and what it opens, in px. */
const GAP = 2;

export type Side = 'below' | 'right';

/**
 * Puts a fixed panel beside `anchor`, within the window, and calls `lost` when the anchor moves away from it,
 * by scrolling or resizing. What finds no room below stands above. Answers with what ends the watch.
 */
export function keepPlaced(
  panel: HTMLElement,
  anchor: HTMLElement,
  side: Side,
  lost: () => void,
): () => void {
  const box = anchor.getBoundingClientRect();
  if (side === 'right') {
    panel.style.left = `${box.right + GAP}px`;
    panel.style.top = `${Math.min(box.top, window.innerHeight - panel.offsetHeight - GAP)}px`;
  } else {
    panel.style.minWidth = `${box.width}px`;
    const fits = box.bottom + panel.offsetHeight + GAP <= window.innerHeight;
    panel.style.top = `${fits ? box.bottom + GAP : box.top - panel.offsetHeight - GAP}px`;
    panel.style.left = `${Math.min(box.left, window.innerWidth - panel.offsetWidth)}px`;
  }

  const check = () => {
    if (anchor.getBoundingClientRect().top !== box.top) {
      lost();
    }
  };
  document.addEventListener('scroll', check, true);
  window.addEventListener('resize', lost);
  return () => {
    document.removeEventListener('scroll', check, true);
    window.removeEventListener('resize', lost);
  };
}
