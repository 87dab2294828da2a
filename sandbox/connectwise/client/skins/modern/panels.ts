/** What groups fields: sections of a form, panels of a record, windows over the page. */
import { el, sized } from '../base/dom.ts';
import { icon } from '../base/icons.ts';
import { addLayer } from '../base/layers.ts';
import type { FormSection, WindowButton } from '../base/theme.ts';
import { iconButton, textButton } from './buttons.ts';
import { field } from './fields.ts';

export function form(sections: readonly FormSection[]): HTMLElement {
  const cards = sections.map(({ title, subtitle, columns }) =>
    el(
      'section',
      '~panel',
      {},
      el('h2', '', {}, title),
      ...(subtitle ? [el('h3', '', {}, subtitle)] : []),
      el(
        'div',
        '~columns',
        {},
        ...columns.map(({ width, fields }) => sized(el('div', '~column', {}, ...fields), width)),
      ),
    ),
  );
  return el('div', '~scroll', {}, ...cards);
}

export function pod(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement {
  const hint = note ? [el('p', '~hint', {}, icon('info', 16), note)] : [];
  return el(
    'div',
    '~scroll',
    {},
    el('section', '~panel ~pod', {}, el('h2', '', {}, title), ...rows, ...hint),
  );
}

export function podRow(title: string, required: boolean, value: HTMLElement | string): HTMLElement {
  return field(title, required, typeof value === 'string' ? el('div', '~text', {}, value) : value);
}

/** A window in its own layer at the end of the body. */
export function openWindow(
  title: string,
  content: readonly Node[],
  buttons: readonly WindowButton[],
): () => void {
  const close = () => layer.remove();
  const dialog = el(
    'div',
    '~dialog',
    { role: 'dialog', ariaModal: 'true', ariaLabel: title },
    el('div', '~dialog-head', {}, el('h2', '', {}, title), iconButton('close', 'Close', close)),
    ...content,
    el(
      'div',
      '~dialog-buttons',
      {},
      ...buttons.map(({ text, primary, press }) => textButton(text, press, primary ? '~filled' : '')),
    ),
  );
  const layer = el('div', '~layer', {}, dialog);
  document.body.append(layer);
  addLayer(close);
  return close;
}
