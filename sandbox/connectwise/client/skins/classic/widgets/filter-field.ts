import { el } from '../../base/dom.ts';
import type { Column } from '../../base/kit.ts';
import { comboBox } from './combo-box.ts';

/** The filter below a column's header. Typed ones search at Enter, chosen ones at once. */
export function filterField<Row>(column: Column<Row>, search: () => void) {
  const id = `${column.title.replaceAll(' ', '_')}-input`;
  const { choices } = column;
  if (choices) {
    const [all = ''] = choices;
    let chosen = all;
    const box = comboBox({
      value: chosen,
      values: () => choices,
      pick: (value) => {
        chosen = value;
        search();
        return true;
      },
    });
    return {
      element: el('div', '~field', { id }, box.element),
      accepts: (text: string) => chosen === all || text === chosen,
      clear: () => {
        chosen = all;
        box.show(all);
      },
    };
  }
  const input = el('input', 'cw_CwTextField ~text-input', { type: 'text', id, autocomplete: 'off' });
  input.addEventListener('keydown', (event) => event.key === 'Enter' && search());
  return {
    element: el('div', '~field', {}, input),
    accepts: (text: string) => text.toLowerCase().includes(input.value.trim().toLowerCase()),
    clear: () => {
      input.value = '';
    },
  };
}
