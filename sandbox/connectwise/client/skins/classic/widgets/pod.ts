/** A classic panel of rows: label, star for required ones, control. */
import { el } from '../../base/dom.ts';
import { withColon } from '../../base/words.ts';
import { label } from '../dom.ts';

export function pod(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement {
  const name = title.toLowerCase().replaceAll(' ', '_');
  return el(
    'div',
    '~pod-area',
    {},
    el(
      'div',
      `pod_${name} ~pod-sheet`,
      {},
      el(
        'div',
        '~pod',
        {},
        el('div', `mm_podHeader pod_${name}_header`, {}, label(title, '~pod-title')),
        el('table', '~pod-table', {}, el('tbody', '', {}, ...rows)),
        ...(note ? [label(note, '~pod-note')] : []),
      ),
    ),
  );
}

export function podRow(title: string, required: boolean, value: HTMLElement | string): HTMLElement {
  const readOnly = value instanceof HTMLInputElement && value.readOnly;
  return el(
    'tr',
    readOnly ? 'pod-element-row ~read-only' : 'pod-element-row',
    {},
    el('td', '~pod-label', {}, label(withColon(title), 'mm_podElementLabel')),
    el('td', '~pod-star', {}, label(required ? '*' : '', 'cw_RequiredLabel')),
    el('td', '~pod-value', {}, typeof value === 'string' ? label(value, 'cw_CwLabel') : value),
  );
}
