import { boxOf, el } from '../../base/dom.ts';

/** How long the pointer rests on a button before its name is shown, in ms. */
const DELAY = 500;

/** Shows the `title` of toolbar buttons in the product's own tooltip. */
export function addTooltips(): void {
  const tip = el('div', '~tooltip gwt-PopupPanel', { hidden: true });
  let waiting = 0;
  document.body.append(tip);
  const hide = () => {
    window.clearTimeout(waiting);
    tip.hidden = true;
  };
  document.addEventListener('mouseover', (event) => {
    hide();
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.mm_button') : null;
    if (button?.title) {
      waiting = window.setTimeout(() => {
        const box = boxOf(button);
        tip.textContent = button.title;
        tip.style.left = `${box.left}px`;
        tip.style.top = `${box.bottom + 2}px`;
        tip.hidden = false;
      }, DELAY);
    }
  });
  document.addEventListener('mousedown', hide, true);
}
