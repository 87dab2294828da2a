/** Space between a button and what it opens, in px. */
const GAP = 2;

/**
 * Puts a fixed panel below `anchor`, or above where there is no room, and calls `lost` when the anchor moves
 * away from it, by scrolling or resizing. Answers with what ends the watch.
 */
export function keepPlaced(panel: HTMLElement, anchor: HTMLElement, lost: () => void): () => void {
  const box = anchor.getBoundingClientRect();
  panel.style.minWidth = `${box.width}px`;
  const fits = box.bottom + panel.offsetHeight + GAP <= window.innerHeight;
  panel.style.top = `${fits ? box.bottom + GAP : box.top - panel.offsetHeight - GAP}px`;
  panel.style.left = `${Math.min(box.left, window.innerWidth - panel.offsetWidth)}px`;

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
