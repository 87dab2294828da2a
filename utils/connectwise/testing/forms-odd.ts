/**
 * Stands for the API member form as component libraries draw it (Material, MUI, select2, react-select, Kendo, web
 * components), with the words of `forms.ts`.
 */

import type { MemberField } from '../model/observation.ts';
import { type DrawField, form } from './forms.ts';

type Values = Partial<Record<MemberField, string>>;

const escaped = (text: string) => text.replace(/&/g, '&amp;');
const bare = (label: string) => label.replace('*', '');
const input = (value: string, attributes = '') => `<input value="${escaped(value)}" ${attributes}>`;
const choice = (value: string, attributes = '') =>
  `<select ${attributes}><option value="">Select…</option><option>Other</option><option ${value ? 'selected' : ''}>${escaped(value)}</option></select>`;
const field = (inside: string, name = 'o-field') => `<div class="${name}">${inside}</div>`;

const DRAWS: Record<string, DrawField> = {
  'definition list, values as texts': (label, value) =>
    `<dl class="o-dl"><dt>${bare(label)}</dt><dd>${escaped(value) || '–'} <button title="Edit">✎</button></dd></dl>`,
  'labels to the right of their fields': (label, value, name, isTyped) =>
    field(
      `${isTyped ? input(value, `id="r-${name}"`) : choice(value, `id="r-${name}"`)}<label for="r-${name}">${label}</label>`,
      'o-right',
    ),
  'floating labels after their fields': (label, value, name, isTyped) =>
    field(
      `${isTyped ? input(value, `id="b-${name}" placeholder=" "`) : choice(value, `id="b-${name}"`)}<label for="b-${name}">${label}</label>`,
      'o-float',
    ),
  'floating labels that are not linked': (label, value, _, isTyped) =>
    field(`${isTyped ? input(value) : choice(value)}<span class="o-up">${label}</span>`, 'o-float'),
  'web components with label and value as attributes': (label, value, _, isTyped) =>
    `<cw-field class="o-field"><template shadow><style>label{display:block;font-size:11px}input,.c{width:240px;min-height:20px}</style><label for="i">${label}</label>${isTyped ? input(value, 'id="i"') : `<div class="c" role="combobox" tabindex="0" id="i">${escaped(value)}</div>`}</template></cw-field>`,
  'disabled fields': (label, value, _, isTyped) =>
    field(
      `<div class="o-above">${label}</div>${isTyped ? input(value, 'disabled') : choice(value, 'disabled')}`,
    ),
  'pickers over hidden selects': (label, value, name, isTyped) =>
    field(
      `<label class="o-above" for="s-${name}">${label}</label>${isTyped ? input(value, `id="s-${name}"`) : `${choice(value, `id="s-${name}" class="o-hidden" tabindex="-1" aria-hidden="true"`)}<span class="o-pick" role="combobox" tabindex="0" aria-haspopup="true"><span title="${escaped(value)}">${escaped(value)}</span><span role="presentation"><b>▾</b></span></span>`}`,
    ),
  'pickers with a value and a blank input': (label, value, name, isTyped) =>
    field(
      `<div class="o-above" id="n-${name}">${label}</div>${isTyped ? input(value) : `<div class="o-control"><div class="o-value"><div>${escaped(value) || '<span style="color:#aaa">Select...</span>'}</div><div><input role="combobox" aria-expanded="false" aria-labelledby="n-${name}" style="width:2px;border:0"></div></div><div aria-hidden="true"><svg width="14" height="14"></svg></div></div>`}`,
    ),
  'fieldsets with legends': (label, value, _, isTyped) =>
    `<fieldset class="o-field"><legend>${label}</legend>${isTyped ? input(value) : choice(value)}</fieldset>`,
  'help between label and field': (label, value, _, isTyped) =>
    field(
      `<div class="o-above">${bare(label)} <span class="o-req">(required)</span> <i class="material-icons">help_outline</i></div><div class="o-help">As it shall stand in lists and reports.</div>${isTyped ? input(value) : choice(value)}<div class="o-error">Please check this field.</div>`,
    ),
  'labels aligned right, close to their fields': (label, value, _, isTyped) =>
    field(`<span class="o-side">${bare(label)}:</span>${isTyped ? input(value) : choice(value)}`, 'o-dense'),
  'picker of spans': (label, value, name, isTyped) =>
    field(
      `<label class="o-above" id="k-${name}">${label}</label>${isTyped ? `<span class="o-k"><input value="${escaped(value)}"><span class="o-x">×</span></span>` : `<span class="o-k" role="combobox" tabindex="0" aria-labelledby="k-${name}"><span class="o-kv"><span>${escaped(value)}</span></span><button tabindex="-1" aria-label="select"><span>▼</span></button></span>`}`,
    ),
  'inputs with suggestions': (label, value) =>
    field(
      `<label><span class="o-above">${label}</span><input list="some" value="${escaped(value)}"></label>`,
    ),
  'underlined inputs with a hint below': (label, value, _, isTyped) =>
    field(
      `<div class="o-mat"><div class="o-infix">${isTyped ? input(value) : `<div role="combobox" tabindex="0" aria-haspopup="listbox"><span>${escaped(value)}</span></div>`}<span class="o-notch"><label>${bare(label)} <span aria-hidden="true">*</span></label></span></div></div><div class="o-sub"><span>Hint</span><span>0/50</span></div>`,
    ),
  'label and value in one line of text': (label, value, _, isTyped) =>
    isTyped
      ? field(`<label>${bare(label)}: ${input(value)}</label>`)
      : field(`<div tabindex="0" role="button">${bare(label)}: <b>${escaped(value)}</b></div>`),
};

