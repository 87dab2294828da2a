import { el, onPress } from '../../base/dom.ts';
import { icon } from '../../base/icons.ts';
import { addLayer } from '../../base/layers.ts';
import type { WindowButton } from '../../base/theme.ts';
import { sayName } from '../../base/words.ts';
import { label } from '../dom.ts';

/** Opens a window over the page, which a mask makes unreachable, and answers with what closes it. */
export function openWindow(
  title: string,
  content: readonly Node[],
  buttons: readonly WindowButton[],
): () => void {
  const mask = el('div', '~mask');
  const cross = el('div', 'cw-gxt-wnd-cls mm_button ~window-close', { tabIndex: 0 }, icon('close'));
  const panel = el(
    'div',
    'cw-gxt-wnd ~window',
    {},
    el('div', '~window-head', {}, label(title), cross),
    ...content,
    el('div', '~window-buttons', {}, ...buttons.map(windowButton)),
  );
  const close = () => {
    mask.remove();
    panel.remove();
  };
  onPress(cross, close);
  addLayer(close);
  document.body.append(mask, panel);
  return close;
}

function windowButton({ text, primary, press }: WindowButton): HTMLElement {
  const className = primary ? 'mm_button ~primary' : 'mm_button ~text-button';
  const button = el('div', className, { tabIndex: 0 }, label(sayName(text)));
  onPress(button, press);
  return button;
}
