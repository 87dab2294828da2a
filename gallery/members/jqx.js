/** Labels are plain texts; a combo box is an input with a box of tokens before it, a drop-down list is no input. */
import 'jqwidgets-scripts/jqwidgets/styles/jqx.base.css';
import jQuery from 'jquery';

const SIZE = { width: 260, height: 26 };

export async function draw(place, { name, label, kind, isRequired, value, options }) {
  Object.assign(window, { jQuery, $: jQuery });
  await import('jqwidgets-scripts/jqwidgets/jqx-all.js');
  const head = document.createElement('div');
  head.className = 'plain-label';
  head.textContent = isRequired ? `${label}*` : label;
  const host = document.createElement(kind === 'text' ? 'input' : 'div');
  place.append(head, host);
  const $host = jQuery(host);
  if (kind === 'text') {
    $host.jqxInput({ ...SIZE, value });
    return () => $host.jqxInput('val');
  }
  if (kind === 'date') {
    $host.jqxDateTimeInput({ ...SIZE, formatString: 'yyyy-MM-dd', value: new Date(`${value}T12:00`) });
    return () => $host.jqxDateTimeInput('val');
  }
  if (kind === 'list') {
    $host.jqxComboBox({ ...SIZE, source: options, multiSelect: true });
    for (const option of value) $host.jqxComboBox('selectItem', option);
    return () => $host.jqxComboBox('getSelectedItems').map((item) => item.label);
  }
  const widget = name === 'default-board' || name === 'level' ? 'jqxDropDownList' : 'jqxComboBox';
  $host[widget]({ ...SIZE, source: options, selectedIndex: options.indexOf(value) });
  return () => $host[widget]('getSelectedItem')?.label ?? '';
}
