/** A table of unlinked texts and inputs; the page listens to the library's `change`. */
import 'jqwidgets-scripts/jqwidgets/styles/jqx.base.css';
import jQuery from 'jquery';

export async function mount({ el, fields, empty, save }) {
  Object.assign(window, { jQuery, $: jQuery });
  await import('jqwidgets-scripts/jqwidgets/jqx-all.js');
  const $ = jQuery;
  const known = { ...empty };
  const table = $('<table>').appendTo(el);
  const widgets = fields.map(({ name, label, type }) => {
    const row = $('<tr>').appendTo(table);
    const input = $(`<input type="${type}">`);
    row.append($('<td>').text(`${label}:`), $('<td>').append(input));
    const widget = type === 'password' ? 'jqxPasswordInput' : 'jqxInput';
    input[widget]({ width: 300, height: 30, ...(type === 'text' && { minLength: 1 }) });
    input.on('change', () => {
      known[name] = input[widget]('val');
    });
    return [name, () => input[widget]('val')];
  });
  for (const text of ['Save', 'Check connection']) {
    const button = $(`<input type="button" value="${text}">`).appendTo(el).jqxButton({ width: 160 });
    if (text === 'Save') button.on('click', () => save(known));
  }
  return { values: () => Object.fromEntries(widgets.map(([name, value]) => [name, value()])) };
}
