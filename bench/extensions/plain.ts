/**
 * The usual approach of extensions: observe every change of the document, search the whole document each time, and mark
 * what is found.
 */
const LEVELS = /^(Add|Edit|Delete|Inquire) Level$/;

const mark = () => {
  for (const old of document.querySelectorAll('.plain-mark')) old.remove();
  const texts = [...document.querySelectorAll('td, th, span, div, label')];
  if (!texts.some((element) => LEVELS.test(element.textContent?.trim() ?? ''))) return;
  for (const cell of document.querySelectorAll('input')) {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const box = document.createElement('div');
    box.className = 'plain-mark';
    box.style.cssText = `position:fixed;pointer-events:none;outline:2px solid orange;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    document.documentElement.append(box);
  }
};

const observer = new MutationObserver(() => {
  observer.disconnect();
  mark();
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
});
observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
mark();