/** All forms by name. Each returns HTML. */
export const ODD_FORMS: Record<string, (values?: Values) => string> = {
  ...Object.fromEntries(
    Object.entries(DRAWS).map(([name, draw]) => [name, (values?: Values) => form(draw, values)]),
  ),
  'a row of labels above a row of fields': (values) => {
    const cells: [string, string][] = [];
    form((label, value, _, isTyped) => {
      cells.push([label, isTyped ? input(value) : choice(value)]);
      return '';
    }, values);
    const table = (some: [string, string][]) =>
      `<table class="o-table"><tr>${some.map(([label]) => `<th>${label}</th>`).join('')}</tr><tr>${some.map(([, html]) => `<td>${html}</td>`).join('')}</tr></table>`;
    return table(cells.slice(0, 4)) + table(cells.slice(4, 8)) + table(cells.slice(8));
  },
  'a grid without elements for rows': (values) => {
    const cells: string[] = [];
    form((label, value, _, isTyped) => {
      cells.push(`<span>${label}</span>`, isTyped ? input(value) : choice(value));
      return '';
    }, values);
    return `<div class="o-flat">${cells.join('')}</div>`;
  },
  'all labels first, all fields after': (values) => {
    const [labels, fields]: [string[], string[]] = [[], []];
    form((label, value, _, isTyped) => {
      labels.push(`<div>${label}</div>`);
      fields.push(`<div>${isTyped ? input(value) : choice(value)}</div>`);
      return '';
    }, values);
    return `<div class="o-cols"><div>${labels.join('')}</div><div>${fields.join('')}</div></div>`;
  },
};

export const ODD_FORM_STYLE = `.fields{display:grid;grid-template-columns:340px 340px;gap:14px 40px} .form{padding:12px} h4{margin:14px 0 6px;color:#06c}
  .o-field input,.o-field select{width:260px;height:24px} .o-above{display:block;font-size:11px;color:#666} .o-dl{margin:0} .o-dl dt{font-size:11px;color:#777} .o-dl dd{margin:0} .o-right{display:flex;gap:8px} .o-right input,.o-right select{width:180px}
  .o-float{position:relative;height:44px} .o-float input,.o-float select{width:280px;height:44px;padding:18px 8px 2px} .o-float label,.o-up{position:absolute;left:8px;top:2px;font-size:10px;color:#666;pointer-events:none} .o-hidden{position:absolute!important;width:1px!important;height:1px!important;overflow:hidden;clip:rect(0 0 0 0);padding:0}
  .o-pick{display:flex;justify-content:space-between;width:260px;height:26px;border:1px solid #aaa} .o-control{display:flex;justify-content:space-between;border:1px solid #ccc;width:280px;padding:4px} .o-value{display:flex} fieldset.o-field{border:1px solid #ccc;margin:0} .o-help,.o-error{font-size:10px;color:#888} .o-error{color:#a00}
  .o-dense{display:flex;gap:4px} .o-side{width:120px;text-align:right} .o-dense input,.o-dense select{width:190px} .o-k{display:flex;width:260px;border:1px solid #aaa;height:26px;justify-content:space-between} .o-k input{border:0;flex:1} .o-mat{border-bottom:1px solid #888;position:relative;width:280px;padding-top:14px} .o-mat input{border:0;width:100%} .o-notch{position:absolute;left:0;top:0;font-size:10px} .o-infix,.o-infix [role]{min-height:20px} .o-sub{display:flex;justify-content:space-between;font-size:9px;width:280px}
  .o-table{margin:10px 0} .o-table td,.o-table th{padding:3px 6px;text-align:left;width:200px} .o-table input,.o-table select{width:180px} .o-flat{display:grid;grid-template-columns:130px 220px 130px 220px;gap:8px 12px} .o-cols{display:flex;gap:20px} .o-cols>div>div{height:30px} .o-cols input,.o-cols select{width:220px}`;
