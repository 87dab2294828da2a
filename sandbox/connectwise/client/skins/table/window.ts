import { el } from '../base/dom.ts';
import { addLayer } from '../base/layers.ts';
import type { WindowButton } from '../base/theme.ts';
import { button } from './dom.ts';

/** A modal dialog of the browser's own. */
export function openWindow(
  title: string,
  content: readonly Node[],
  buttons: readonly WindowButton[],
): () => void {
  const dialog = el(
    'dialog',
    '~dialog',
    {},
    el('h2', '', {}, title),
    ...content,
    el(
      'div',
      '~dialog-buttons',
      {},
      ...buttons.map(({ text, primary, press }) =>
        button(text, primary ? '~button ~primary' : '~button', press),
      ),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const close = () => dialog.close();
  addLayer(close);
  return close;
}
